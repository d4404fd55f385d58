package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.deviceInfo;
import static dev.provost.conformance.transcript.Samples.firstPackage;
import static dev.provost.conformance.transcript.Samples.getLang;
import static dev.provost.conformance.transcript.Samples.header;
import static dev.provost.conformance.transcript.Samples.open;
import static dev.provost.conformance.transcript.Samples.serverSends;
import static dev.provost.conformance.transcript.Samples.sessionAlert;
import static dev.provost.conformance.transcript.Samples.status;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Item;
import dev.provost.syncml.Replace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConsequencesTest {

    private static List<String> failures(TranscriptBuilder transcript) {
        return RuleBook.standard().judge(transcript.build(), RuleContext.NONE).stream()
                .filter(Observation::isDeviation)
                .map(o -> o.requirement() + " at " + o.messageIndex().orElse(-1))
                .toList();
    }

    private static TranscriptBuilder answeredWithoutFinal() {
        return firstPackage()
                .server(open(transcript()
                        .fromServer(
                                1,
                                header("1", 1, 212),
                                status("2", 1, sessionAlert("1"), 200),
                                status("3", 1, deviceInfo("2"), 200),
                                getLang("4"))));
    }

    @Test
    void what_goes_wrong_after_a_derailment_is_left_out() {
        TranscriptBuilder confused =
                answeredWithoutFinal().device(2, header("1", 1, 212)).server(7, header("1", 2, 407));
        assertThat(failures(confused)).containsExactly("DMPRO-SRV-04 at 1");
    }

    @Test
    void what_is_wrong_with_a_call_follows_from_no_session() {
        TranscriptBuilder confused =
                answeredWithoutFinal().device(2, header("1", 1, 212)).server(7, header("1", 2, 407));
        Transcript called = confused.build().withPushes(List.of(Calls.push(Calls.TRIGGER.withFutureUse(1))));
        assertThat(RuleBook.standard().judge(called, RuleContext.NONE).stream()
                        .filter(Observation::isDeviation)
                        .map(Observation::requirement))
                .containsExactly("DMPRO-SRV-04", "DMNOTI-SRV-01");
    }

    @Test
    void another_session_is_judged_by_itself() {
        TranscriptBuilder two = answeredWithoutFinal()
                .session("7")
                .device(1, sessionAlert("1"), deviceInfo("2"))
                .server(
                        3,
                        header("1", 1, 212),
                        status("2", 1, sessionAlert("1"), 200),
                        status("3", 1, deviceInfo("2"), 200));
        assertThat(failures(two)).containsExactly("DMREP-SRV-05 at 3", "DMPRO-SRV-04 at 1");
    }

    @Test
    void a_failure_that_derails_nothing_hides_nothing() {
        TranscriptBuilder both = firstPackage()
                .server(
                        1,
                        header("1", 1, 212),
                        status("2", 1, sessionAlert("1"), 200),
                        status("3", 1, deviceInfo("2"), 200),
                        new dev.provost.syncml.Sequence(
                                "4",
                                false,
                                java.util.Optional.empty(),
                                List.of(new dev.provost.syncml.Sequence(
                                        "5", false, java.util.Optional.empty(), List.of(getLang("6"))))))
                .device(2, header("1", 1, 212))
                .server(5, header("1", 2, 212));
        assertThat(failures(both)).contains("DMREP-SRV-23 at 1", "DMREP-SRV-05 at 3");
    }

    @Nested
    class A_refused_encoding {

        @Test
        void is_named_once() {
            TranscriptBuilder refused = transcript()
                    .encoding(Encoding.WBXML)
                    .device(1, sessionAlert("1"), deviceInfo("2"))
                    .serverOctets(415, "text/plain", "no".getBytes(StandardCharsets.UTF_8));
            assertThat(failures(refused)).containsExactly("DMTRN-SRV-03 at 1");
            examine(ServedEncodingRule.ofXml(), refused).hasNoEvidence();
            examine(ServedEncodingRule.ofXml(), firstPackage().serverOctets(415, "text/plain"))
                    .fails(
                            "The server refuses messages in XML. If that is meant, list under encodings in the target what"
                                    + " it serves")
                    .expecting("application/vnd.syncml.dm+xml", "HTTP 415");
        }

        @Test
        void is_none_when_the_answer_has_it() {
            examine(ServedEncodingRule.ofXml(), firstPackage().server(1, header("1", 1, 212)))
                    .passes("an answer in the encoding of the device");
        }
    }

    @Nested
    class Raw_mark_up {

        private TranscriptBuilder answer(String data) {
            String body = "<SyncML><SyncBody><Replace><Data>" + data + "</Data></Replace></SyncBody></SyncML>";
            return firstPackage()
                    .serverOctets(200, "application/vnd.syncml.dm+xml", body.getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void in_data_is_the_one_thing_named() {
            examine(new EscapedDataRule(), answer("a=1&b=<2>"))
                    .fails("Mark-up in Data is not escaped, which makes the message unreadable")
                    .expecting("& and < escaped or in CDATA", "a=1&b=<2>");
            examine(new MediaTypeRule(), answer("a=1&b=<2>")).hasNoEvidence();
        }

        @Test
        void that_is_escaped_is_lawful() {
            TranscriptBuilder escaped =
                    serverSends(Replace.of("4", Item.target("./A").withData("a<b & c")));
            examine(new EscapedDataRule(), escaped).passes("& and < escaped or in CDATA");
        }

        @Test
        void is_looked_for_in_linear_time() {
            String flood = "<Data>&".repeat(200_000);
            TranscriptBuilder hostile = firstPackage()
                    .serverOctets(
                            200,
                            "application/vnd.syncml.dm+xml",
                            ("<SyncML>" + flood).getBytes(StandardCharsets.UTF_8));
            examine(new EscapedDataRule(), hostile).hasNoEvidence();
        }

        @Test
        void elsewhere_is_not() {
            TranscriptBuilder elsewhere = firstPackage()
                    .serverOctets(
                            200,
                            "application/vnd.syncml.dm+xml",
                            "<SyncML><Data>&amp;</Data>".getBytes(StandardCharsets.UTF_8));
            examine(new EscapedDataRule(), elsewhere).hasNoEvidence();
        }
    }

    @Nested
    class A_status_that_went_astray {

        @Test
        void is_not_missed_as_well() {
            TranscriptBuilder astray = firstPackage()
                    .server(
                            1,
                            header("1", 1, 212),
                            status("2", 7, sessionAlert("1"), 200),
                            status("3", 7, deviceInfo("2"), 200));
            assertThat(failures(astray)).containsExactly("DMREP-SRV-09 at 1", "DMREP-SRV-09 at 1");
        }
    }

    @Nested
    class The_address_of_the_server {

        @Test
        void may_stay_when_it_gave_another_for_the_next_message() {
            TranscriptBuilder start = firstPackage()
                    .server(dev.provost.conformance.transcript.Samples.with(
                            transcript().fromServer(1, header("1", 1, 212), getLang("2")),
                            h -> new dev.provost.syncml.SyncHdr(
                                    h.verDtd(),
                                    h.verProto(),
                                    h.sessionId(),
                                    h.msgId(),
                                    h.target(),
                                    h.source(),
                                    java.util.Optional.of("http://dm.example/s/1"),
                                    false,
                                    h.cred(),
                                    h.meta())));
            TranscriptBuilder later = start.device(dev.provost.conformance.transcript.Samples.with(
                            transcript().fromDevice(2, header("1", 1, 212)),
                            h -> new dev.provost.syncml.SyncHdr(
                                    h.verDtd(),
                                    h.verProto(),
                                    h.sessionId(),
                                    h.msgId(),
                                    dev.provost.syncml.Location.of("http://dm.example/s/1"),
                                    h.source(),
                                    h.respUri(),
                                    false,
                                    h.cred(),
                                    h.meta())))
                    .server(2, header("1", 2, 212));
            examine(new SourceRule(), later)
                    .passes("the address at which the session began, though the server gave a RespURI since");
        }
    }
}
