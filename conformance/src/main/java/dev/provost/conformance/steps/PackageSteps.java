package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import io.cucumber.java.en.Then;
import java.util.List;

/** Packages that take several messages (DM Protocol 1.2.1, 6). */
public final class PackageSteps {

    private final Wire wire;

    /** Steps on the packages of a scenario. */
    public PackageSteps(Wire wire) {
        this.wire = wire;
    }

    @Then("the phone needed more than one message for its answers")
    public void neededSeveralMessages() {
        if (open(wire.lastSession().turns()).isEmpty()) {
            throw new NotApplicableException("The server asks for so little at a time that all answers of the phone fit"
                    + " into one message, which is its right.");
        }
    }

    @Then("the first package of the phone takes more than one message")
    public void firstPackageIsSplit() {
        Turn first = wire.firstAnswered();
        if (first.request().filter(Message::isFinal).isPresent()) {
            throw new IllegalStateException("The phone fitted its first package into one message: the scenario does not"
                    + " show what it is for.");
        }
    }

    @Then("the server keeps its other orders until the phone has ended its answer")
    public void keepsOrders() {
        List<Turn> turns = wire.lastSession().turns();
        List<Turn> open = open(turns);
        for (Turn turn : open) {
            List<String> orders = SessionSteps.orders(turn);
            if (!orders.isEmpty()) {
                throw DeviationException.ofServer(
                                "The server sent orders while the phone was still answering.",
                                "statuses and Alert 1222 only",
                                String.join(", ", orders))
                        .against("DMPRO-SRV-08")
                        .at(turn.answerIndex());
            }
        }
        boolean someWaited = !open.isEmpty()
                && turns.subList(turns.indexOf(open.getFirst()), turns.size()).stream()
                        .anyMatch(turn -> !SessionSteps.orders(turn).isEmpty());
        if (!someWaited) {
            throw new NotApplicableException(
                    "No order of the server was left while the phone was still answering, which" + " is its right.");
        }
    }

    /** The accepted turns in which the phone's package goes on in its next message. */
    private static List<Turn> open(List<Turn> turns) {
        return turns.stream()
                .filter(Turn::isAccepted)
                .filter(turn -> turn.request().filter(m -> !m.isFinal()).isPresent())
                .toList();
    }
}
