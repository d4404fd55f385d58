package dev.provost.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.compare.LineDiff.Hunk;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineDiffTest {

    @Test
    void equal_lists_have_no_difference() {
        assertThat(LineDiff.of(lines("a", "b"), lines("a", "b"))).isEmpty();
    }

    @Test
    void a_line_that_changed_is_one_hunk() {
        assertThat(told(LineDiff.of(lines("a", "b", "c"), lines("a", "x", "c"))))
                .containsExactly("-b +x");
    }

    @Test
    void what_is_new_in_the_middle_does_not_shift_the_rest() {
        assertThat(told(LineDiff.of(lines("a", "b", "c"), lines("a", "n", "b", "c", "z"))))
                .containsExactly("+n", "+z");
    }

    @Test
    void a_line_at_another_place_of_its_message_is_one_move() {
        List<Hunk> hunks =
                LineDiff.of(lines("Status 200 for Alert", "b", "c"), lines("b", "c", "Status 200 for Alert"));
        assertThat(told(Moves.joined(hunks))).containsExactly("-Status 200 for Alert +Status 200 for Alert");
    }

    @Test
    void a_command_in_another_message_is_no_difference_and_a_status_is_one() {
        assertThat(Moves.joined(List.of(removed("Get ./A", 1), added("Get ./A", 3))))
                .isEmpty();
        assertThat(Moves.joined(List.of(removed("Status 200 for Get", 1), added("Status 200 for Get", 3))))
                .hasSize(2);
    }

    @Test
    void lists_too_long_to_compare_are_one_difference() {
        List<SentLine> a = Stream.iterate(0, i -> i + 1)
                .limit(3_000)
                .map(i -> new SentLine("a" + i, 0))
                .toList();
        List<SentLine> b = Stream.iterate(0, i -> i + 1)
                .limit(3_000)
                .map(i -> new SentLine("b" + i, 0))
                .toList();
        assertThat(LineDiff.of(a, b)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_is_removed_and_added_accounts_for_the_difference(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            List<SentLine> a = random(random);
            List<SentLine> b = random(random);
            List<Hunk> hunks = LineDiff.of(a, b);
            int removed = hunks.stream().mapToInt(h -> h.removed().size()).sum();
            int added = hunks.stream().mapToInt(h -> h.added().size()).sum();
            assertThat(a.size() - removed).as("seed %d", seed).isEqualTo(b.size() - added);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://127.0.0.1:8080/dm|http://HOST/dm",
                "http://127.0.0.1:8080/content/firmware-9.2.118/9.2.118|http://HOST/content/firmware-9.2.118/9.2.118",
                "https://127.0.0.1:8080/content/firmware/slate|https://HOST/content/firmware/slate",
                "http://127.0.0.1:8080/dm/a1B2c3D4e5F6g7H8i9/end?x=1|http://HOST/dm/BASE64/end?x=1",
                "http://127.0.0.1:8080/dm?sid=uEnC1xVYEGFZxV7vmVJ9xQ==|http://HOST/dm?sid=BASE64",
                "2026-11-21T01:14:25.526Z|TIME",
                "Sat, 21 Nov 2026 01:14:25 GMT|DATE",
                "IMEI:490154203237518|IMEI:N",
                "uEnC1xVYEGFZxV7vmVJ9xQ==|BASE64",
                "0af7651916cd43dd8448eb211c80319c|HEX",
                "./DMAcc/operator/AppAuth|./DMAcc/operator/AppAuth",
                "application/vnd.syncml.dm+xml|application/vnd.syncml.dm+xml",
                "262144|262144",
            })
    void only_what_differs_from_run_to_run_is_taken_out(String text, String expected) {
        assertThat(Lasting.of(text)).isEqualTo(expected);
    }

    @Test
    void cookies_and_seals_lose_their_values() {
        assertThat(Lasting.ofHeader("Set-Cookie", "SID=abc; Path=/")).isEqualTo("SID=VALUE; Path=VALUE");
        assertThat(Lasting.ofHeader("x-syncml-hmac", "algorithm=MD5, username=\"a\", mac=qqq=="))
                .isEqualTo("algorithm=MD5, username, mac");
    }

    private static List<SentLine> lines(String... texts) {
        return Stream.of(texts).map(text -> new SentLine(text, 1)).toList();
    }

    private static Hunk removed(String text, int message) {
        return new Hunk(List.of(new SentLine(text, message)), List.of());
    }

    private static Hunk added(String text, int message) {
        return new Hunk(List.of(), List.of(new SentLine(text, message)));
    }

    private static List<SentLine> random(SplittableRandom random) {
        List<SentLine> lines = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            lines.add(new SentLine(random.nextInt(5) == 0 ? ServerSide.MESSAGE : "l" + random.nextInt(4), i));
        }
        return lines;
    }

    private static List<String> told(List<Hunk> hunks) {
        return hunks.stream()
                .map(h -> String.join(
                        " ",
                        Stream.concat(
                                        h.removed().stream().map(l -> "-" + l.text()),
                                        h.added().stream().map(l -> "+" + l.text()))
                                .toList()))
                .toList();
    }
}
