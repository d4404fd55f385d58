package dev.provost.flash.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutTokenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab-nor/full/none",
                "ab-nor/full/17t5.3b",
                "backup-nand/user-roll-back/1a/seed=-7",
                "ab-nor/delta/600ax2/flaw=no-journal/flaw=no-barrier/out-of-order"
            })
    void a_token_reads_as_it_is_written(String text) {
        assertThat(CutToken.parse(text)).hasToString(text);
    }

    @Test
    void a_token_has_its_parts() {
        CutToken token = CutToken.parse("ab-nor/delta/17t5.3a/seed=7/flaw=no-journal/out-of-order");

        assertThat(token.layout()).isEqualTo("ab-nor");
        assertThat(token.scenario()).isEqualTo("delta");
        assertThat(token.cuts()).isEqualTo(CutList.parse("17t5.3a"));
        assertThat(token.seed()).isEqualTo(7);
        assertThat(token.flaws()).isEqualTo(List.of("no-journal"));
        assertThat(token.outOfOrder()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ab-nor/full         | \"ab-nor/full\" is no replay token; it has the form LAYOUT/SCENARIO/CUTS[/seed=N][/flaw=NAME][/out-of-order].",
                "a/b/none/depth=2    | \"depth=2\" has no place in a replay token; it has the form LAYOUT/SCENARIO/CUTS[/seed=N][/flaw=NAME][/out-of-order].",
                "a/b/17c             | \"17c\" is no cut; write 17b, 17t5 or 17a: before, torn after 5 octets, after the 17th operation.",
                "a/b/0a              | \"0a\" is no cut; write 17b, 17t5 or 17a: before, torn after 5 octets, after the 17th operation.",
                "a/b/1a..2b          | \"\" is no cut; write 17b, 17t5 or 17a: before, torn after 5 octets, after the 17th operation.",
                "a/b/1a.1a.1a.1a.1a.1a.1a.1a.1a.1a.1a.1a.1a.1a.1a.1a.1a | More than 16 cuts in a row; give fewer."
            })
    void what_is_no_token_is_refused(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CutToken.parse(text))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_text_is_read_or_refused(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String letters = "ab/.0123tx=-seedflawnone";
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder("ab-nor/full/");
            for (int j = random.nextInt(20); j > 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                String written = CutToken.parse(text.toString()).toString();
                assertThat(CutToken.parse(written)).hasToString(written);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining("\"");
            }
        }
    }
}
