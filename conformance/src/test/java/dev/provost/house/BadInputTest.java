package dev.provost.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a parser of ours is given ends in a value or in a refusal of its own type that says something. */
@Timeout(120)
class BadInputTest {

    private static final int MUTANTS = 600;
    private static final int LONGEST_MESSAGE = 2_000;

    @TempDir
    private static Path folder = Path.of("");

    static Stream<Parser> parsers() {
        return Parsers.all(folder).stream();
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void good_input_is_read(Parser parser) {
        parser.samples().forEach(sample -> parser.read().accept(sample));
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void mutated_input_is_read_or_refused(Parser parser) {
        Mutation mutation = new Mutation(new SplittableRandom(1));
        for (int i = 0; i < MUTANTS; i++) {
            survives(parser, mutation.of(parser.samples()));
        }
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void random_octets_are_read_or_refused(Parser parser) {
        Mutation mutation = new Mutation(new SplittableRandom(2));
        for (int i = 0; i < MUTANTS; i++) {
            survives(parser, mutation.octets(100));
        }
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void floods_are_read_or_refused(Parser parser) {
        for (String part : new String[] {
            "[", "{", "(", "- ", "a: ", "<a>", "not ", "./a/", "a=", "&a [", "*", "%41", "{a: ", "\"", " ", "\n", "1",
            "\0", "&lt;", "@a or "
        }) {
            survives(parser, part.repeat(100_000).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void survives(Parser parser, byte[] input) {
        try {
            parser.read().accept(input);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (!parser.refusal().isInstance(e)) {
                fail(parser + " of " + shown(input), e);
            }
            assertThat(e.getMessage()).as("%s of %s", parser, shown(input)).isNotBlank();
            assertThat(e.getMessage().length())
                    .as(
                            "length of the message %s...",
                            e.getMessage()
                                    .substring(0, Math.min(80, e.getMessage().length())))
                    .isLessThan(LONGEST_MESSAGE);
        }
    }

    private static String shown(byte[] input) {
        String base64 = Base64.getEncoder().encodeToString(input);
        return "base64 " + (base64.length() > 4_000 ? base64.substring(0, 100) + "... " + input.length : base64);
    }
}
