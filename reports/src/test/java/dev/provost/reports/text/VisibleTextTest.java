package dev.provost.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void text_that_can_be_shown_stays_the_same_object() {
        String text = "<Data>\tZürich, 東京, 📱\r\n</Data>~";
        assertThat(VisibleText.of(text)).isSameAs(text);
        assertThat(VisibleText.of("")).isEmpty();
    }

    @Test
    void controls_become_pictures() {
        assertThat(VisibleText.of("a\u0000b\u001bc\u007fd")).isEqualTo("a\u2400b\u241bc\u2421d");
    }

    @Test
    void what_is_hidden_or_turns_the_text_around_becomes_a_replacement_character() {
        assertThat(VisibleText.of("a\u0085b\u009f\u00a0")).isEqualTo("a\ufffdb\ufffd\u00a0");
        assertThat(VisibleText.of("\u202eabc\u2069")).isEqualTo("\ufffdabc\ufffd");
        assertThat(VisibleText.of("\ufdd0\uffff\udbff\udfff")).isEqualTo("\ufffd\ufffd\ufffd");
    }

    @Test
    void a_lone_half_of_a_pair_is_replaced_and_a_whole_pair_stays() {
        assertThat(VisibleText.of("📱\ud83d")).isEqualTo("📱\ufffd");
        assertThat(VisibleText.of("\udcf1📱")).isEqualTo("\ufffd📱");
    }
}
