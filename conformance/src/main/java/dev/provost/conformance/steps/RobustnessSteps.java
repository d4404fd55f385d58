package dev.provost.conformance.steps;

import dev.provost.conformance.rules.StatusSearch;
import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.Symptom;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Turn;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.fleet.SessionReport;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import io.cucumber.java.en.Then;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.opentest4j.TestAbortedException;

/** What a server makes of what no phone sends: it answers or refuses, believes nothing of it, and goes on serving. */
public final class RobustnessSteps {

    private static final int FIRST_ERROR = 400;
    private static final List<String> INSIDES_OF_FILES =
            List.of("root:", "/bin/sh", "; for 16-bit app support", "[fonts]");

    private final World world;
    private final Phones phones;
    private final Wire wire;

    /** Steps on how a server bears up. */
    public RobustnessSteps(World world, Phones phones, Wire wire) {
        this.world = world;
        this.phones = phones;
        this.wire = wire;
    }

    @Then("the server answers every message or refuses it")
    public void answersOrRefuses() {
        new Aftermath(world).judge(false);
    }

    @Then("the server answers every message, refuses it or hangs up")
    public void answersRefusesOrHangsUp() {
        new Aftermath(world).judge(true);
    }

    @Then("the server still serves another phone")
    public void stillServes() {
        Phone other = phones.passerBy();
        SessionReport report = phones.visit(other);
        List<Session> sessions = wire.sessions(other);
        List<Turn> turns = sessions.isEmpty() ? List.of() : sessions.getLast().turns();
        boolean served = !turns.isEmpty()
                && turns.stream().allMatch(turn -> turn.headerStatus().isPresent());
        if (!served) {
            throw DeviationException.ofServer(
                            "After that the server no longer serves another phone.",
                            "a DM message with a Status for the SyncHdr",
                            turns.isEmpty() ? report.ending().message() : Wire.words(turns.getLast()))
                    .at(
                            turns.isEmpty()
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(turns.getLast().answerIndex()));
        }
    }

    @Then("the server serves the phone again")
    public void servesAgain() {
        List<Turn> turns = wire.lastSession().turns();
        if (turns.stream().noneMatch(turn -> turn.isAccepted() || turn.isRejected())) {
            throw DeviationException.ofServer(
                            "The server no longer serves the phone after a session that the phone left.",
                            "Status 212 or 200 for the SyncHdr, or a challenge",
                            Wire.words(turns.getLast()))
                    .at(turns.getLast().answerIndex());
        }
    }

    @Then("the server understands the last message")
    public void understands() {
        Turn last = wire.lastTurn();
        if (last.headerStatus().isEmpty()) {
            throw DeviationException.ofServer(
                            "The server did not understand a message that is as good as any.",
                            "a DM message with a Status for the SyncHdr",
                            Wire.words(last))
                    .at(last.answerIndex());
        }
    }

    @Then("the server does not accept the last message")
    public void doesNotAccept() {
        Turn last = wire.lastTurn();
        if (last.isAccepted()) {
            throw DeviationException.ofServer(
                            "The server accepted a message without credentials that belongs to no session of its sender.",
                            "401 or 407 for the SyncHdr, or another refusal",
                            Integer.toString(last.headerCode()))
                    .at(last.answerIndex())
                    .showing(Symptom.LETS_IN_WITHOUT_CREDENTIALS);
        }
    }

    @Then("no file of the server is in its answer")
    public void showsNoFile() {
        int index = 0;
        for (WireMessage message : world.run().transcript().messages()) {
            String text = new String(message.octets(), StandardCharsets.UTF_8);
            boolean ofServer = message.httpStatus().isPresent();
            for (String inside : INSIDES_OF_FILES) {
                if (ofServer && text.contains(inside)) {
                    throw DeviationException.ofServer(
                                    "The server put a file of its own where the phone had named one.",
                                    "an answer without the content of a file",
                                    "an answer with \"" + inside + "\"")
                            .at(index);
                }
            }
            index++;
        }
    }

    @Then("the server answers each command that a phone may not send with an error")
    public void refusesCommands() {
        if (wire.lastSession().turns().stream().noneMatch(RobustnessSteps::isOrderedAbout)) {
            throw new TestAbortedException(
                    "The server accepted no message with a command that a phone may not send: the scenario shows nothing.");
        }
        for (Turn turn : wire.lastSession().turns()) {
            turn.request().filter(request -> turn.isAccepted()).ifPresent(request -> refusesCommands(turn, request));
        }
    }

    private static boolean isOrderedAbout(Turn turn) {
        return turn.isAccepted()
                && turn.request().stream()
                        .flatMap(request -> request.body().commands().stream())
                        .anyMatch(command -> !mayBeSent(command));
    }

    static void refusesCommands(Turn turn, Message request) {
        for (Command command : request.body().commands()) {
            List<Integer> codes = StatusSearch.all(turn, request, command).stream()
                    .map(Status::code)
                    .toList();
            if (!mayBeSent(command) && codes.stream().noneMatch(code -> code >= FIRST_ERROR)) {
                throw DeviationException.ofServer(
                                "The server did not refuse a command that a phone may not send.",
                                "an error status for " + command.name(),
                                codes.isEmpty() ? "no Status" : "Status " + codes)
                        .at(turn.answerIndex())
                        .showing(Symptom.astray(codes.isEmpty()));
            }
        }
    }

    private static boolean mayBeSent(Command command) {
        return command instanceof Alert
                || command instanceof Replace
                || command instanceof Status
                || command instanceof Results;
    }
}
