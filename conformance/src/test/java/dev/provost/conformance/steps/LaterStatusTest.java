package dev.provost.conformance.steps;

import static dev.provost.conformance.transcript.Samples.deviceInfo;
import static dev.provost.conformance.transcript.Samples.getLang;
import static dev.provost.conformance.transcript.Samples.header;
import static dev.provost.conformance.transcript.Samples.open;
import static dev.provost.conformance.transcript.Samples.sessionAlert;
import static dev.provost.conformance.transcript.Samples.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Status;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A status may come in any message of the server's package. */
class LaterStatusTest {

    private static final Item EVENT = Item.source("./DevDetail").withData("battery low");
    private static final Alert ONE = Alert.of("3", AlertCode.GENERIC_ALERT, EVENT);
    private static final Alert TWO = Alert.of("3", AlertCode.GENERIC_ALERT, EVENT, EVENT);
    private static final Get FORBIDDEN = getLang("3");
    private static final Alert NEXT = Alert.of("2", AlertCode.NEXT_MESSAGE);

    /** The server answers what the phone said with these statuses, in the second message of its package. */
    private static Session later(Command said, Status... statuses) {
        TranscriptBuilder talk = TranscriptBuilder.transcript();
        Command[] second = new Command[statuses.length + 1];
        second[0] = header("1", 2, 200);
        System.arraycopy(statuses, 0, second, 1, statuses.length);
        talk.device(1, sessionAlert("1"), deviceInfo("2"), said)
                .server(open(talk.fromServer(
                        1,
                        header("1", 1, 212),
                        status("2", 1, sessionAlert("1"), 200),
                        status("3", 1, deviceInfo("2"), 200))))
                .device(2, header("1", 1, 200), NEXT)
                .server(2, second);
        return talk.build().sessions().getFirst();
    }

    @Test
    void of_an_event_counts() {
        assertThat(judge(later(ONE, status("2", 1, ONE, 200)))).isEqualTo(200);
    }

    @Test
    void of_an_event_must_come_in_the_package() {
        assertThatThrownBy(() -> judge(later(ONE)))
                .isInstanceOf(DeviationException.class)
                .hasMessageContaining("The server does not say what it makes of an event of the phone.");
    }

    private static int judge(Session session) {
        return EventSteps.judge(session, AlertCode.GENERIC_ALERT, "DMPRO-SRV-28", Set.of(200, 202));
    }

    @Test
    void of_several_events_counts_once() {
        assertThatCode(() -> EventSteps.answersOnce(later(TWO, status("2", 1, TWO, 200))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> EventSteps.answersOnce(later(TWO, status("2", 1, TWO, 200), status("3", 1, TWO, 200))))
                .isInstanceOf(DeviationException.class)
                .hasMessageContaining("The server does not answer the events of one alert together.");
    }

    @Test
    void of_the_last_part_may_tell_the_wrong_size() {
        assertThatCode(() -> EventSteps.noticesSize(later(ONE, status("2", 1, ONE, 424))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> EventSteps.noticesSize(later(ONE, status("2", 1, ONE, 200))))
                .isInstanceOf(DeviationException.class)
                .hasMessageContaining("The server did not notice");
    }

    @Test
    void of_the_report_on_what_was_run_counts() {
        assertThatCode(() -> MishapSteps.takesNoteOfOutcome(later(ONE, status("2", 1, ONE, 200))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> MishapSteps.takesNoteOfOutcome(later(ONE, status("2", 1, ONE, 404))))
                .isInstanceOf(DeviationException.class)
                .hasMessageContaining("The server does not take the report");
    }

    @Test
    void of_a_command_that_no_phone_may_send_counts() {
        assertThatCode(() -> refuses(later(FORBIDDEN, status("2", 1, FORBIDDEN, 405))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> refuses(later(FORBIDDEN, status("2", 1, FORBIDDEN, 200))))
                .isInstanceOf(DeviationException.class)
                .hasMessageContaining("The server did not refuse a command that a phone may not send.");
    }

    private static void refuses(Session session) {
        Turn first = session.turns().getFirst();
        RobustnessSteps.refusesCommands(first, first.request().orElseThrow());
    }
}
