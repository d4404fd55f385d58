package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;

/** Values that are too large for one message and travel in parts (DM Protocol 1.2.1, 7). */
public final class LargeObjectSteps {

    private static final int BUFFERED = 213;
    private static final String DIVISION = "DMPRO-SRV-13";
    private static final String PATIENCE = "DMPRO-SRV-14";
    private static final String LARGEST = "DMPRO-SRV-16";
    private static final String ASSEMBLY = "DMPRO-SRV-17";

    private final Operator operator;
    private final Phones phones;
    private final Wire wire;

    /** Steps on the large values of a scenario. */
    public LargeObjectSteps(Operator operator, Phones phones, Wire wire) {
        this.operator = operator;
        this.phones = phones;
        this.wire = wire;
    }

    @Then("the server sends the value of order {int} in parts, each when the phone has taken the one before")
    public void sendsInParts(int number) {
        Order order = operator.order(number);
        String uri = order.uri().orElseThrow();
        List<Turn> turns = wire.lastSession().turns();
        List<Turn> carriers =
                turns.stream().filter(turn -> partsIn(turn, uri) > 0).toList();
        if (carriers.size() < 2) {
            throw DeviationException.ofServer(
                            "The server did not send a value in parts though it is larger than the messages of the phone.",
                            "several messages with parts of the value of " + order.words(),
                            carriers.size() + " messages")
                    .against(DIVISION)
                    .at(turns.getLast().answerIndex());
        }
        for (Turn turn : carriers) {
            int parts = partsIn(turn, uri);
            if (parts > 1) {
                throw hasty(turn, parts + " parts in one message");
            }
            if (turn != carriers.getFirst() && !hasTaken(turn)) {
                throw hasty(turn, "a part after something other than Status 213");
            }
        }
    }

    @Given("the phone takes values of at most {int} octets")
    public void takesValuesOf(int octets) {
        phones.only().prepare(handset -> handset.setLimits(handset.limits().withMaxObjSize(octets)));
    }

    @Then("the server sends no further part of the value of order {int}")
    public void sendsNoFurtherPart(int number) {
        String uri = operator.order(number).uri().orElseThrow();
        List<Turn> carriers = wire.lastSession().turns().stream()
                .filter(turn -> partsIn(turn, uri) > 0)
                .toList();
        if (carriers.isEmpty()) {
            throw new NotApplicableException("The server sent nothing of the value, which is its right.");
        }
        if (carriers.size() > 1 && !beginsAgain(carriers.get(1))) {
            throw DeviationException.ofServer(
                            "The server went on with a value in parts although the phone had refused a part.",
                            "no more parts after an error status, or the whole value once more",
                            "another part of " + operator.order(number).words())
                    .against(PATIENCE)
                    .at(carriers.get(1).answerIndex());
        }
    }

    /** A server may try once more with the whole value. */
    private static boolean beginsAgain(Turn turn) {
        return turn.answer().stream()
                .flatMap(answer -> Commands.all(answer, ItemCommand.class))
                .flatMap(command -> command.items().stream())
                .anyMatch(item -> item.meta().flatMap(Meta::size).isPresent() || !item.moreData());
    }

    @Then("the server sends nothing of order {int} that is larger than {int} octets")
    public void sendsNothingLarger(int number, int octets) {
        Order order = operator.order(number);
        String uri = order.uri().orElseThrow();
        for (Turn turn : wire.lastSession().turns()) {
            if (partsIn(turn, uri) > 0) {
                throw DeviationException.ofServer(
                                "The server sent a value that is larger than the phone takes.",
                                "nothing larger than the MaxObjSize of " + octets + " octets",
                                "a message with " + order.words())
                        .against(LARGEST)
                        .at(turn.answerIndex());
            }
        }
    }

    private int partsIn(Turn turn, String uri) {
        return (int) turn.answer().stream()
                .flatMap(answer -> Commands.all(answer, ItemCommand.class))
                .flatMap(command -> command.items().stream())
                .filter(item -> item.target()
                        .filter(t -> OrderTracer.same(t.uri(), uri))
                        .isPresent())
                .count();
    }

    private static boolean hasTaken(Turn turn) {
        return turn.request().stream()
                .flatMap(request -> Commands.statuses(request).stream())
                .anyMatch(status -> status.code() == BUFFERED);
    }

    private static DeviationException hasty(Turn turn, String actual) {
        return DeviationException.ofServer(
                        "The server sent a part before the phone had taken the one before.",
                        "the next part after Status 213 of the phone",
                        actual)
                .against(PATIENCE)
                .at(turn.answerIndex());
    }

    @Then("the server takes the parts of the phone's value and asks for each next one")
    public void takesParts() {
        List<Turn> open = wire.lastSession().turns().stream()
                .filter(turn -> turn.request().stream().anyMatch(LargeObjectSteps::hasPart))
                .toList();
        if (open.isEmpty()) {
            throw new IllegalStateException(
                    "The phone " + phones.only().identity().deviceId() + " did not send its value in parts.");
        }
        open.forEach(LargeObjectSteps::judge);
    }

    private static void judge(Turn turn) {
        Message request = turn.request().orElseThrow();
        Results part = Commands.all(request, Results.class)
                .filter(r -> r.items().stream().anyMatch(Item::moreData))
                .findFirst()
                .orElseThrow();
        List<Integer> codes =
                turn.statusesFor(request, part).stream().map(Status::code).toList();
        boolean asks = turn.serverCommands().stream()
                .anyMatch(c -> c instanceof Alert alert
                        && alert.code().filter(AlertCode.NEXT_MESSAGE::equals).isPresent());
        if (!codes.equals(List.of(BUFFERED)) || !asks) {
            throw DeviationException.ofServer(
                            "The server did not take a part of a large value as it must.",
                            "Status 213 for the Results, and Alert 1222",
                            (codes.isEmpty() ? "no Status" : "Status " + codes) + " for the Results, "
                                    + (asks ? "and Alert 1222" : "no Alert 1222"))
                    .against(ASSEMBLY)
                    .at(turn.answerIndex());
        }
    }

    private static boolean hasPart(Message message) {
        return Commands.all(message, Results.class)
                .flatMap(results -> results.items().stream())
                .anyMatch(Item::moreData);
    }
}
