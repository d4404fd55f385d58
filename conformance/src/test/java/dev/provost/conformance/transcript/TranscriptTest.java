package dev.provost.conformance.transcript;

import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Encoding;
import dev.provost.syncml.codec.Deviation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static final byte[] DOCUMENT = """
            <SyncML xmlns='SYNCML:SYNCML1.2'><SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto>\
            <SessionID>1</SessionID><MsgID>1</MsgID><Target><LocURI>d</LocURI></Target>\
            <Source><LocURI>s</LocURI></Source></SyncHdr><SyncBody><Alert><CmdID>1</CmdID><Data>1201</Data></Alert>\
            <Final/></SyncBody></SyncML>""".getBytes(StandardCharsets.UTF_8);

    @Test
    void messages_are_counted_without_gaps() {
        Transcript transcript = firstPackage()
                .silence("the connection was reset")
                .device(2, header("1", 1, 200))
                .server(1, header("1", 2, 200))
                .build();

        assertThat(transcript.messages()).hasSize(3);
        assertThat(transcript.turns()).extracting(Turn::clientIndex).containsExactly(0, 1);
        assertThat(transcript.turns()).extracting(Turn::answerIndex).containsExactly(0, 2);
    }

    @Test
    void sessions_are_told_apart_by_id() {
        Transcript transcript = firstPackage()
                .server(1, header("1", 1, 212))
                .session("2")
                .device(1, sessionAlert("1"))
                .server(1, header("1", 1, 212))
                .build();

        assertThat(transcript.sessions()).extracting(Session::id).containsExactly("1", "2");
        assertThat(transcript.sessions()).extracting(Session::reusesId).containsExactly(false, false);
    }

    @Test
    void a_new_first_message_starts_a_new_session_of_the_same_id() {
        Transcript transcript = lawfulSession()
                .device(1, sessionAlert("1"))
                .server(1, header("1", 1, 212))
                .build();

        assertThat(transcript.sessions()).extracting(Session::reusesId).containsExactly(false, true);
    }

    @Test
    void the_same_first_message_again_is_the_same_session() {
        Transcript transcript = serverSends()
                .device(1, sessionAlert("1"), deviceInfo("2"))
                .server(1, header("1", 1, 212))
                .build();

        assertThat(transcript.sessions()).hasSize(1);
        assertThat(transcript.turns()).extracting(Turn::isRepetition).containsExactly(false, true);
    }

    @Test
    void a_status_leads_to_its_command() {
        Session session = lawfulSession().build().sessions().getFirst();

        assertThat(session.commandOf(status("1", 1, deviceInfo("2"), 200))).contains(deviceInfo("2"));
        assertThat(session.commandOf(status("1", 1, deviceInfo("9"), 200))).isEmpty();
        assertThat(session.commandOf(header("1", 1, 200))).isEmpty();
    }

    @Test
    void a_command_leads_to_its_statuses() {
        Turn first = lawfulSession().build().turns().findFirst().orElseThrow();

        assertThat(first.statusesFor(first.request().orElseThrow(), sessionAlert("1")))
                .containsExactly(status("2", 1, sessionAlert("1"), 200));
        assertThat(first.next()).isPresent();
        assertThat(first.headerCode()).isEqualTo(212);
    }

    @Test
    void a_device_that_behaves_oddly_excuses_the_server() {
        assertThat(regularity(firstPackage())).isTrue();
        assertThat(regularity(transcript().device(1))).as("no command").isFalse();
        assertThat(regularity(transcript().device(1, sessionAlert(""))))
                .as("no CmdID")
                .isFalse();
        assertThat(regularity(transcript().device(1, sessionAlert("1"), deviceInfo("1"))))
                .as("CmdID twice")
                .isFalse();
        assertThat(regularity(transcript().device(0, sessionAlert("1"))))
                .as("MsgID 0")
                .isFalse();
        assertThat(regularity(serverSends().device(3, header("1", 1, 200))))
                .as("MsgID 3 after 1")
                .isFalse();
        assertThat(regularity(transcript()
                        .device(
                                transcript().fromDevice(1, sessionAlert("1")),
                                deviation(Deviation.Kind.MISSING, "SyncML/SyncHdr/Source", "No Source"))))
                .as("no Source")
                .isFalse();
    }

    @Test
    void octets_are_decoded_by_their_media_type_or_by_their_look() {
        WireMessage labelled =
                WireMessage.ofClient(Instant.EPOCH, Map.of("content-type", Encoding.XML.mediaType()), DOCUMENT);
        WireMessage unlabelled = WireMessage.ofClient(Instant.EPOCH, Map.of(), DOCUMENT);

        assertThat(labelled.encoding()).contains(Encoding.XML);
        assertThat(unlabelled.encoding()).isEmpty();
        assertThat(labelled.message()).isPresent().isEqualTo(unlabelled.message());
        assertThat(labelled.deviations()).isEmpty();
    }

    @Test
    void octets_that_are_no_message_say_why() {
        WireMessage page = WireMessage.ofServer(
                Instant.EPOCH,
                502,
                Map.of("Content-Type", "text/html"),
                "Bad gateway".getBytes(StandardCharsets.UTF_8));
        WireMessage nothing = WireMessage.ofServer(Instant.EPOCH, 204, Map.of(), new byte[0]);

        assertThat(page.body()).isInstanceOf(Body.Unreadable.class);
        assertThat(((Body.Unreadable) page.body()).reason()).startsWith("At octet ");
        assertThat(page.message()).isEmpty();
        assertThat(nothing.body()).isEqualTo(new Body.Empty());
    }

    @Test
    void an_unreadable_message_is_a_session_of_its_own() {
        WireMessage garbage = WireMessage.ofClient(Instant.EPOCH, Map.of(), new byte[] {'?'});
        Transcript transcript = Transcript.of(List.of(Exchange.failed(garbage, "HTTP 400")));

        assertThat(transcript.sessions()).extracting(Session::id).containsExactly("");
    }

    private static boolean regularity(TranscriptBuilder transcript) {
        return transcript
                .silence("nobody listens")
                .build()
                .turns()
                .reduce((a, b) -> b)
                .orElseThrow()
                .isRegular();
    }
}
