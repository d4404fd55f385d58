package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;

import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.syncml.codec.Codec;
import dev.provost.syncml.codec.Deviation;
import dev.provost.syncml.codec.Deviation.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RepresentationRulesTest {

    private static final Message ANSWER = transcript()
            .fromServer(
                    1,
                    header("1", 1, 212),
                    status("2", 1, sessionAlert("1"), 200),
                    status("3", 1, deviceInfo("2"), 200));

    private static TranscriptBuilder answeredBy(Message answer, Deviation... deviations) {
        return firstPackage().server(answer, deviations);
    }

    private static TranscriptBuilder answeredWith(Kind kind, String path, String detail) {
        return answeredBy(ANSWER, deviation(kind, path, detail));
    }

    /** Nobody can read what the server answered. */
    private static TranscriptBuilder noAnswer() {
        return firstPackage().silence("the connection was closed");
    }

    @Nested
    class Root_namespace {

        @Test
        void is_there() {
            examine(new RootNamespaceRule(), answeredBy(ANSWER)).passes("the namespace of the version");
        }

        @Test
        void is_missing() {
            examine(new RootNamespaceRule(), answeredWith(Kind.NAMESPACE, "SyncML", "SyncML has no namespace"))
                    .warns("SyncML has no namespace")
                    .expecting("the namespace of the version", "SyncML")
                    .at(1);
        }

        @Test
        void is_that_of_another_version() {
            examine(
                            new RootNamespaceRule(),
                            answeredWith(Kind.NAMESPACE, "SyncML", "The elements are of another version"))
                    .fails("The elements are of another version");
        }

        @Test
        void of_meta_information_is_another_matter() {
            examine(
                            new RootNamespaceRule(),
                            answeredWith(Kind.NAMESPACE, "SyncML/SyncHdr/Meta/MaxMsgSize", "no namespace"))
                    .passes("the namespace of the version");
        }

        @Test
        void of_no_answer_cannot_be_judged() {
            examine(new RootNamespaceRule(), noAnswer()).hasNoEvidence();
        }
    }

    @Nested
    class Root_children {

        @Test
        void are_in_order() {
            examine(new RootChildrenRule(), answeredBy(ANSWER)).passes("SyncHdr, then SyncBody");
        }

        @Test
        void are_swapped() {
            examine(
                            new RootChildrenRule(),
                            answeredWith(Kind.MISPLACED, "SyncML/SyncHdr", "SyncHdr stands after SyncBody"))
                    .fails("SyncHdr stands after SyncBody");
        }

        @Test
        void of_no_answer_cannot_be_judged() {
            examine(new RootChildrenRule(), noAnswer()).hasNoEvidence();
        }
    }

    @Nested
    class Header_elements {

        @Test
        void are_in_order() {
            examine(new HeaderElementsRule(), answeredBy(ANSWER))
                    .passes("VerDTD, VerProto, SessionID, MsgID, Target, Source, RespURI?, Cred?, Meta?");
        }

        @Test
        void are_out_of_order() {
            examine(
                            new HeaderElementsRule(),
                            answeredWith(Kind.MISPLACED, "SyncML/SyncHdr/MsgID", "MsgID stands before SessionID"))
                    .fails("MsgID stands before SessionID");
        }

        @Test
        void of_no_answer_cannot_be_judged() {
            examine(new HeaderElementsRule(), noAnswer()).hasNoEvidence();
        }
    }

    @Nested
    class Versions_of_the_answer {

        private Message inVersion(DmVersion version) {
            SyncHdr header = ANSWER.header();
            return new Message(
                    SyncHdr.of(version, header.sessionId(), header.msgId(), header.target(), header.source()),
                    ANSWER.body());
        }

        @Test
        void are_the_device_s() {
            examine(new VersionEchoRule(), answeredBy(ANSWER)).passes("the device's versions");
        }

        @Test
        void are_others() {
            examine(new VersionEchoRule(), answeredBy(inVersion(DmVersion.DM_1_1)))
                    .fails("The server answers in another version than the device's")
                    .expecting("VerDTD 1.2, VerProto DM/1.2", "VerDTD 1.1, VerProto DM/1.1");
        }

        @Test
        void may_be_others_when_the_version_is_refused() {
            Message refusal =
                    new Message(inVersion(DmVersion.DM_1_1).header(), new SyncBody(List.of(header("1", 1, 513)), true));
            examine(new VersionEchoRule(), answeredBy(refusal)).hasNoEvidence();
        }
    }

    @Nested
    class Session_id {

        @Test
        void is_the_device_s() {
            examine(new SessionIdRule(), lawfulSession()).passes("the device's SessionID");
        }

        @Test
        void is_another() {
            examine(new SessionIdRule(), answeredBy(transcript().session("7").fromServer(1, header("1", 1, 212))))
                    .fails("The server answers under another SessionID")
                    .expecting("1", "7");
        }

        @Test
        void of_no_answer_cannot_be_judged() {
            examine(new SessionIdRule(), noAnswer()).hasNoEvidence();
        }
    }

    @Nested
    class Target_and_source {

        private Message withTarget(String uri) {
            SyncHdr h = ANSWER.header();
            return new Message(
                    SyncHdr.of(DmVersion.DM_1_2, h.sessionId(), h.msgId(), Location.of(uri), h.source()),
                    ANSWER.body());
        }

        private Message withSource(String uri) {
            SyncHdr h = ANSWER.header();
            return new Message(
                    SyncHdr.of(DmVersion.DM_1_2, h.sessionId(), h.msgId(), h.target(), Location.of(uri)),
                    ANSWER.body());
        }

        @Test
        void are_mirrored() {
            examine(new TargetRule(), lawfulSession()).passes("the device's Source");
            examine(new SourceRule(), lawfulSession()).passes("the Target of the device");
        }

        @Test
        void target_is_another_device() {
            examine(new TargetRule(), answeredBy(withTarget("IMEI:1")))
                    .fails("Target does not name the device")
                    .expecting("IMEI:490154203237518", "IMEI:1");
        }

        @Test
        void source_with_a_query_is_the_same_server() {
            examine(new SourceRule(), answeredBy(withSource("http://dm.example/dm?sid=1")))
                    .passes("the Target of the device");
        }

        @Test
        void source_may_be_the_resp_uri() {
            Message answer = with(withSource("http://other/dm"), h -> h.withRespUri("http://other/dm"));
            examine(new SourceRule(), answeredBy(answer)).passes("the RespURI that the server gave");
        }

        @Test
        void source_at_another_address_is_doubtful() {
            examine(new SourceRule(), answeredBy(withSource("http://inside/dm")))
                    .warns("Source is another address than the device used")
                    .expecting("http://dm.example/dm", "http://inside/dm");
        }

        @Test
        void source_is_empty() {
            examine(new SourceRule(), answeredBy(withSource(""))).fails("Source does not name the server");
        }

        @Test
        void of_no_answer_cannot_be_judged() {
            examine(new TargetRule(), noAnswer()).hasNoEvidence();
            examine(new SourceRule(), noAnswer()).hasNoEvidence();
        }
    }

    @Nested
    class The_body {

        @Test
        void has_commands() {
            examine(new BodyRule(), lawfulSession()).passes("commands, then Final if any");
        }

        @Test
        void is_empty() {
            examine(new BodyRule(), firstPackage().server(1)).fails("SyncBody holds no command");
        }

        @Test
        void goes_on_after_final() {
            examine(
                            new BodyRule(),
                            answeredWith(Kind.MISPLACED, "SyncML/SyncBody/Final", "Final is not last in SyncBody"))
                    .fails("Final is not last in SyncBody");
        }

        @Test
        void goes_on_after_final_on_the_wire() {
            byte[] octets = Codec.of(Encoding.XML).encode(ANSWER);
            String shuffled = new String(octets, StandardCharsets.UTF_8)
                    .replace("<Final/>", "")
                    .replace("<SyncBody>", "<SyncBody><Final/>");
            TranscriptBuilder answered = firstPackage()
                    .serverOctets(200, Encoding.XML.mediaType(), shuffled.getBytes(StandardCharsets.UTF_8));

            examine(new BodyRule(), answered)
                    .fails("Status stands after Final; the DTD has it before. (and 2 more of the kind)")
                    .expecting("Final last", "SyncML/SyncBody/Status");
            examine(new ElementOrderRule(), answered).passes("the order of the DTD");
        }

        @Test
        void of_no_answer_cannot_be_judged() {
            examine(new BodyRule(), noAnswer()).hasNoEvidence();
        }
    }

    @Nested
    class Elements {

        @Test
        void are_those_of_dm() {
            examine(new ExcludedElementsRule(), answeredBy(ANSWER)).passes("elements of DM only");
            examine(new CredAndChalPlaceRule(), answeredBy(ANSWER)).passes("Cred in SyncHdr, Chal in Status");
            examine(new ElementOrderRule(), answeredBy(ANSWER)).passes("the order of the DTD");
        }

        @Test
        void that_dm_excludes_are_not_used() {
            examine(
                            new ExcludedElementsRule(),
                            answeredWith(Kind.NOT_USED_IN_DM, "SyncML/SyncBody/Get/Lang", "Lang is not used in DM"))
                    .fails("Lang is not used in DM");
        }

        @Test
        void cred_stands_in_no_command() {
            examine(
                            new CredAndChalPlaceRule(),
                            answeredWith(Kind.MISPLACED, "SyncML/SyncBody/Get[2]/Cred", "Cred in Get"))
                    .fails("Cred in Get");
        }

        @Test
        void out_of_order_are_counted() {
            Deviation first = deviation(Kind.MISPLACED, "SyncML/SyncBody/Get/Item/Meta", "Meta stands after Data");
            Deviation second = deviation(Kind.MISPLACED, "SyncML/SyncBody/Get/Item[2]/Meta", "Meta stands after Data");
            examine(new ElementOrderRule(), answeredBy(ANSWER, first, second))
                    .fails("Meta stands after Data (and 1 more of the kind)")
                    .expecting("the order of the DTD", "SyncML/SyncBody/Get/Item/Meta");
        }

        @Test
        void of_meta_information_have_its_namespace() {
            Message withMeta = with(ANSWER, h -> h.withMeta(Meta.EMPTY.withMaxMsgSize(5000)));
            examine(new MetaNamespaceRule(), answeredBy(withMeta)).passes("syncml:metinf");
            examine(
                            new MetaNamespaceRule(),
                            answeredBy(
                                    withMeta,
                                    deviation(
                                            Kind.NAMESPACE,
                                            "SyncML/SyncHdr/Meta/MaxMsgSize",
                                            "MaxMsgSize is not in syncml:metinf")))
                    .fails("MaxMsgSize is not in syncml:metinf");
        }

        @Test
        void of_no_answer_cannot_be_judged() {
            examine(new ExcludedElementsRule(), noAnswer()).hasNoEvidence();
            examine(new CredAndChalPlaceRule(), noAnswer()).hasNoEvidence();
            examine(new ElementOrderRule(), noAnswer()).hasNoEvidence();
            examine(new MetaNamespaceRule(), answeredBy(ANSWER)).hasNoEvidence();
        }
    }

    @Nested
    class Wbxml_header {

        private TranscriptBuilder answeredInWbxml(int... octets) {
            byte[] body = new byte[octets.length];
            for (int i = 0; i < octets.length; i++) {
                body[i] = (byte) octets[i];
            }
            return firstPackage().serverOctets(200, Encoding.WBXML.mediaType(), body);
        }

        @Test
        void names_syncml_1_2_by_number() {
            examine(new WbxmlHeaderRule(), answeredInWbxml(0x02, 0xA4, 0x01, 0x6A, 0x00))
                    .passes("WBXML 1.1 to 1.3 in UTF-8");
        }

        @Test
        void names_the_document_by_text() {
            examine(new WbxmlHeaderRule(), answeredInWbxml(0x03, 0x00, 0x00, 0x6A, 0x1D))
                    .passes("WBXML 1.1 to 1.3 in UTF-8");
        }

        @Test
        void has_version_1_0() {
            examine(new WbxmlHeaderRule(), answeredInWbxml(0x00, 0xA4, 0x01, 0x6A, 0x00))
                    .fails("The WBXML version is none that DM permits")
                    .expecting("octet 01, 02 or 03", "00");
        }

        @Test
        void names_another_document() {
            examine(new WbxmlHeaderRule(), answeredInWbxml(0x02, 0x0B, 0x6A, 0x00))
                    .fails("The public identifier is none of SyncML")
                    .expecting("1201 for SyncML 1.2, 0FD3 for SyncML 1.1, or a text", "000B");
        }

        @Test
        void names_another_character_set() {
            examine(new WbxmlHeaderRule(), answeredInWbxml(0x02, 0xA4, 0x01, 0x04, 0x00))
                    .fails("The character set is not UTF-8")
                    .expecting("6A", "04");
        }

        @Test
        void ends_too_early() {
            examine(new WbxmlHeaderRule(), answeredInWbxml(0x02)).fails("The public identifier is none of SyncML");
        }

        @Test
        void of_xml_cannot_be_judged() {
            examine(new WbxmlHeaderRule(), answeredBy(ANSWER)).hasNoEvidence();
        }
    }
}
