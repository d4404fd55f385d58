package dev.provost.syncml.codec;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import dev.provost.syncml.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever arrives ends in a message or in a {@link MalformedMessageException}; the views never throw. */
class GarbageTest {

    private static final CodecLimits LIMITS = new CodecLimits(100_000, 40, 5_000);
    private static final Codec XML = Codec.of(Encoding.XML, LIMITS);
    private static final Codec WBXML = Codec.of(Encoding.WBXML, LIMITS);
    private static final String[] FRAGMENTS = {
        "<",
        ">",
        "</",
        "/>",
        "&",
        "&#0;",
        "&#xD800;",
        "<!DOCTYPE a [",
        "]>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?x",
        "?>",
        " xmlns='",
        "xmlns:p='q'",
        "'",
        "\"",
        "\0",
        "\uFEFF",
        "<SyncML>",
        "</SyncML>",
        "<Item>",
        "</Item>",
        "<Data>",
        "x"
    };

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void random_octets(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] octets = new byte[random.nextInt(200)];
        random.nextBytes(octets);
        survives(octets, seed);
        byte[] header = Hex.octets("02 A4 01 6A 00 6D");
        byte[] body = Arrays.copyOf(header, header.length + octets.length);
        System.arraycopy(octets, 0, body, header.length, octets.length);
        survives(body, seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void mutated_messages(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        var message = new RandomMessages(random).next();
        for (byte[] document : new byte[][] {XML.encode(message), WBXML.encode(message)}) {
            for (int i = 0; i < 20; i++) {
                survives(mutate(document, random), seed);
            }
        }
    }

    private static byte[] mutate(byte[] document, SplittableRandom random) {
        byte[] mutant = document.clone();
        for (int n = random.nextInt(1, 6); n > 0; n--) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(5)) {
                case 0 -> mutant[at] = (byte) random.nextInt(256);
                case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> mutant = Arrays.copyOf(mutant, Math.max(1, at));
                case 3 -> mutant = splice(mutant, at, Math.min(mutant.length, at + random.nextInt(8)), new byte[0]);
                default ->
                    mutant = splice(
                            mutant,
                            at,
                            at,
                            FRAGMENTS[random.nextInt(FRAGMENTS.length)].getBytes(StandardCharsets.UTF_8));
            }
        }
        return mutant.length == 0 ? document : mutant;
    }

    private static byte[] splice(byte[] document, int from, int to, byte[] insert) {
        byte[] spliced = new byte[Math.max(1, document.length - (to - from) + insert.length)];
        System.arraycopy(document, 0, spliced, 0, from);
        System.arraycopy(insert, 0, spliced, from, insert.length);
        int rest = Math.min(document.length - to, spliced.length - from - insert.length);
        System.arraycopy(document, to, spliced, from + insert.length, rest);
        return spliced;
    }

    private static void survives(byte[] document, long seed) {
        for (Codec codec : new Codec[] {XML, WBXML}) {
            try {
                codec.decode(document);
            } catch (MalformedMessageException expected) {
                assertThatCode(expected::getMessage).doesNotThrowAnyException();
            } catch (RuntimeException e) {
                fail(
                        "seed %d, %s of %s"
                                .formatted(
                                        seed,
                                        codec.encoding(),
                                        Base64.getEncoder().encodeToString(document)),
                        e);
            }
            assertThatCode(() -> MessageView.xml(codec.encoding(), document)).doesNotThrowAnyException();
        }
        assertThatCode(() -> MessageView.tokens(document)).doesNotThrowAnyException();
    }
}
