package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;

import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Element;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.codec.Deviation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaRulesTest {

    private static TranscriptBuilder limits(String maxMsgSize) {
        Meta meta = new Meta(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(maxMsgSize),
                Optional.empty(),
                List.of());
        Message answer = transcript().fromServer(1, header("1", 1, 212));
        return firstPackage().server(with(answer, h -> h.withMeta(meta)));
    }

    private static Replace value(Meta meta, String data) {
        return Replace.of("4", Item.target("./A").withMeta(meta).withData(data));
    }

    @Test
    void numbers_are_decimal() {
        examine(new MetaNumbersRule(), limits("4096")).passes("a decimal number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 kB", "-1", "0x1000", "4096.0", ""})
    void numbers_are_something_else(String text) {
        examine(new MetaNumbersRule(), limits(text))
                .fails("MaxMsgSize is no decimal number")
                .expecting("a decimal number", text);
    }

    @Test
    void a_limit_of_nothing_is_doubtful() {
        examine(new MetaNumbersRule(), limits("0"))
                .warns("MaxMsgSize is 0")
                .expecting("a positive number, or no MaxMsgSize", "0");
    }

    @Test
    void without_numbers_there_is_nothing_to_judge() {
        examine(new MetaNumbersRule(), lawfulSession()).hasNoEvidence();
    }

    @Test
    void size_is_that_of_the_octets() {
        examine(new SizeOfValueRule(), serverSends(value(Meta.EMPTY.withSize(3), "aé")))
                .passes("the octets as transferred");
    }

    @Test
    void size_may_be_that_of_characters_or_behind_base64() {
        examine(new SizeOfValueRule(), serverSends(value(Meta.EMPTY.withSize(2), "aé")))
                .passes("the characters, or the octets behind base64");
        examine(
                        new SizeOfValueRule(),
                        serverSends(value(Meta.EMPTY.withFormat("b64").withSize(3), "AQID")))
                .passes("the characters, or the octets behind base64");
    }

    @Test
    void size_is_another() {
        examine(new SizeOfValueRule(), serverSends(value(Meta.EMPTY.withSize(9), "four")))
                .warns("Replace (CmdID 4) gives another Size than its data has")
                .expecting("4 octets", "Size 9");
    }

    @Test
    void the_size_of_a_chunk_is_that_of_the_whole() {
        Item chunk = Item.target("./A")
                .withMeta(Meta.EMPTY.withSize(9))
                .withData("four")
                .withMoreData();
        examine(new SizeOfValueRule(), serverSends(Replace.of("4", chunk))).hasNoEvidence();
    }

    @Test
    void meta_holds_what_dm_uses() {
        examine(new UnusedMetaRule(), serverSends(value(Meta.EMPTY.withFormat("chr"), "x")))
                .passes("meta information of DM only");
        examine(new UnusedMetaRule(), lawfulSession()).hasNoEvidence();
    }

    @Test
    void meta_holds_something_of_data_synchronisation() {
        Meta anchored = new Meta(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Element("syncml:metinf", "Anchor", "", List.of())));
        examine(new UnusedMetaRule(), serverSends(value(anchored, "x")))
                .warns("Meta holds what DM has no use for")
                .expecting("meta information of DM only", "Anchor");
    }

    @ParameterizedTest
    @CsvSource({
        "bool, true",
        "bool, false",
        "int, -17",
        "int, 2147483647",
        "float, 1.5E3",
        "float, -INF",
        "date, 2009-03-17",
        "date, 20090317",
        "time, 23:59:00Z",
        "chr, anything",
        "null, ''"
    })
    void values_have_the_form_of_their_format(String format, String value) {
        examine(new TypedValueRule(), serverSends(value(Meta.EMPTY.withFormat(format), value)))
                .passes("a value in the form of its Format");
    }

    @ParameterizedTest
    @CsvSource({"bool, yes", "bool, TRUE", "int, 1.5", "int, ten", "float, '1,5'"})
    void values_have_another_form(String format, String value) {
        examine(new TypedValueRule(), serverSends(value(Meta.EMPTY.withFormat(format), value)))
                .fails("Replace (CmdID 4) has a value that is none of Format " + format)
                .expecting("a value of Format " + format, value);
    }

    @ParameterizedTest
    @CsvSource({"date, 17.3.2009", "time, noon", "null, x"})
    void values_have_a_doubtful_form(String format, String value) {
        examine(new TypedValueRule(), serverSends(value(Meta.EMPTY.withFormat(format), value)))
                .warns("Replace (CmdID 4) has a value that is none of Format " + format);
    }

    @Test
    void a_number_beyond_32_bits_is_doubtful() {
        examine(new TypedValueRule(), serverSends(value(Meta.EMPTY.withFormat("int"), "123456789012")))
                .warns("Replace (CmdID 4) has a value that is none of Format int")
                .expecting("32 bits", "123456789012");
    }

    @Test
    void properties_and_chunks_have_no_form() {
        Item property = Item.target("./A?prop=Name")
                .withMeta(Meta.EMPTY.withFormat("int"))
                .withData("B");
        examine(new TypedValueRule(), serverSends(Replace.of("4", property))).hasNoEvidence();
    }

    @Test
    void resp_uri_is_absolute() {
        examine(new RespUriFormRule(), leadingTo("http://dm.example/here")).passes("an absolute URI");
        examine(new RespUriFormRule(), lawfulSession()).hasNoEvidence();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/here", "dm.example/here", ""})
    void resp_uri_is_not_absolute(String uri) {
        examine(new RespUriFormRule(), leadingTo(uri))
                .fails("RespURI is not absolute")
                .expecting("an absolute URI", uri);
    }

    private static TranscriptBuilder leadingTo(String uri) {
        Message answer = transcript().fromServer(1, header("1", 1, 212));
        return firstPackage().server(with(answer, h -> h.withRespUri(uri)));
    }

    @Test
    void wbxml_is_plain() {
        examine(new WbxmlOdditiesRule(), inWbxml()).passes("nothing odd in the encoding");
        examine(new WbxmlOdditiesRule(), lawfulSession()).hasNoEvidence();
    }

    @Test
    void wbxml_is_odd() {
        examine(
                        new WbxmlOdditiesRule(),
                        inWbxml(deviation(Deviation.Kind.ENCODING, "SyncML", "The public identifier is 1.")))
                .warns("The WBXML is written in an unusual way: The public identifier is 1.")
                .expecting("nothing odd in the encoding", "octet 0");
    }

    private static TranscriptBuilder inWbxml(Deviation... odd) {
        Message answer = transcript().fromServer(1, header("1", 1, 212));
        return transcript()
                .encoding(Encoding.WBXML)
                .device(1, sessionAlert("1"))
                .server(answer, odd);
    }
}
