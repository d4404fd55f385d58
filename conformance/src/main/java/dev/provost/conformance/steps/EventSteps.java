package dev.provost.conformance.steps;

import dev.provost.conformance.rules.StatusSearch;
import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.conformance.run.Symptom;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Turn;
import dev.provost.session.DeviceAlert;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** What the phone reports of its own accord, in one piece or in parts (DM Protocol 1.2.1, 7 and 8.7). */
public final class EventSteps {

    private static final String SOURCE = "./DevDetail";
    private static final String TYPE = "Reversed-Domain-Name: example.provost.event";
    private static final String LARGE_TYPE = "Reversed-Domain-Name: example.provost.log";
    private static final int BUFFERED = 213;
    private static final int SIZE_MISMATCH = 424;
    private static final int FIRST_ERROR = 400;
    private static final String GENERIC = "DMPRO-SRV-28";
    private static final String ONCE = "DMPRO-SRV-29";
    private static final String CLIENT_EVENT = "DMPRO-SRV-30";
    private static final String ASSEMBLY = "DMPRO-SRV-17";
    private static final String SIZE = "DMPRO-SRV-18";
    private static final String END = "DMPRO-SRV-19";

    private final Phones phones;
    private final Wire wire;
    private final World world;

    /** Steps on the events of a scenario. */
    public EventSteps(Phones phones, Wire wire, World world) {
        this.phones = phones;
        this.wire = wire;
        this.world = world;
    }

    @Given("the phone has an event to report")
    public void hasEvent() {
        phones.only().handset().report(event("battery low"));
    }

    @Given("the phone has a client event to report")
    public void hasClientEvent() {
        DeviceAlert event = event("battery low");
        phones.only().handset().report(new DeviceAlert(AlertCode.CLIENT_EVENT, Optional.empty(), event.item()));
    }

    @Given("the phone has an event of {int} characters to report")
    public void hasLargeEvent(int characters) {
        byte[] text = Content.of("a text of " + characters + " characters").octets();
        phones.only()
                .handset()
                .report(DeviceAlert.generic("./DevInfo", LARGE_TYPE, "chr", new String(text, StandardCharsets.UTF_8)));
    }

    @Given("the phone has {int} events to report in one alert")
    public void hasEventsInOneAlert(int count) {
        Item[] items = Stream.generate(() -> event("one of several").item())
                .limit(count)
                .toArray(Item[]::new);
        phones.only().takeUp(ReportingHabits.reporting(Alert.of("900", AlertCode.GENERIC_ALERT, items)));
    }

    @Given("the phone is wrong about the size of what it sends in parts, once")
    public void isWrongAboutTheSize() {
        phones.only().takeUp(ReportingHabits.misstatingTheSizeOnce());
    }

    @Given("the last part of what the phone sends in parts is forgotten, once")
    public void forgetsTheLastPart() {
        phones.only().takeUp(ReportingHabits.forgettingTheLastPartOnce());
    }

    private static DeviceAlert event(String data) {
        return DeviceAlert.generic(SOURCE, TYPE, "chr", data);
    }

    @Then("the server takes note of the event")
    public void takesNote() {
        note(judge(wire.lastSession(), AlertCode.GENERIC_ALERT, GENERIC, Set.of(200, 202, 401, 407, 412, 415, 500)));
    }

    @Then("the server takes note of the client event")
    public void takesNoteOfClientEvent() {
        note(judge(wire.lastSession(), AlertCode.CLIENT_EVENT, CLIENT_EVENT, Set.of(200, 406)));
    }

    private void note(int code) {
        world.run().note("event answered with " + code);
    }

    /** The code that the server gives to the last event of a session. */
    static int judge(Session session, AlertCode code, String requirement, Set<Integer> usual) {
        Turn last = session.turns().stream()
                .filter(turn -> wholeAlert(turn, code).isPresent())
                .toList()
                .getLast();
        StatusSearch search = search(last, wholeAlert(last, code).orElseThrow());
        OptionalInt given = code(search);
        if (given.isEmpty()) {
            throw DeviationException.ofServer(
                            "The server does not say what it makes of an event of the phone.",
                            "one of " + usual.stream().sorted().toList(),
                            "no Status")
                    .against(requirement)
                    .at(search.index())
                    .showing(Symptom.STATUS_ASTRAY);
        }
        if (!usual.contains(given.getAsInt())) {
            throw DeviationException.ofServer(
                            "The server gives an unusual answer to an event of the phone.",
                            "one of " + usual.stream().sorted().toList(),
                            Integer.toString(given.getAsInt()))
                    .against(requirement)
                    .asAdvice()
                    .at(search.index());
        }
        return given.getAsInt();
    }

    @Then("the server answers the events of one alert with one status")
    public void answersOnce() {
        answersOnce(wire.lastSession());
    }

    static void answersOnce(Session session) {
        if (session.turns().stream().noneMatch(turn -> turn.isAccepted() && reportsSeveral(turn))) {
            throw new TestAbortedException(
                    "The server accepted no message with several events in one alert: the scenario shows nothing.");
        }
        for (Turn turn : session.turns()) {
            Optional<Alert> alert = wholeAlert(turn, AlertCode.GENERIC_ALERT)
                    .filter(a -> a.items().size() > 1);
            int statuses = alert.map(a -> StatusSearch.all(turn, turn.request().orElseThrow(), a)
                            .size())
                    .orElse(1);
            if (turn.isAccepted() && statuses != 1) {
                throw DeviationException.ofServer(
                                "The server does not answer the events of one alert together.",
                                "one Status",
                                statuses + " statuses")
                        .against(ONCE)
                        .at(turn.answerIndex())
                        .showing(Symptom.astray(statuses == 0));
            }
        }
    }

    private static boolean reportsSeveral(Turn turn) {
        return wholeAlert(turn, AlertCode.GENERIC_ALERT)
                .filter(alert -> alert.items().size() > 1)
                .isPresent();
    }

    @Then("the server takes the parts of the event and asks for each next one")
    public void takesParts() {
        for (Turn turn : openTurns()) {
            Alert part = partOf(turn).orElseThrow();
            OptionalInt code = code(turn, part);
            refuseRefusal(turn, part);
            boolean asks = turn.serverCommands().stream().anyMatch(c -> is(c, AlertCode.NEXT_MESSAGE));
            if (code.orElse(0) != BUFFERED || !asks) {
                throw DeviationException.ofServer(
                                "The server did not take a part of an event as it must.",
                                "Status 213 for the Alert, and Alert 1222",
                                (code.isEmpty() ? "no Status" : "Status " + code.getAsInt())
                                        + (asks ? ", and Alert 1222" : ", and no Alert 1222"))
                        .against(ASSEMBLY)
                        .at(turn.answerIndex())
                        .showing(Symptom.astray(code.isEmpty()));
            }
        }
    }

    @Then("the server notices the wrong size")
    public void noticesSize() {
        openTurns().forEach(turn -> refuseRefusal(turn, partOf(turn).orElseThrow()));
        noticesSize(wire.lastSession());
    }

    static void noticesSize(Session session) {
        Turn end = session.turns().stream()
                .filter(turn -> wholeAlert(turn, AlertCode.GENERIC_ALERT).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The phone never sent the last part of its event."));
        StatusSearch search =
                search(end, wholeAlert(end, AlertCode.GENERIC_ALERT).orElseThrow());
        OptionalInt code = code(search);
        if (code.orElse(0) != SIZE_MISMATCH) {
            DeviationException deviation = DeviationException.ofServer(
                            "The server did not notice that the parts of an event are not as long as the first one said.",
                            "Status 424 for the last part",
                            code.isEmpty() ? "no Status" : "Status " + code.getAsInt())
                    .against(SIZE)
                    .at(search.index())
                    .showing(Symptom.astray(code.isEmpty()));
            throw code.orElse(0) >= FIRST_ERROR ? deviation.asAdvice() : deviation;
        }
    }

    @Then("the server notices that the end is missing")
    public void noticesMissingEnd() {
        openTurns().forEach(turn -> refuseRefusal(turn, partOf(turn).orElseThrow()));
        boolean noticed = turns().stream()
                .flatMap(turn -> turn.serverCommands().stream())
                .anyMatch(c -> is(c, AlertCode.NO_END_OF_DATA));
        if (!noticed) {
            throw DeviationException.ofServer(
                            "The server did not notice that another command came before the end of an event in parts.",
                            "Alert 1225",
                            "no such alert")
                    .against(END)
                    .at(openTurns()
                            .getLast()
                            .next()
                            .orElse(openTurns().getLast())
                            .answerIndex());
        }
    }

    /** A server need not take what it has no use for, and may say so with the first part. */
    private static void refuseRefusal(Turn turn, Alert part) {
        OptionalInt code = code(turn, part);
        if (code.isPresent() && code.getAsInt() >= FIRST_ERROR) {
            throw new NotApplicableException(
                    "The server refuses the event with its first part, by Status " + code.getAsInt() + ".");
        }
    }

    private List<Turn> turns() {
        return wire.lastSession().turns();
    }

    private List<Turn> openTurns() {
        List<Turn> open = turns().stream()
                .filter(turn -> turn.isAccepted() && partOf(turn).isPresent())
                .toList();
        if (open.isEmpty()) {
            throw new IllegalStateException(
                    "The phone " + phones.only().identity().deviceId() + " did not send its event in parts.");
        }
        return open;
    }

    private static Optional<Alert> partOf(Turn turn) {
        return alerts(turn, AlertCode.GENERIC_ALERT)
                .filter(a -> a.items().stream().anyMatch(Item::moreData))
                .findFirst();
    }

    private static Optional<Alert> wholeAlert(Turn turn, AlertCode code) {
        return alerts(turn, code)
                .filter(a -> a.items().stream().noneMatch(Item::moreData))
                .findFirst();
    }

    private static Stream<Alert> alerts(Turn turn, AlertCode code) {
        return turn.request().stream()
                .map(Message::body)
                .flatMap(body -> body.commands().stream())
                .filter(c -> is(c, code))
                .map(Alert.class::cast);
    }

    /** A status need not come in the direct answer, but in any message of the server's package. */
    private static StatusSearch search(Turn turn, Alert alert) {
        return StatusSearch.of(turn, turn.request().orElseThrow(), alert);
    }

    private static OptionalInt code(StatusSearch search) {
        return search.found().map(Status::code).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static OptionalInt code(Turn turn, Alert alert) {
        return turn.statusesFor(turn.request().orElseThrow(), alert).stream()
                .mapToInt(Status::code)
                .findFirst();
    }

    private static boolean is(Command command, AlertCode code) {
        return command instanceof Alert alert && alert.code().equals(Optional.of(code));
    }
}
