package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static dev.provost.session.ServerMessage.accepting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Data;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.tree.Value;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** Objects of the server that come in chunks. */
class LargeObjectsTest {

    private static final String NAME = "./Apn/Name";

    private final Dialogue dialogue = given_a_session();

    @Test
    void a_chunk_gives_213_and_asks_for_the_next_message_without_final() {
        dialogue.whenServerSends(chunk(first("inter", 11)));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Replace 213")
                .hasAlerts(AlertCode.NEXT_MESSAGE)
                .isNotFinal();
        assertThat(dialogue.device().value(NAME)).contains(Value.chr("internet"));
    }

    @Test
    void the_last_chunk_gives_the_status_of_the_command_and_changes_the_value() {
        dialogue.whenServerSends(chunk(first("inter", 11)))
                .whenServerSends(chunk(middle("n")))
                .whenServerSends(Replace.of("2", last("ation")));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Replace 200")
                .hasAlerts()
                .isFinal();
        assertThat(dialogue.device().value(NAME)).contains(Value.chr("internation"));
    }

    @Test
    void base64_is_decoded_when_all_of_it_is_there() {
        Meta b64 = Meta.EMPTY.withFormat("b64").withType("application/octet-stream");
        Item first = Item.target("./Apn/Key")
                .withMeta(b64.withSize(8))
                .withData("AQI")
                .withMoreData();
        dialogue.whenServerSends(accepting(Replace.of("2", first)).notFinal())
                .whenServerSends(
                        Replace.of("2", Item.target("./Apn/Key").withMeta(b64).withData("DBAU=")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 200");
        assertThat(dialogue.device().value("./Apn/Key"))
                .contains(Value.bin("application/octet-stream", new byte[] {1, 2, 3, 4, 5}));
    }

    @Test
    void octets_of_wbxml_are_put_together() {
        Meta bin = Meta.EMPTY.withFormat("bin").withType("application/octet-stream");
        Item first = Item.target("./Apn/Key")
                .withMeta(bin.withSize(3))
                .withData(Data.octets(new byte[] {(byte) 0xC3, 2}))
                .withMoreData();
        dialogue.with(b -> b.encoding(Encoding.WBXML))
                .whenServerSends(accepting(Replace.of("2", first)).notFinal())
                .whenServerSends(
                        Replace.of("2", Item.target("./Apn/Key").withMeta(bin).withData(Data.octets(new byte[] {3}))));

        assertThat(dialogue.device().value("./Apn/Key"))
                .contains(Value.bin("application/octet-stream", new byte[] {(byte) 0xC3, 2, 3}));
    }

    @Test
    void a_size_that_is_not_met_gives_424_and_changes_nothing() {
        dialogue.whenServerSends(chunk(first("inter", 20))).whenServerSends(Replace.of("2", last("x")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 424");
        assertThat(dialogue.device().value(NAME)).contains(Value.chr("internet"));
    }

    @Test
    void chunks_beyond_the_size_give_424_at_once() {
        dialogue.whenServerSends(chunk(first("inter", 6))).whenServerSends(chunk(middle("xxxx")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 424");
    }

    @Test
    void a_missing_end_gives_alert_1225_and_the_new_command_is_executed() {
        dialogue.whenServerSends(chunk(first("inter", 20))).whenServerSends(Get.of("2", Item.target("./Apn/Port")));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Get 200")
                .hasAlerts(AlertCode.NO_END_OF_DATA)
                .isFinal();
        Alert alert = (Alert) dialogue.sent().body().commands().getLast();
        assertThat(alert.items()).containsExactly(Item.target(NAME));
        assertThat(dialogue.device().value(NAME)).contains(Value.chr("internet"));
    }

    @Test
    void a_message_without_commands_is_a_missing_end_too() {
        dialogue.whenServerSends(chunk(first("inter", 20))).whenServerSends();

        assertThat(dialogue.sent()).hasAlerts(AlertCode.NO_END_OF_DATA).isFinal();
    }

    @Test
    void later_chunks_need_not_repeat_the_target() {
        dialogue.whenServerSends(chunk(first("inter", 8)))
                .whenServerSends(chunk(Item.EMPTY.withData("n").withMoreData()))
                .whenServerSends(Replace.of("2", Item.EMPTY.withData("et")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 200");
        assertThat(dialogue.device().value(NAME)).contains(Value.chr("internet"));
    }

    @Test
    void a_first_chunk_without_size_is_incomplete_and_gives_412() {
        Item item = Item.target(NAME).withData("x").withMoreData();
        dialogue.whenServerSends(chunk(item));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 412");
    }

    @Test
    void an_object_larger_than_announced_gives_413() {
        dialogue.with(b -> b.limits(SessionLimits.DEFAULT.withMaxObjSize(100))).whenServerSends(chunk(first("x", 101)));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 413");
    }

    @Test
    void an_object_in_one_piece_larger_than_announced_gives_413() {
        dialogue.with(b -> b.limits(SessionLimits.DEFAULT.withMaxObjSize(4)))
                .whenServerSends(Replace.of("2", last("12345")), Replace.of("3", last("\u00E4\u00E4")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 413", "3 Replace 200");
        assertThat(dialogue.device().value(NAME)).contains(Value.chr("\u00E4\u00E4"));
    }

    @Test
    void a_device_without_large_objects_gives_413() {
        dialogue.with(b -> b.features(EnumSet.noneOf(Feature.class))).whenServerSends(chunk(first("x", 2)));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 413");
    }

    private static ServerMessage chunk(Item item) {
        return accepting(Replace.of("2", item)).notFinal();
    }

    private static Item first(String text, int size) {
        return Item.target(NAME)
                .withMeta(Meta.EMPTY.withSize(size))
                .withData(text)
                .withMoreData();
    }

    private static Item middle(String text) {
        return Item.target(NAME).withData(text).withMoreData();
    }

    private static Item last(String text) {
        return Item.target(NAME).withData(text);
    }
}
