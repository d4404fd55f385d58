package dev.provost.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.security.AuthType;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import dev.provost.syncml.codec.Codec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** For what is malformed, incomplete, refused with its message, skipped after a cancel, or comes in chunks. */
    private static final Set<Integer> ANYWHERE = Set.of(213, 215, 400, 401, 407, 412, 424);

    /** The codes that the tables of RepPro 1.2.1 give for each command, and 406 for a property that there is not. */
    private static final Map<String, Set<Integer>> MEANT = Map.of(
            "SyncHdr", Set.of(200, 212, 401, 407),
            "Add", Set.of(200, 213, 215, 216, 401, 404, 405, 407, 413, 414, 415, 418, 420, 424, 425, 500, 516),
            "Alert", Set.of(200, 202, 214, 215, 216, 304, 401, 405, 406, 408, 412, 415, 416, 500, 516),
            "Atomic", Set.of(200, 215, 401, 406, 407, 500, 507, 517),
            "Copy", Set.of(200, 215, 216, 401, 403, 405, 406, 407, 414, 418, 420, 425, 500, 510, 516),
            "Delete", Set.of(200, 215, 216, 401, 403, 404, 405, 407, 414, 425, 516),
            "Exec", Set.of(200, 202, 401, 403, 404, 405, 406, 407, 414, 420, 425, 500, 510),
            "Get", Set.of(200, 215, 401, 404, 406, 407, 413, 414, 415, 425, 500),
            "Replace", Set.of(200, 213, 215, 401, 404, 405, 406, 407, 413, 414, 415, 418, 420, 424, 425, 500, 516),
            "Sequence", Set.of(200, 401, 407, 500));

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
    void a_client_sends_what_a_client_may_send(long seed) {
        for (Message message : run(dialogue(seed), seed)) {
            assertThat(message.body().commands())
                    .allMatch(c -> c instanceof Status
                            || c instanceof Results
                            || c instanceof Alert
                            || c instanceof Replace r && r.items().stream().allMatch(RandomServerTest::isDeviceInfo));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_command_gets_a_code_that_is_meant_for_it(long seed) {
        run(dialogue(seed), seed).stream()
                .flatMap(message -> message.body().commands().stream())
                .filter(Status.class::isInstance)
                .map(Status.class::cast)
                .filter(status -> !ANYWHERE.contains(status.code()))
                .forEach(status -> assertThat(MEANT.getOrDefault(status.cmd(), Set.of(405, 406, 500, 501)))
                        .as(status.toString())
                        .contains(status.code()));
    }

    private static boolean isDeviceInfo(Item item) {
        return item.source()
                .filter(source -> source.uri().startsWith("./DevInfo/"))
                .isPresent();
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
