package dev.provost.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.push.CommentedOctets;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever arrives ends in a notification or in a {@link NotificationFormatException} that names a place inside. */
class NotificationGarbageTest {

    private static final Login SERVER = new Login("srv", "secret");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void random_octets_end_in_the_typed_error(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] octets = new byte[random.nextInt(120)];
        random.nextBytes(octets);
        readAll(octets);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_written_is_read_and_mutations_end_in_the_typed_error(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] body = new byte[random.nextInt(20)];
        random.nextBytes(body);
        Trigger trigger = new Trigger(
                random.nextInt(1024),
                UiMode.values()[random.nextInt(4)],
                random.nextBoolean(),
                random.nextInt(1 << 27),
                random.nextInt(65536),
                "s".repeat(random.nextInt(1, 256)),
                body);
        byte[] octets = Notification.sign(trigger, SERVER, Nonce.EMPTY).encode();
        byte[] other = Dm13Notification.sign(
                        Dm13Reading.DM2_HEADER_MD5,
                        3,
                        List.of(
                                Option.text(OptionKind.SERVER_ID, "srv"),
                                Option.number(OptionKind.TARGETED_MO, random.nextInt(65536))),
                        SERVER,
                        Nonce.EMPTY)
                .encode();

        assertThat(Notification.decode(octets).trigger()).isEqualTo(trigger);
        for (int i = 0; i < 30; i++) {
            readAll(CommentedOctets.mutated(octets, random));
            readAll(CommentedOctets.mutated(other, random));
        }
    }

    private static void readAll(byte[] octets) {
        survives(octets, Notification::decode);
        survives(octets, Notification::fields);
        for (Dm13Reading reading : Dm13Reading.values()) {
            survives(octets, o -> Dm13Notification.fields(o, reading));
        }
    }

    private static void survives(byte[] octets, Function<byte[], Object> reader) {
        try {
            assertThat(reader.apply(octets)).isNotNull();
        } catch (NotificationFormatException e) {
            assertThat(e.offset()).isBetween(0, octets.length);
            assertThat(e.field()).isNotEmpty();
        }
    }
}
