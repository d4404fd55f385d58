package dev.provost.reports.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void text_breaks_between_words() {
        assertThat(Lines.of("the phone starts from the other slot", 12, 9))
                .containsExactly("the phone", "starts from", "the other", "slot");
    }

    @Test
    void what_does_not_fit_ends_in_an_ellipsis() {
        assertThat(Lines.of("the phone starts from the other slot", 12, 2))
                .containsExactly("the phone", "starts from…");
    }

    @Test
    void a_long_word_is_cut_but_no_character_is_cut_in_two() {
        assertThat(Lines.of("x".repeat(9) + "😀😀", 10, 3)).containsExactly("x".repeat(9), "😀😀");
        assertThat(Lines.of("x".repeat(25), 10, 2)).containsExactly("x".repeat(10), "x".repeat(9) + "…");
    }

    @Test
    void the_number_of_a_block_stays_with_its_word() {
        assertThat(Lines.of("1 program (block 81)", 17, 2)).containsExactly("1 program", "(block\u00a081)");
    }

    @Test
    void nothing_has_no_lines() {
        assertThat(Lines.of("  ", 10, 2)).isEmpty();
    }
}
