package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Command;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncHdr;
import dev.provost.tree.Format;
import dev.provost.tree.Value;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StatusAndResultsTest {

    private final Dialogue dialogue = given_a_session();

    @Test
    void results_follow_the_status_of_their_command() {
        dialogue.whenServerSends(
                Get.of("2", Item.target("./Apn/Name")),
                Delete.of("3", Item.target("./Apn/Missing")),
                Get.of("4", Item.target("./Apn/Port")));

        assertThat(dialogue.sent())
                .hasKinds("Status", "Status", "Results", "Status", "Status", "Results")
                .hasStatuses("0 SyncHdr 200", "2 Get 200", "3 Delete 404", "4 Get 200")
                .hasResults("./Apn/Name internet", "./Apn/Port [int] 9201");
    }

    @Test
    void everything_refers_to_message_and_command_and_has_its_own_number() {
        dialogue.whenServerSends(
                ServerMessage.accepting(Get.of("7", Item.target("./Apn/Name"))).withHeader(h -> withMsgId(h, "9")));

        var commands = dialogue.sent().body().commands();
        assertThat(commands).extracting(Command::cmdId).containsExactly("1", "2", "3");
        assertThat(((Status) commands.get(0)).msgRef()).isEqualTo("9");
        assertThat(((Status) commands.get(1)).msgRef()).isEqualTo("9");
        assertThat(((Results) commands.get(2)).msgRef()).contains("9");
        assertThat(((Results) commands.get(2)).cmdRef()).contains("7");
        assertThat(dialogue.sent().header().msgId()).isEqualTo("2");
    }

    @Test
    void items_with_one_code_share_a_status_without_references() {
        dialogue.whenServerSends(Get.of("2", Item.target("./Apn/Name"), Item.target("./Apn/Port")));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Get 200")
                .hasKinds("Status", "Status", "Results")
                .hasResults("./Apn/Name internet", "./Apn/Port [int] 9201");
    }

    @Test
    void items_with_several_codes_get_a_status_each_with_references() {
        dialogue.whenServerSends(
                Get.of("2", Item.target("./Apn/Name"), Item.target("./Apn/Missing"), Item.target("./Apn/Port")));

        assertThat(dialogue.sent())
                .hasStatuses(
                        "0 SyncHdr 200", "2 Get 200 ./Apn/Name", "2 Get 404 ./Apn/Missing", "2 Get 200 ./Apn/Port");
    }

    @Test
    void a_device_may_repeat_the_target_of_a_single_item() {
        dialogue.with(b -> b.refsForSingleItems(true)).whenServerSends(Delete.of("2", Item.target("./Apn/Missing")));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200 IMEI:490154203237518 http://dm.example/dm", "2 Delete 404 ./Apn/Missing");
    }

    @Test
    void an_interior_node_gives_the_names_of_its_children() {
        dialogue.whenServerSends(Get.of("2", Item.target("./DevInfo")));

        assertThat(dialogue.sent()).hasResults("./DevInfo [node] DevId/Man");
    }

    @Test
    void a_property_comes_without_description() {
        dialogue.whenServerSends(Get.of("2", Item.target("./Apn/Port?prop=Format")));

        assertThat(dialogue.sent()).hasResults("./Apn/Port?prop=Format int");
    }

    @Test
    void a_type_other_than_text_is_named() {
        dialogue.device()
                .set("./Apn/Page", Value.of(Format.CHR, "text/html", "<p>&</p>".getBytes(StandardCharsets.UTF_8)));
        dialogue.whenServerSends(Get.of("2", Item.target("./Apn/Page")));

        Results results = (Results) dialogue.sent().body().commands().get(2);
        assertThat(results.items().getFirst().meta().orElseThrow().type()).contains("text/html");
        assertThat(dialogue.sent()).hasResults("./Apn/Page <p>&</p>");
    }

    @Test
    void a_binary_value_goes_as_base64_in_xml() {
        dialogue.whenServerSends(Get.of("2", Item.target("./Apn/Key")));

        assertThat(dialogue.sent()).hasResults("./Apn/Key [b64] AQL/");
    }

    @Test
    void a_binary_value_goes_as_octets_in_wbxml() {
        dialogue.with(b -> b.encoding(Encoding.WBXML)).whenServerSends(Get.of("2", Item.target("./Apn/Key")));

        assertThat(dialogue.sent()).hasResults("./Apn/Key [bin] 3 octets");
    }

    @Test
    void a_text_that_no_encoding_can_carry_goes_as_binary() {
        dialogue.device().set("./Apn/Odd", Value.chr("a\u0000b"));
        dialogue.whenServerSends(Get.of("2", Item.target("./Apn/Odd")));

        assertThat(dialogue.sent()).hasResults("./Apn/Odd [b64] YQBi");
    }

    @Test
    void an_acl_that_does_not_name_the_server_gives_425() {
        dialogue.device().set("./Apn/Name?prop=ACL", Value.chr("Get=*&Replace=other"));
        dialogue.whenServerSends(Replace.of("2", Item.target("./Apn/Name").withData("x")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 425");
    }

    private static SyncHdr withMsgId(SyncHdr h, String id) {
        return new SyncHdr(
                h.verDtd(),
                h.verProto(),
                h.sessionId(),
                id,
                h.target(),
                h.source(),
                h.respUri(),
                h.noResp(),
                h.cred(),
                h.meta());
    }
}
