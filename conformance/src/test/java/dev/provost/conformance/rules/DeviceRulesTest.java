package dev.provost.conformance.rules;

import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.reports.Blame;
import dev.provost.reports.Verdict;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.codec.Deviation.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceRulesTest {

    @Test
    void a_device_that_answers_everything_deviates_in_nothing() {
        List<Observation> seen = DeviceRules.standard()
                .judge(answered(header("1", 1, 200), status("2", 1, getLang("4"), 404))
                        .build());
        assertThat(seen).filteredOn(Observation::isDeviation).isEmpty();
        assertThat(seen)
                .filteredOn(o -> o.verdict() == Verdict.PASS)
                .extracting(Observation::requirement)
                .contains("DMREP-CLI-08", "DMREP-CLI-09", "DMREP-CLI-10", "DMPRO-CLI-01");
    }

    @Test
    void a_command_without_status_is_the_devices_fault_with_its_message() {
        Observation only = only(answered(header("1", 1, 200)));
        assertThat(only.requirement()).isEqualTo("DMPRO-CLI-01");
        assertThat(only.blame()).isEqualTo(Blame.DEVICE);
        assertThat(only.message()).isEqualTo("Get (CmdID 4) of the server gets no Status");
        assertThat(only.expected()).isEqualTo("Status with MsgRef 1, CmdRef 4");
        assertThat(only.messageIndex()).hasValue(2);
    }

    @Test
    void who_aborts_answers_nothing_more() {
        Alert abort = Alert.of("2", AlertCode.SESSION_ABORT);
        assertThat(deviations(answered(header("1", 1, 200), abort).build())).isEmpty();
    }

    @Test
    void a_reference_to_what_the_server_never_sent_is_noticed() {
        assertThat(deviations(answered(
                                header("1", 1, 200),
                                status("2", 1, getLang("4"), 404),
                                status("3", 1, getLang("9"), 200))
                        .build()))
                .extracting(Observation::message)
                .containsExactly("A Status refers to a command that the server never sent");
    }

    @Test
    void the_header_is_answered_first() {
        assertThat(only(answered(status("1", 1, getLang("4"), 404), header("2", 1, 200)))
                        .message())
                .isEqualTo("The first Status is not the one for the header of the server's message");
    }

    @Test
    void the_first_message_is_judged_too() {
        TranscriptBuilder first =
                transcript().device(1, sessionAlert("1"), deviceInfo("1")).server(1, header("1", 1, 212));
        Observation only = only(first);
        assertThat(only.message()).isEqualTo("Replace has the CmdID of another command");
        assertThat(only.messageIndex()).hasValue(0);
    }

    @Test
    void odd_elements_are_noticed() {
        TranscriptBuilder odd = transcript();
        odd.device(
                        odd.fromDevice(1, sessionAlert("1"), deviceInfo("2")),
                        deviation(
                                Kind.MISPLACED,
                                "SyncML/SyncBody/Replace/Meta",
                                "Meta stands after Item; it belongs before"))
                .server(1, header("1", 1, 212));
        assertThat(only(odd).requirement()).isEqualTo("DMREP-CLI-16");
    }

    @Test
    void a_device_counts_its_messages() {
        TranscriptBuilder jump = serverSends(getLang("4"))
                .device(4, header("1", 1, 200), status("2", 1, getLang("4"), 404))
                .server(2, header("1", 4, 200));
        assertThat(only(jump).message()).isEqualTo("The device does not count its messages 1, 2, 3");
    }

    @Test
    void what_was_rejected_or_sent_again_needs_no_word_for_word_answer() {
        Transcript again = transcript()
                .device(1, sessionAlert("1"), deviceInfo("2"))
                .server(1, header("1", 1, 401))
                .device(2, sessionAlert("1"), deviceInfo("2"))
                .server(2, header("1", 2, 212), getLang("2"))
                .device(2, sessionAlert("1"), deviceInfo("2"))
                .server(2, header("1", 2, 212), getLang("2"))
                .build();
        assertThat(deviations(again)).isEmpty();
    }

    @Test
    void words_change_sides_and_names_stay() {
        assertThat(SwappedWords.of("The server's Status for ./server/x and acme-server is not the device's."))
                .isEqualTo("The device's Status for ./server/x and acme-server is not the server's.");
    }

    private static TranscriptBuilder answered(dev.provost.syncml.Command... answer) {
        return serverSends(getLang("4")).device(2, answer).server(2, header("1", 2, 200));
    }

    private static Observation only(TranscriptBuilder transcript) {
        List<Observation> seen = deviations(transcript.build());
        assertThat(seen).hasSize(1);
        return seen.getFirst();
    }

    private static List<Observation> deviations(Transcript transcript) {
        return DeviceRules.standard().judge(transcript).stream()
                .filter(Observation::isDeviation)
                .toList();
    }
}
