package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Add;
import dev.provost.syncml.Copy;
import dev.provost.syncml.Data;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Element;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Unsupported;
import dev.provost.tree.Format;
import dev.provost.tree.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final Dialogue dialogue = given_a_session();

    @Test
    void replace_of_a_leaf_gives_200_and_changes_the_value() {
        dialogue.whenServerSends(Replace.of("2", Item.target("./Apn/Name").withData("ims")));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Replace 200")
                .isFinal();
        assertThat(dialogue.device().value("./Apn/Name")).contains(Value.chr("ims"));
    }

    @Test
    void replace_of_a_missing_node_gives_404() {
        dialogue.whenServerSends(Replace.of("2", Item.target("./Apn/Missing").withData("x")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 404");
    }

    @Test
    void replace_of_a_read_only_leaf_gives_405() {
        dialogue.whenServerSends(Replace.of("2", Item.target("./Fixed/Serial").withData("x")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 405");
    }

    @Test
    void add_of_a_leaf_and_of_an_interior_node_gives_200() {
        dialogue.whenServerSends(
                Add.of("2", Item.target("./Apn/New").withMeta(Meta.EMPTY.withFormat("node"))),
                Add.of(
                        "3",
                        Item.target("./Apn/New/Size")
                                .withMeta(Meta.EMPTY.withFormat("int"))
                                .withData("7")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Add 200", "3 Add 200");
        assertThat(dialogue.device().value("./Apn/New/Size")).contains(Value.integer(7));
    }

    @Test
    void add_of_an_existing_node_gives_418() {
        dialogue.whenServerSends(Add.of("2", Item.target("./Apn/Name").withData("x")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Add 418");
    }

    @Test
    void a_format_nobody_knows_gives_415() {
        Meta meta = Meta.EMPTY.withFormat("picture");
        dialogue.whenServerSends(
                Add.of("2", Item.target("./Apn/New").withMeta(meta).withData("x")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Add 415");
    }

    @Test
    void a_format_nobody_knows_matters_less_than_the_node() {
        Meta meta = Meta.EMPTY.withFormat("picture");
        Item broken = Item.EMPTY.withMeta(Meta.EMPTY.withFormat("b64")).withData("*");
        dialogue.whenServerSends(
                Replace.of("2", Item.target("./Apn/Missing").withMeta(meta).withData("x")),
                Add.of("3", Item.target("./Apn/Name").withMeta(meta).withData("x")),
                Replace.of("4", Item.target("./Fixed/Serial").withMeta(meta).withData("x")),
                Replace.of("5", broken.withTarget("./Apn/Missing")),
                Replace.of("6", broken.withTarget("./Apn/Name")));

        assertThat(dialogue.sent())
                .hasStatuses(
                        "0 SyncHdr 200",
                        "2 Replace 404",
                        "3 Add 418",
                        "4 Replace 405",
                        "5 Replace 404",
                        "6 Replace 415");
    }

    @Test
    void a_type_that_no_message_can_carry_gives_415() {
        Meta meta = Meta.EMPTY.withType("text/\u0001");
        dialogue.whenServerSends(
                Replace.of("2", Item.target("./Apn/Name").withMeta(meta).withData("x")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 415");
    }

    @Test
    void a_serialised_subtree_on_a_device_without_the_feature_gives_415() {
        Meta meta = Meta.EMPTY.withFormat("xml").withType("application/vnd.syncml.dmtnds+xml");
        Data tree = new Data.Markup(List.of(new Element("syncml:dmddf1.2", "MgmtTree", "", List.of())));
        dialogue.with(s -> s.features(EnumSet.complementOf(EnumSet.of(Feature.TNDS))));
        dialogue.whenServerSends(
                Add.of("2", Item.target("./Apn/New").withMeta(meta).withData(tree)));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Add 415");
    }

    @Test
    void the_description_of_a_command_holds_for_its_items() {
        dialogue.whenServerSends(new Add(
                "2",
                false,
                Optional.of(Meta.EMPTY.withFormat("int").withType("text/x-size")),
                List.of(
                        Item.target("./Apn/A").withData("7"),
                        Item.target("./Apn/B")
                                .withMeta(Meta.EMPTY.withFormat("chr"))
                                .withData("x"))));

        assertThat(dialogue.device().value("./Apn/A")).contains(Value.of(Format.INT, "text/x-size", "7".getBytes()));
        assertThat(dialogue.device().value("./Apn/B")).contains(Value.of(Format.CHR, "text/x-size", "x".getBytes()));
    }

    @Test
    void delete_gives_200_and_removes_the_node() {
        dialogue.whenServerSends(Delete.of("2", Item.target("./Apn/Name")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Delete 200");
        assertThat(dialogue.device().value("./Apn/Name")).isEmpty();
    }

    @Test
    void delete_of_a_permanent_node_gives_405() {
        dialogue.whenServerSends(Delete.of("2", Item.target("./Fixed")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Delete 405");
    }

    @Test
    void copy_gives_200_and_copies_the_value() {
        dialogue.whenServerSends(Copy.of("2", Item.target("./Apn/Other").withSource("./Apn/Name")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Copy 200");
        assertThat(dialogue.device().value("./Apn/Other")).contains(Value.chr("internet"));
    }

    @Test
    void copy_without_source_is_incomplete() {
        dialogue.whenServerSends(Copy.of("2", Item.target("./Apn/Other")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Copy 412");
    }

    @Test
    void exec_answers_what_the_device_says_and_hands_over_data_and_correlator() {
        dialogue.device().execCode = 202;
        dialogue.whenServerSends(new Exec(
                "2",
                false,
                Optional.empty(),
                Optional.of("c1"),
                List.of(Item.target("./Apn/Name").withData("go"))));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Exec 202");
        ExecRequest request = dialogue.device().execs.getFirst();
        assertThat(request.target()).hasToString("./Apn/Name");
        assertThat(request.argument()).contains(Value.chr("go"));
        assertThat(request.correlator()).contains("c1");
    }

    @Test
    void exec_of_a_missing_node_or_where_it_is_not_allowed_does_not_reach_the_device() {
        dialogue.whenServerSends(
                Exec.of("2", Item.target("./Apn/Missing")), Exec.of("3", Item.target("./Fixed/Serial")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Exec 404", "3 Exec 405");
        assertThat(dialogue.device().execs).isEmpty();
    }

    @Test
    void exec_with_two_items_is_a_bad_request() {
        dialogue.whenServerSends(new Exec(
                "2",
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(Item.target("./Apn/Name"), Item.target("./Apn/Port"))));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Exec 400");
    }

    @Test
    void what_the_device_does_not_have_gives_406() {
        dialogue.with(b -> b.features(EnumSet.noneOf(Feature.class)))
                .whenServerSends(
                        Copy.of("2", Item.target("./Apn/Other").withSource("./Apn/Name")),
                        Exec.of("3", Item.target("./Apn/Name")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Copy 406", "3 Exec 406");
    }

    @Test
    void a_command_without_items_or_without_target_is_incomplete() {
        dialogue.whenServerSends(Get.of("2"), Delete.of("3", Item.EMPTY));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Get 412", "3 Delete 412");
    }

    @Test
    void a_malformed_uri_gives_400() {
        dialogue.whenServerSends(Get.of("2", Item.target("./Apn/../Fixed/")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Get 400");
    }

    @Test
    void a_command_without_cmd_id_gives_400_and_is_not_executed() {
        dialogue.whenServerSends(Delete.of("", Item.target("./Apn/Name")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", " Delete 400");
        assertThat(dialogue.device().value("./Apn/Name")).isPresent();
    }

    @Test
    void commands_of_data_synchronisation_give_406_and_unknown_ones_501() {
        dialogue.whenServerSends(unsupported("2", "Put"), unsupported("3", "Sync"), unsupported("4", "Reboot"));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Put 406", "3 Sync 406", "4 Reboot 501");
    }

    @Test
    void results_of_a_server_give_405() {
        dialogue.whenServerSends(Results.of("2", "1", "1", List.of(Item.source("./X"))));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Results 405");
    }

    @Test
    void noresp_means_nothing_and_the_command_gets_its_status() {
        dialogue.whenServerSends(
                new Delete("2", true, Optional.empty(), List.of(Item.target("./Apn/Name"))),
                Get.of("3", Item.target("./Apn/Port")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Delete 200", "3 Get 200");
        assertThat(dialogue.device().value("./Apn/Name")).isEmpty();
    }

    @Test
    void binary_values_come_as_base64_in_xml() {
        Meta meta = Meta.EMPTY.withFormat("b64").withType("image/png");
        dialogue.whenServerSends(
                Add.of("2", Item.target("./Apn/Icon").withMeta(meta).withData("AQI=")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Add 200");
        assertThat(dialogue.device().value("./Apn/Icon")).contains(Value.bin("image/png", new byte[] {1, 2}));
    }

    @Test
    void broken_base64_and_raw_binary_in_xml_give_415() {
        dialogue.whenServerSends(
                Add.of(
                        "2",
                        Item.target("./Apn/A")
                                .withMeta(Meta.EMPTY.withFormat("b64"))
                                .withData("A*I=")),
                Add.of(
                        "3",
                        Item.target("./Apn/B")
                                .withMeta(Meta.EMPTY.withFormat("bin"))
                                .withData("raw")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Add 415", "3 Add 415");
    }

    @Test
    void a_leaf_that_is_added_without_data_is_empty() {
        dialogue.whenServerSends(Add.of("2", Item.target("./Apn/Blank").withMeta(Meta.EMPTY.withFormat("chr"))));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Add 200");
        assertThat(dialogue.device().value("./Apn/Blank")).contains(Value.chr(""));
    }

    @Test
    void binary_values_come_as_octets_in_wbxml() {
        dialogue.with(b -> b.encoding(Encoding.WBXML))
                .whenServerSends(Add.of(
                        "2",
                        Item.target("./Apn/Icon")
                                .withMeta(Meta.EMPTY.withFormat("bin").withType("image/png"))
                                .withData(Data.octets(new byte[] {1, 2}))));

        assertThat(dialogue.device().value("./Apn/Icon")).contains(Value.bin("image/png", new byte[] {1, 2}));
    }

    private static Unsupported unsupported(String cmdId, String name) {
        return new Unsupported(cmdId, name, false, new Element("", name, "", List.of()));
    }
}
