package dev.provost.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.security.AuthType;
import dev.provost.syncml.Command;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import dev.provost.syncml.codec.Codec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server says, a session answers lawfully and ends. */
class RandomServerTest {

    private static final int MOST_MESSAGES = 30;

    static LongStream seeds() {
        return new SplittableRandom(20_261_120).longs(300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_session_ends(long seed) {
        Dialogue dialogue = dialogue(seed);
        List<Message> sent = run(dialogue, seed);

        assertThat(dialogue.device().result).isPresent();
        assertThat(sent).hasSizeLessThanOrEqualTo(MOST_MESSAGES + 1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_message_is_lawful(long seed) {
        List<Message> sent = run(dialogue(seed), seed);

        for (int i = 0; i < sent.size(); i++) {
            Message message = sent.get(i);
            List<Command> commands = message.body().commands();
            assertThat(message.header().msgId()).isEqualTo(Integer.toString(i + 1));
            assertThat(commands).extracting(Command::cmdId).doesNotHaveDuplicates();
            assertThat(commands).isNotEmpty();
            if (i > 0) {
                assertThat(commands.getFirst())
                        .isInstanceOfSatisfying(
                                Status.class, s -> assertThat(s.isForHeader()).isTrue());
                assertThat(commands.size() == 1 && ((Status) commands.getFirst()).code() < 300)
                        .as("only a successful status of a header in " + message)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_message_can_be_written_and_the_same_seed_gives_the_same_octets(long seed) {
        Codec codec = Codec.of(encoding(seed));
        HexFormat hex = HexFormat.of();
        List<String> once = run(dialogue(seed), seed).stream()
                .map(m -> hex.formatHex(codec.encode(m)))
                .toList();
        List<String> again = run(dialogue(seed), seed).stream()
                .map(m -> hex.formatHex(codec.encode(m)))
                .toList();

        assertThat(again).isEqualTo(once);
    }

    private static List<Message> run(Dialogue dialogue, long seed) {
        RandomServer server = new RandomServer(seed);
        List<Message> sent = new ArrayList<>();
        sent.add(dialogue.begins());
        for (int i = 0; i < 2 * MOST_MESSAGES; i++) {
            dialogue.whenServerSends(server.message());
            if (dialogue.step() instanceof SessionStep.Send send) {
                sent.add(send.message());
            } else {
                return sent;
            }
        }
        return sent;
    }

    private static Dialogue dialogue(long seed) {
        Dialogue dialogue = Dialogue.given_a_session()
                .withSeed(seed)
                .with(b -> b.encoding(encoding(seed)).limits(SessionLimits.DEFAULT.withMaxMessages(MOST_MESSAGES)));
        Optional<AuthType> type = switch (Math.floorMod(seed / 2, 4)) {
            case 0 -> Optional.of(AuthType.MD5);
            case 1 -> Optional.of(AuthType.BASIC);
            default -> Optional.empty();
        };
        type.ifPresent(dialogue::withClientAuth);
        type.ifPresent(dialogue::withServerAuth);
        return dialogue;
    }

    private static Encoding encoding(long seed) {
        return seed % 2 == 0 ? Encoding.XML : Encoding.WBXML;
    }
}
