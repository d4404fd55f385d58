package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.conformance.run.Symptom;
import dev.provost.conformance.transcript.Turn;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.transport.ConnectionFacts;
import dev.provost.transport.HttpExchange;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.stream.IntStream;
import org.opentest4j.TestAbortedException;

/** How messages travel, whatever they say (SyncML HTTP Binding 1.2.1). */
public final class LineSteps {

    private static final int FIRST_ERROR = 400;
    private static final int NOT_ACCEPTABLE = 406;

    private final World world;
    private final Phones phones;
    private final Wire wire;
    private final Browser browser;

    /** Steps on the connections of a scenario. */
    public LineSteps(World world, Phones phones, Wire wire, Browser browser) {
        this.world = world;
        this.phones = phones;
        this.wire = wire;
        this.browser = browser;
    }

    @Given("the phone labels its messages as {string}")
    public void labels(String mediaType) {
        phones.only().takeUp(Habits.sending("Content-Type", mediaType));
    }

    @Given("the phone labels its messages with their character set and version")
    public void labelsWithParameters() {
        Encoding encoding = world.run().configuration().encoding();
        DmVersion version = world.run().configuration().version();
        labels("%s; charset=utf-8; verproto=%s; verdtd=%s"
                .formatted(encoding.mediaType(), version.verProto(), version.verDtd()));
    }

    @Given("the phone reads no character set but {string}")
    public void reads(String charset) {
        phones.only().takeUp(Habits.sending("Accept-Charset", charset));
    }

    @Given("the phone sends its messages without telling their length beforehand")
    public void sendsInPieces() {
        phones.only().takeUp(Habits.sending("Transfer-Encoding", "chunked"));
    }

    @Given("the phone hangs up after each answer")
    public void hangsUp() {
        phones.only().takeUp(Habits.sending("Connection", "close"));
    }

    @When("somebody opens the address of the server in a browser")
    public void opensInBrowser() {
        browser.open();
    }

    @Then("the server answers with an error and no message")
    public void answersWithError() {
        Turn last = wire.lastTurn();
        WireMessage answer = answer(last);
        int status = answer.httpStatus().orElse(0);
        if (status < FIRST_ERROR || answer.message().isPresent()) {
            throw DeviationException.ofServer(
                            "The server did not refuse a request that cannot begin a session.",
                            "an error of HTTP and no DM message",
                            Wire.words(last))
                    .at(last.answerIndex());
        }
        world.run().note("refused with HTTP " + status);
    }

    @Then("the server says that it does not have this character set")
    public void doesNotHaveCharset() {
        Turn last = wire.lastTurn();
        WireMessage answer = answer(last);
        if (answer.httpStatus().orElse(0) != NOT_ACCEPTABLE || answer.octets().length > 0) {
            throw DeviationException.ofServer(
                            "The server did not refuse a character set that it cannot have.",
                            "HTTP status 406 with 0 octets",
                            Wire.words(last))
                    .at(last.answerIndex());
        }
    }

    private static WireMessage answer(Turn turn) {
        return turn.exchange()
                .server()
                .orElseThrow(() -> new TestAbortedException("The server did not answer at all: "
                        + turn.exchange().failure().orElse("")));
    }

    @Then("the session goes on over a new connection for each message")
    public void goesOn() {
        List<Turn> turns = wire.lastSession().turns();
        if (turns.size() < 2) {
            throw TooEarly.in(world, "The session was over after one message");
        }
        if (connections() != turns.size()) {
            throw new IllegalStateException("The phone sent " + turns.size() + " messages over " + connections()
                    + " connections, though it hangs up after each.");
        }
        List<String> expected = IntStream.rangeClosed(1, turns.size())
                .mapToObj(Integer::toString)
                .toList();
        List<String> actual = turns.stream()
                .map(turn -> turn.answer().map(m -> m.header().msgId()).orElse("none"))
                .toList();
        if (!actual.equals(expected)) {
            throw DeviationException.ofServer(
                            "The session of the server did not survive a new connection.",
                            "answers with the MsgIDs " + expected,
                            "answers with the MsgIDs " + actual)
                    .at(turns.getLast().answerIndex())
                    .showing(Symptom.SESSION_LOST);
        }
    }

    @Then("the server keeps one connection for all messages")
    public void keepsConnection() {
        if (closesLawfully()) {
            throw new NotApplicableException(
                    "The server says that it closes the connection after its answer, which is its right.");
        }
        if (connections() != 1) {
            throw DeviationException.ofServer(
                            "The server closed the connection in the middle of the session.",
                            "1 connection",
                            connections() + " connections")
                    .at(wire.lastTurn().answerIndex());
        }
    }

    private boolean closesLawfully() {
        return wire.lastSession().turns().stream()
                .flatMap(turn -> turn.exchange().server().stream())
                .flatMap(answer -> answer.header("Connection").stream())
                .anyMatch(option -> option.equalsIgnoreCase("close"));
    }

    private long connections() {
        return world.run().exchanges().stream()
                .map(HttpExchange::connection)
                .flatMap(facts -> facts.stream().map(ConnectionFacts::number))
                .distinct()
                .count();
    }

    @Then("every message of the phone is understood")
    public void isUnderstood() {
        for (Turn turn : wire.lastSession().turns()) {
            if (turn.headerStatus().isEmpty()) {
                throw DeviationException.ofServer(
                                "The server did not understand a message of the phone.",
                                "a DM message with a Status for the SyncHdr",
                                Wire.words(turn))
                        .at(turn.answerIndex());
            }
        }
    }
}
