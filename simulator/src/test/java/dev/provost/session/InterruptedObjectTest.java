package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static dev.provost.session.ServerMessage.accepting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.security.StrictBase64;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Copy;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Sequence;
import dev.provost.tree.Value;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects of the server whose chunks do not come as they should (DM Protocol 1.2.1, 7). */
class InterruptedObjectTest {

    private static final String NAME = "./Apn/Name";
    private static final String KEY = "./Apn/Key";
    private static final byte[] OCTETS = {1, 2, (byte) 0xC3, 4, 5, (byte) 0xFF, 7};

    private final Dialogue dialogue = given_a_session();

    static Stream<Command> others() {
        return Stream.of(
                Alert.of("3", AlertCode.DISPLAY, Item.EMPTY, Item.EMPTY.withData("Hello")),
                Get.of("3", Item.target("./Apn/Port")),
                Replace.of("3", Item.target("./Apn/Other").withData("x")),
                Sequence.of("3", Get.of("4", Item.target("./Apn/Port"))));
    }

    @ParameterizedTest
    @MethodSource("others")
    void a_command_between_the_chunks_gives_1225_with_the_target_and_nothing_is_stored(Command other) {
        begin("inter", 11)
                .whenServerSends(other, Replace.of("2", Item.target(NAME).withData("nation")));

        assertThat(dialogue.sent()).hasAlerts(AlertCode.NO_END_OF_DATA);
        assertThat(noEnd(dialogue.sent())).containsExactly(Item.target(NAME));
    }

    static Stream<Command> withoutObjects() {
        Item chunk = Item.target(NAME)
                .withMeta(Meta.EMPTY.withSize(10))
                .withData("part")
                .withMoreData();
        return Stream.of(Get.of("3", chunk), Delete.of("3", chunk), Copy.of("3", chunk));
    }

    @ParameterizedTest
    @MethodSource("withoutObjects")
    void a_command_that_carries_no_object_is_malformed_with_moredata(Command command) {
        dialogue.whenServerSends(command, Get.of("4", Item.target("./Apn/Port")));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "3 " + command.name() + " 400", "4 Get 200")
                .hasAlerts();
        assertThat(dialogue.device().value(NAME)).contains(Value.chr("internet"));
    }

    @ParameterizedTest
    @MethodSource("withoutObjects")
    void a_malformed_command_between_the_chunks_ends_the_object(Command command) {
        begin("inter", 11).whenServerSends(command);

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "3 " + command.name() + " 400")
                .hasAlerts(AlertCode.NO_END_OF_DATA);
    }

    @Test
    void the_object_can_be_sent_once_more_after_1225() {
        begin("inter", 11).whenServerSends(Get.of("2", Item.target("./Apn/Port")));
        assertThat(dialogue.sent()).hasAlerts(AlertCode.NO_END_OF_DATA);
        begin("inter", 11).whenServerSends(Replace.of("2", Item.target(NAME).withData("nation")));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Replace 200")
                .hasAlerts();
        assertThat(dialogue.device().value(NAME)).contains(Value.chr("internation"));
    }

    @Test
    void the_object_can_be_sent_once_more_after_424() {
        begin("inter", 12).whenServerSends(Replace.of("2", Item.target(NAME).withData("nation")));
        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 424");
        begin("inter", 11).whenServerSends(Replace.of("2", Item.target(NAME).withData("nation")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 200");
    }

    @Test
    void another_item_in_the_same_command_ends_the_object_too() {
        begin("inter", 11)
                .whenServerSends(Replace.of(
                        "2",
                        Item.target("./Apn/Other").withData("x"),
                        Item.target(NAME).withData("short")));

        assertThat(dialogue.sent()).hasAlerts(AlertCode.NO_END_OF_DATA);
        assertThat(dialogue.device().value(NAME)).contains(Value.chr("short"));
    }

    @Test
    void a_message_with_nothing_but_statuses_in_an_open_package_ends_nothing() {
        begin("inter", 11)
                .whenServerSends(accepting().notFinal())
                .whenServerSends(Replace.of("2", Item.target(NAME).withData("nation")));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Replace 200")
                .hasAlerts();
    }

    @Test
    void alert_1222_beside_a_chunk_is_no_command_between() {
        begin("inter", 11)
                .whenServerSends(
                        Alert.of("1", AlertCode.NEXT_MESSAGE),
                        Replace.of("2", Item.target(NAME).withData("nation")));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "1 Alert 200", "2 Replace 200")
                .hasAlerts();
    }

    @Test
    void the_same_size_once_more_is_tolerated() {
        Meta size = Meta.EMPTY.withSize(11);
        begin("inter", 11)
                .whenServerSends(
                        Replace.of("2", Item.target(NAME).withMeta(size).withData("nation")));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Replace 200")
                .hasAlerts();
        assertThat(dialogue.device().value(NAME)).contains(Value.chr("internation"));
    }

    @Test
    void another_size_begins_another_object() {
        begin("inter", 11);
        begin("wap", 4).whenServerSends(Replace.of("2", Item.target(NAME).withData("2")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 200");
        assertThat(dialogue.device().value(NAME)).contains(Value.chr("wap2"));
    }

    @Test
    void another_size_tells_the_server_that_the_first_object_is_lost() {
        begin("inter", 11);
        begin("wap", 4);

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Replace 213")
                .hasAlerts(AlertCode.NO_END_OF_DATA, AlertCode.NEXT_MESSAGE);
    }

    static List<Integer> boundaries() {
        return IntStream.range(1, StrictBase64.encode(OCTETS).length()).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void base64_may_be_divided_anywhere(int boundary) {
        String text = StrictBase64.encode(OCTETS);
        Meta b64 = Meta.EMPTY.withFormat("b64").withType("application/octet-stream");
        Item first = Item.target(KEY)
                .withMeta(b64.withSize(text.length()))
                .withData(text.substring(0, boundary))
                .withMoreData();
        Item last = Item.target(KEY).withMeta(b64).withData(text.substring(boundary));
        dialogue.whenServerSends(accepting(Replace.of("2", first)).notFinal()).whenServerSends(Replace.of("2", last));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 200");
        assertThat(dialogue.device().value(KEY)).contains(Value.bin("application/octet-stream", OCTETS));
    }

    @Test
    void an_object_for_which_there_is_no_room_gives_420_at_its_end() {
        dialogue.device().mishaps.put("Replace " + NAME, new Mishap.Failure(dev.provost.syncml.StatusCode.DEVICE_FULL));
        begin("inter", 11).whenServerSends(Replace.of("2", Item.target(NAME).withData("nation")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 420");
        assertThat(dialogue.device().value(NAME)).contains(Value.chr("internet"));
    }

    private Dialogue begin(String text, int size) {
        Item first = Item.target(NAME)
                .withMeta(Meta.EMPTY.withSize(size))
                .withData(text)
                .withMoreData();
        return dialogue.whenServerSends(accepting(Replace.of("2", first)).notFinal());
    }

    private static List<Item> noEnd(Message message) {
        return message.body().commands().stream()
                .filter(c -> c instanceof Alert a && a.code().equals(java.util.Optional.of(AlertCode.NO_END_OF_DATA)))
                .flatMap(c -> ((Alert) c).items().stream())
                .toList();
    }
}
