package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.reports.Blame;
import dev.provost.reports.Verdict;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TransportRulesTest {

    private static TranscriptBuilder answeredBy(int httpStatus, String contentType, String body) {
        return firstPackage().serverOctets(httpStatus, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    @Nested
    class Media_type {

        @Test
        void is_that_of_dm() {
            examine(new MediaTypeRule(), lawfulSession()).passes("a message with a DM media type");
        }

        @Test
        void has_parameters() {
            Message answer = transcript().fromServer(1, header("1", 1, 212));
            examine(new MediaTypeRule(), firstPackage().server("application/vnd.syncml.dm+xml; charset=utf-8", answer))
                    .passes("a message with a DM media type");
        }

        @Test
        void is_none_of_ours() {
            Message answer = transcript().fromServer(1, header("1", 1, 212));
            examine(new MediaTypeRule(), firstPackage().server("text/xml", answer))
                    .fails("The answer is not labelled as a DM message")
                    .expecting("application/vnd.syncml.dm+xml or application/vnd.syncml.dm+wbxml", "text/xml");
        }

        @Test
        void of_plain_syncml_is_doubtful() {
            Message answer = transcript().fromServer(1, header("1", 1, 212));
            examine(new MediaTypeRule(), firstPackage().server("application/vnd.syncml+xml", answer))
                    .warns("The answer has the media type of plain SyncML");
        }

        @Test
        void belongs_to_an_internal_error() {
            examine(new MediaTypeRule(), answeredBy(500, "text/html", "oops"))
                    .fails("A lawful message got an HTTP error")
                    .expecting("HTTP 200 with a message", "HTTP 500");
        }

        @Test
        void belongs_to_an_unknown_address() {
            examine(new MediaTypeRule(), answeredBy(404, "text/html", "")).warns("A lawful message got an HTTP error");
        }

        @Test
        void is_missing_when_the_server_is_busy() {
            examine(new MediaTypeRule(), answeredBy(503, "text/plain", "")).passes("a refusal for reasons of HTTP");
        }

        @Test
        void of_the_answer_to_nonsense_is_not_judged() {
            examine(new MediaTypeRule(), transcript().device(1).serverOctets(400, "text/plain", (byte) 'x'))
                    .hasNoEvidence();
        }
    }

    @Nested
    class Accept {

        private TranscriptBuilder accepting(String accept) {
            return transcript()
                    .deviceHeader("Accept", accept)
                    .device(1, sessionAlert("1"), deviceInfo("2"))
                    .server(1, header("1", 1, 212));
        }

        @Test
        void names_the_encoding() {
            examine(new AcceptRule(), accepting("application/vnd.syncml.dm+wbxml, application/vnd.syncml.dm+xml"))
                    .passes("an encoding that Accept names");
        }

        @Test
        void names_another_encoding() {
            examine(new AcceptRule(), accepting("application/vnd.syncml.dm+wbxml, application/vnd.syncml.dm+xml;q=0"))
                    .fails("The answer is in an encoding that Accept does not name")
                    .expecting(
                            "application/vnd.syncml.dm+wbxml, application/vnd.syncml.dm+xml;q=0",
                            "application/vnd.syncml.dm+xml");
        }

        @Test
        void of_everything_says_nothing() {
            examine(new AcceptRule(), accepting("*/*")).hasNoEvidence();
            examine(new AcceptRule(), lawfulSession()).hasNoEvidence();
        }
    }

    @Nested
    class Answer {

        @Test
        void is_a_message() {
            examine(new AnsweredRule(), lawfulSession()).passes("a message");
        }

        @Test
        void is_empty() {
            examine(new AnsweredRule(), answeredBy(200, "text/plain", ""))
                    .fails("The answer to the device's message is empty")
                    .expecting("a message", "no octets");
        }

        @Test
        void may_be_silence_after_an_abort() {
            examine(
                            new AnsweredRule(),
                            serverSends(getLang("4"))
                                    .device(2, header("1", 1, 200), Alert.of("2", AlertCode.SESSION_ABORT))
                                    .serverOctets(200, "text/plain"))
                    .passes("silence after an abort");
        }

        @Test
        void got_lost_on_the_network() {
            Transcript lost = firstPackage().silence("the connection was reset").build();
            RuleBook book = RuleBook.of(List.of(new AnsweredRule()), RequirementCatalogue.standard());
            assertThat(book.judge(lost, RuleContext.NONE))
                    .extracting(Observation::verdict, Observation::blame, Observation::message)
                    .containsExactly(
                            tuple(Verdict.INCONCLUSIVE, Blame.NETWORK, "No answer arrived: the connection was reset"));
        }

        @Test
        void to_nonsense_is_not_judged() {
            examine(new AnsweredRule(), transcript().device(1).serverOctets(200, "text/plain"))
                    .hasNoEvidence();
        }
    }
}
