package dev.provost.conformance.steps;

import dev.provost.adapter.Operation;
import dev.provost.conformance.rules.StatusSearch;
import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.Symptom;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Turn;
import dev.provost.session.DeviceAlert;
import dev.provost.session.Mishap;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.StatusCode;
import dev.provost.tree.LocUri;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** What goes wrong inside the phone, what takes it longer than a session, and limits that change. */
public final class MishapSteps {

    private static final String CORRELATOR = "order-17";
    private static final String CORRELATORS = "DMREP-SRV-31";
    private static final String MATCHING = "DMPRO-SRV-36";
    private static final int NOT_FOUND = 404;
    private static final String LATER_LIMIT = "DMPRO-SRV-12";

    private final Phones phones;
    private final Operator operator;
    private final Wire wire;

    /** Steps on the mishaps of a scenario. */
    public MishapSteps(Phones phones, Operator operator, Wire wire) {
        this.phones = phones;
        this.operator = operator;
        this.wire = wire;
    }

    @Given("setting the phone's {setting} will fail with {int}")
    public void willFail(SettingName setting, int code) {
        mishap(setting, new Mishap.Failure(StatusCode.of(code).orElseThrow()));
    }

    @Given("the phone cannot undo a change of its {setting}")
    public void cannotUndo(SettingName setting) {
        mishap(setting, new Mishap.Irreversible());
    }

    private void mishap(SettingName setting, Mishap mishap) {
        Phone phone = phones.only();
        phone.handset().setMishap("Replace", phone.setting(setting.text()), mishap);
    }

    @Given("the phone takes messages of at most {int} octets from its message {int} on")
    public void takesLessLater(int octets, int message) {
        phones.only().takeUp(ReportingHabits.announcingMaxMsgSize(octets, message));
    }

    @Then("no answer of the server to message {int} of the phone or a later one is longer than {int} octets")
    public void laterAnswersAreShort(int message, int octets) {
        List<Turn> turns = wire.lastSession().turns();
        for (Turn turn : turns.subList(Math.min(message - 1, turns.size()), turns.size())) {
            int length = turn.exchange().server().map(s -> s.octets().length).orElse(0);
            if (length > octets) {
                throw DeviationException.ofServer(
                                "A message of the server is longer than the phone takes since its message " + message
                                        + ".",
                                "at most " + octets + " octets",
                                length + " octets")
                        .against(LATER_LIMIT)
                        .at(turn.answerIndex());
            }
        }
    }

    @When("the operator runs the {setting}")
    public void runs(SettingName setting) {
        Phone phone = phones.only();
        LocUri uri = phone.setting(setting.text());
        operator.order(phone.identity(), new Operation.Exec(uri.toString(), Optional.empty(), Optional.of(CORRELATOR)));
    }

    @Given("the phone needs longer than a session for what it is told to run")
    public void needsLonger() {
        phones.only().handset().setExec(request -> StatusCode.ACCEPTED_FOR_PROCESSING.code());
    }

    @When("the phone has finished what it was told to run")
    public void hasFinished() {
        phones.only()
                .handset()
                .report(DeviceAlert.generic(
                                "./DevDetail", "Reversed-Domain-Name: example.provost.finished", "chr", "200")
                        .withCorrelator(CORRELATOR));
    }

    @Then("the server takes note of the outcome")
    public void takesNoteOfOutcome() {
        takesNoteOfOutcome(wire.lastSession());
    }

    static void takesNoteOfOutcome(Session session) {
        if (session.turns().stream()
                .noneMatch(turn -> turn.isAccepted() && report(turn).isPresent())) {
            throw new TestAbortedException(
                    "The server accepted no message in which the phone reports what became of its order: the scenario shows"
                            + " nothing.");
        }
        for (Turn turn : session.turns()) {
            Optional<Alert> report = report(turn);
            int code = report.flatMap(a -> StatusSearch.of(turn, turn.request().orElseThrow(), a)
                            .found()
                            .map(s -> s.code()))
                    .orElse(0);
            if (report.isPresent() && turn.isAccepted() && (code == 0 || code == 400 || code == NOT_FOUND)) {
                throw DeviationException.ofServer(
                                "The server does not take the report on what it had told the phone to run.",
                                "Status 200 or 202",
                                code == 0 ? "no Status" : "Status " + code)
                        .against(code == NOT_FOUND ? MATCHING : CORRELATORS)
                        .at(turn.answerIndex())
                        .showing(Symptom.astray(code == 0));
            }
        }
    }

    private static Optional<Alert> report(Turn turn) {
        return turn.request().stream()
                .flatMap(m -> m.body().commands().stream())
                .filter(c -> c instanceof Alert a && a.code().equals(Optional.of(AlertCode.GENERIC_ALERT)))
                .map(Alert.class::cast)
                .findFirst();
    }
}
