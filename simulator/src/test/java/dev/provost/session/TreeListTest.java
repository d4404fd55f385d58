package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Add;
import dev.provost.syncml.Data;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.tree.Value;
import dev.provost.tree.tnds.Tnds;
import dev.provost.tree.tnds.TndsDocument;
import dev.provost.tree.tnds.TndsNode;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeListTest {

    private static final TndsDocument PROFILE = TndsDocument.of(TndsNode.interior(
            "work", "", TndsNode.leaf("Port", Value.integer(80)), TndsNode.leaf("Name", Value.chr("w"))));

    private final Dialogue dialogue = given_a_session();

    private static Item document(String target, Encoding encoding, Data data, String format) {
        return Item.target(target)
                .withMeta(Meta.EMPTY.withFormat(format).withType(Tnds.mediaType(encoding)))
                .withData(data);
    }

    private static Data escaped() {
        return Data.text(new String(Tnds.write(Encoding.XML, PROFILE), StandardCharsets.UTF_8));
    }

    private Item onlyResult() {
        List<Item> items = dialogue.sent().body().commands().stream()
                .filter(Results.class::isInstance)
                .flatMap(c -> ((Results) c).items().stream())
                .toList();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    @Test
    void struct_gives_one_item_for_each_node() {
        dialogue.whenServerSends(Get.of("2", Item.target("./Apn?list=Struct")));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Get 200")
                .hasResults("./Apn [node]", "./Apn/Key [bin]", "./Apn/Name", "./Apn/Port [int]");
    }

    @Test
    void struct_data_gives_the_values_as_they_travel_alone() {
        dialogue.whenServerSends(Get.of("2", Item.target("./Apn?list=StructData")));

        assertThat(dialogue.sent())
                .hasResults("./Apn [node]", "./Apn/Key [b64] AQL/", "./Apn/Name internet", "./Apn/Port [int] 9201");
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void tnds_gives_one_document_in_the_encoding_of_the_session(Encoding encoding) {
        dialogue.with(s -> s.encoding(encoding)).whenServerSends(Get.of("2", Item.target("./Apn?list=TNDS+Value")));

        Item item = onlyResult();
        assertThat(item.source().orElseThrow().uri()).isEqualTo("./Apn");
        assertThat(item.meta().orElseThrow().type()).contains(Tnds.mediaType(encoding));
        assertThat(item.meta().orElseThrow().format()).contains(encoding == Encoding.XML ? "xml" : "bin");
        TndsDocument read = Tnds.read(encoding, item.data().orElseThrow().asOctets());
        assertThat(read.nodes().getFirst().children())
                .extracting(TndsNode::name)
                .containsExactly("Key", "Name", "Port");
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void a_document_larger_than_a_message_travels_in_chunks(Encoding encoding) {
        String text = "x".repeat(3000);
        dialogue.device().set("./Apn/Long", Value.chr(text));
        dialogue.with(s -> s.encoding(encoding));
        dialogue.whenServerSends(ServerMessage.accepting(Get.of("2", Item.target("./Apn?list=TNDS")))
                .withHeader(h -> h.withMeta(Meta.EMPTY.withMaxMsgSize(2000))));

        Item first = onlyResult();
        assertThat(first.moreData()).isTrue();
        assertThat(Integer.parseInt(first.meta().orElseThrow().size().orElseThrow()))
                .isGreaterThan(3000);
        assertThat(dialogue.sent()).isNotFinal();
    }

    @Test
    void a_list_is_divided_over_messages_by_items() {
        dialogue.device().set("./Apn/Long", Value.chr("x".repeat(600)));
        dialogue.device().set("./Apn/Longer", Value.chr("y".repeat(600)));
        dialogue.whenServerSends(ServerMessage.accepting(Get.of("2", Item.target("./Apn?list=StructData")))
                .withHeader(h -> h.withMeta(Meta.EMPTY.withMaxMsgSize(1500))));

        assertThat(dialogue.sent())
                .hasResults("./Apn [node]", "./Apn/Key [b64] AQL/")
                .isNotFinal();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Structure", "TNDS+ACL-Value", "TNDS+Colour"})
    void what_no_device_has_gives_406(String list) {
        dialogue.whenServerSends(Get.of("2", Item.target("./Apn?list=" + list)));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Get 406");
    }

    @Test
    void a_document_is_added_whether_it_is_text_markup_base64_or_octets() {
        byte[] wbxml = Tnds.write(Encoding.WBXML, PROFILE);
        String base64 = java.util.Base64.getEncoder().encodeToString(wbxml);
        Data markup = new Data.Markup(List.of(Tnds.toElement(PROFILE)));

        dialogue.whenServerSends(
                Add.of("2", document("./Apn/t", Encoding.XML, escaped(), "xml").withTarget("./Apn")),
                Replace.of("3", document("./Apn", Encoding.XML, markup, "xml")),
                Replace.of("4", document("./Apn", Encoding.WBXML, Data.text(base64), "b64")),
                Add.of("5", document("./Apn", Encoding.XML, escaped(), "xml")));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Add 200", "3 Replace 200", "4 Replace 200", "5 Add 418");
        assertThat(dialogue.device().value("./Apn/work/Port")).contains(Value.integer(80));
    }

    @Test
    void octets_are_taken_in_wbxml() {
        byte[] wbxml = Tnds.write(Encoding.WBXML, PROFILE);

        dialogue.with(s -> s.encoding(Encoding.WBXML))
                .whenServerSends(Add.of("2", document("./Apn", Encoding.WBXML, Data.octets(wbxml), "bin")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Add 200");
        assertThat(dialogue.device().value("./Apn/work/Name")).contains(Value.chr("w"));
    }

    @ParameterizedTest
    @CsvSource({"<MgmtTree/>,400", "no mark-up,400", "'',400"})
    void what_is_no_document_gives_400(String text, int status) {
        dialogue.whenServerSends(Add.of("2", document("./Apn", Encoding.XML, Data.text(text), "xml")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Add " + status);
    }

    @Test
    void base64_that_is_none_gives_415() {
        dialogue.whenServerSends(Add.of("2", document("./Apn/New", Encoding.WBXML, Data.text("!"), "b64")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Add 415");
    }

    @Test
    void a_document_that_fails_changes_nothing_and_the_status_names_the_node() {
        TndsDocument bad = TndsDocument.of(TndsNode.interior(
                "work",
                "",
                TndsNode.leaf("Name", Value.chr("w")),
                TndsNode.leaf("Port", Value.of(dev.provost.tree.Format.INT, "many"))));
        Data data = new Data.Markup(List.of(Tnds.toElement(bad)));
        var before = dialogue.device().tree();

        dialogue.whenServerSends(Add.of("2", document("./Apn", Encoding.XML, data, "xml")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Add 415");
        assertThat(dialogue.device().tree()).isSameAs(before);
    }

    @Test
    void without_the_feature_a_document_gives_415() {
        dialogue.with(s -> s.features(EnumSet.complementOf(EnumSet.of(Feature.TNDS))))
                .whenServerSends(
                        Add.of("2", document("./Apn/New", Encoding.XML, escaped(), "xml")),
                        Replace.of("3", document("./Apn", Encoding.XML, escaped(), "xml")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Add 415", "3 Replace 415");
    }
}
