package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Turn;
import dev.provost.fleet.SessionReport;
import dev.provost.session.SessionResult;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** The session as such: it begins, it carries messages, it ends. */
public final class SessionSteps {

    private final Phones phones;
    private final Wire wire;

    /** Steps on the sessions of a scenario. */
    public SessionSteps(Phones phones, Wire wire) {
        this.phones = phones;
        this.wire = wire;
    }

    @When("the phone connects to the server")
    public void connects() {
        phones.connect(List.of(phones.only()));
    }

    @Then("the session ends")
    public void ends() {
        Turn last = wire.lastSession().turns().getLast();
        SessionReport report = phones.only().lastSession();
        boolean unasked = report.endedAs(SessionResult.Outcome.SERVER_NOT_AUTHENTICATED) && isFarewell(last);
        if (!report.isCompleted() && !unasked) {
            throw DeviationException.ofServer(
                            "The session did not come to its regular end.",
                            "a last message of the server with nothing but statuses, and Final",
                            report.ending().message())
                    .at(last.answerIndex());
        }
    }

    /** A server that had nothing to say need not have proved who it is. */
    private static boolean isFarewell(Turn turn) {
        return turn.isAccepted()
                && turn.serverCommands().isEmpty()
                && turn.answer()
                        .filter(m -> m.isFinal() && m.header().cred().isEmpty())
                        .isPresent();
    }

    @Then("the server sends no orders")
    public void noOrders() {
        wire.lastSession().turns().forEach(turn -> noOrders(turn, "no command for the phone"));
    }

    @Then("the server sends no orders after the stop")
    public void noOrdersAfterStop() {
        List<Turn> turns = wire.lastSession().turns();
        turns.stream()
                .filter(SessionSteps::isAbort)
                .forEach(turn -> noOrders(turn, "at most statuses after Alert 1223 of the phone"));
        if (turns.stream().noneMatch(SessionSteps::isAbort)) {
            throw DeviationException.ofServer(
                            "The session was over before its user could stop it.",
                            "an order in the first answer of the server, so that the session goes on",
                            "no such order")
                    .at(turns.getLast().answerIndex());
        }
    }

    private static boolean isAbort(Turn turn) {
        return turn.request().stream()
                .flatMap(m -> m.body().commands().stream())
                .anyMatch(c -> isAlert(c, AlertCode.SESSION_ABORT));
    }

    private static void noOrders(Turn turn, String expected) {
        List<String> orders = orders(turn);
        if (!orders.isEmpty()) {
            throw DeviationException.ofServer(
                            "The server sent commands where it must not.", expected, String.join(", ", orders))
                    .at(turn.answerIndex());
        }
    }

    /** The names of the server's commands other than those about the session itself. */
    static List<String> orders(Turn turn) {
        return turn.serverCommands().stream()
                .filter(c -> !isAlert(c, AlertCode.NEXT_MESSAGE) && !isAlert(c, AlertCode.SESSION_ABORT))
                .map(c -> c.getClass().getSimpleName())
                .toList();
    }

    private static boolean isAlert(Command command, AlertCode code) {
        return command instanceof Alert alert
                && alert.code().filter(c -> c == code).isPresent();
    }

    @Then("no message of the server is longer than {int} octets")
    public void noLongerThan(int octets) {
        for (Session session : wire.sessions(phones.only())) {
            for (Turn turn : session.turns()) {
                int length =
                        turn.exchange().server().map(s -> s.octets().length).orElse(0);
                if (length > octets) {
                    throw DeviationException.ofServer(
                                    "A message of the server is longer than the phone takes.",
                                    "at most " + octets + " octets",
                                    length + " octets")
                            .at(turn.answerIndex());
                }
            }
        }
    }

    @Then("the server gives the same answer to the repeated message")
    public void sameAnswer() {
        Turn repeated = wire.lastSession().turns().stream()
                .filter(Turn::isRepetition)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The phone repeated no message in this scenario."));
        Turn first = repeated.previous().orElseThrow();
        String expected = commands(first);
        String actual = commands(repeated);
        if (!expected.equals(actual)) {
            throw DeviationException.ofServer(
                            "The server answered the same message differently when it came again.", expected, actual)
                    .at(repeated.answerIndex());
        }
    }

    private static String commands(Turn turn) {
        return turn.answer()
                .map(m -> "message " + m.header().msgId() + " with "
                        + m.body().commands().stream()
                                .map(c -> c.getClass().getSimpleName() + " " + c.cmdId())
                                .toList())
                .orElseGet(() -> Wire.words(turn));
    }
}
