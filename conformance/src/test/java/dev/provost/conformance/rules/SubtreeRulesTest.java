package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;

import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Add;
import dev.provost.syncml.Data;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.tree.Value;
import dev.provost.tree.tnds.Tnds;
import dev.provost.tree.tnds.TndsDocument;
import dev.provost.tree.tnds.TndsNode;
import dev.provost.tree.tnds.TndsProperties;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubtreeRulesTest {

    private static final String VALID = "a valid document with its media type";
    private static final TndsDocument GOOD = TndsDocument.of(TndsNode.leaf("a", Value.chr("1")));
    private static final String XML = new String(Tnds.write(Encoding.XML, GOOD), StandardCharsets.UTF_8);
    private static final String TYPE = Tnds.mediaType(Encoding.XML);

    private static TranscriptBuilder adds(String format, String type, Data data) {
        Meta meta = Meta.EMPTY.withFormat(format).withType(type);
        return serverSends(Add.of("4", Item.target("./A").withMeta(meta).withData(data)));
    }

    private static TranscriptBuilder asks(String list) {
        return serverSends(Get.of("4", Item.target("./A?list=" + list)));
    }

    @Test
    void a_document_is_valid_as_text_as_markup_and_as_base64() {
        Data markup = new Data.Markup(List.of(Tnds.toElement(GOOD)));
        Data base64 = Data.text(Base64.getEncoder().encodeToString(Tnds.write(Encoding.WBXML, GOOD)));

        examine(new SubtreeRule(), adds("xml", TYPE, Data.text(XML))).passes(VALID);
        examine(new SubtreeRule(), adds("xml", TYPE, markup)).passes(VALID);
        examine(new SubtreeRule(), adds("b64", Tnds.mediaType(Encoding.WBXML), base64))
                .passes(VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "application/xml", "text/plain"})
    void a_document_that_does_not_say_what_it_is_fails(String type) {
        examine(new SubtreeRule(), adds("xml", type, Data.text(XML)))
                .fails("Add (CmdID 4) holds a serialised tree and does not say so")
                .expecting("the Type application/vnd.syncml.dmtnds+xml", type);
    }

    @Test
    void a_document_without_version_fails() {
        examine(new SubtreeRule(), adds("xml", TYPE, Data.text(XML.replace("<VerDTD>1.2</VerDTD>", ""))))
                .fails("Add (CmdID 4) holds a serialised tree that is not valid")
                .expecting(VALID, "At octet 38, element MgmtTree: VerDTD is ''; write 1.2");
    }

    @Test
    void base64_that_is_none_fails() {
        examine(new SubtreeRule(), adds("b64", TYPE, Data.text("A")))
                .fails("Add (CmdID 4) holds a serialised tree that is not valid");
    }

    @Test
    void another_format_is_doubtful() {
        examine(new SubtreeRule(), adds("chr", TYPE, Data.text(XML)))
                .warns("Add (CmdID 4) gives a serialised tree another Format")
                .expecting("xml or bin", "chr");
    }

    @Test
    void a_node_without_type_is_doubtful() {
        TndsNode untyped = TndsNode.leaf("b", Value.chr("1")).with(TndsProperties.NONE);
        Data data = new Data.Markup(List.of(Tnds.toElement(TndsDocument.of(TndsNode.interior("a", "", untyped)))));

        examine(new SubtreeRule(), adds("xml", TYPE, data))
                .warns("Add (CmdID 4) holds a serialised tree with a node that has no Type");
    }

    @Test
    void a_part_of_a_document_is_not_judged() {
        Meta meta = Meta.EMPTY.withFormat("xml").withType(TYPE).withSize(1000);
        Item part = Item.target("./A").withMeta(meta).withData("<MgmtTree").withMoreData();

        examine(new SubtreeRule(), serverSends(Add.of("4", part))).hasNoEvidence();
    }

    @Test
    void a_value_that_is_no_document_is_not_judged() {
        examine(new SubtreeRule(), adds("xml", "text/xml", Data.text("<a/>"))).hasNoEvidence();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Struct", "StructData", "TNDS"})
    void a_list_is_known(String list) {
        examine(new TreeQueryRule(), asks(list)).passes("Struct, StructData or TNDS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TNDS+Value", "TNDS-ACL-VerNo", "TNDS+ACL+Value"})
    void a_filter_is_lawful(String list) {
        examine(new TreeQueryRule(), asks(list)).passes("TNDS with + before each name, or with - before each");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TNDS+ACL-Value", "TNDS-ACL+Value", "TNDS+", "TNDS++ACL"})
    void a_filter_that_is_mixed_or_empty_fails(String list) {
        examine(new TreeQueryRule(), asks(list))
                .fails("Get (CmdID 4) has a filter that is not lawful")
                .expecting("TNDS with + before each name, or with - before each", list);
    }

    @ParameterizedTest
    @CsvSource({
        "Everything, Get (CmdID 4) asks for a list that the specification does not know",
        "TNDS+Colour, Get (CmdID 4) filters by a property that the specification does not know"
    })
    void what_the_specification_does_not_know_is_doubtful(String list, String message) {
        examine(new TreeQueryRule(), asks(list)).warns(message);
    }

    @Test
    void without_a_list_there_is_nothing_to_judge() {
        examine(new TreeQueryRule(), serverSends(Get.of("4", Item.target("./A?prop=ACL"))))
                .hasNoEvidence();
    }
}
