package dev.provost.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever arrives ends in a push or in a {@link PushFormatException} that names a place inside. */
class PushGarbageTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void random_octets_end_in_the_typed_error(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] octets = new byte[random.nextInt(80)];
        random.nextBytes(octets);
        survives(octets, PushMessage::decode);
        survives(octets, Datagram::decode);
        if (octets.length > 2) {
            octets[1] = 6;
            octets[2] = (byte) random.nextInt(octets.length);
            survives(octets, PushMessage::decode);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_written_is_read_and_mutations_end_in_the_typed_error(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PushMessage push = push(random);
        assertThat(PushMessage.decode(push.encode())).isEqualTo(push);
        byte[] datagram = Segmentation.of(push.encode(), Ports.toPush(random.nextInt(65536)), 3)
                .getLast()
                .encode();
        for (int i = 0; i < 30; i++) {
            survives(CommentedOctets.mutated(push.encode(), random), PushMessage::decode);
            survives(CommentedOctets.mutated(datagram, random), Datagram::decode);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void headers_of_http_end_in_the_typed_error(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] header = push(random).contentType().header().getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 30; i++) {
            String text = new String(CommentedOctets.mutated(header, random), StandardCharsets.ISO_8859_1);
            survives(header, octets -> ContentType.parse(text));
        }
    }

    private static PushMessage push(SplittableRandom random) {
        List<String> types = List.of(MediaTypes.NOTIFICATION, MediaTypes.DM_WBXML, "text/x-own");
        ContentType type = ContentType.of(types.get(random.nextInt(types.size())));
        if (random.nextBoolean()) {
            type = type.withSec(Integer.toString(random.nextInt(130)));
        }
        if (random.nextBoolean()) {
            type = type.withMac("F".repeat(random.nextInt(60)));
        }
        byte[] body = new byte[random.nextInt(300)];
        random.nextBytes(body);
        return new PushMessage(
                random.nextInt(256), type, Optional.of(ApplicationId.ofCode(random.nextInt(70000))), body);
    }

    private static void survives(byte[] octets, Function<byte[], Object> reader) {
        try {
            assertThat(reader.apply(octets)).isNotNull();
        } catch (PushFormatException e) {
            assertThat(e.offset()).isBetween(0, 400);
            assertThat(e.field()).isNotEmpty();
        }
    }
}
