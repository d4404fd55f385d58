package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.conformance.transcript.Turn;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import io.cucumber.java.en.Then;
import java.util.Optional;
import java.util.function.Function;

/** Whether the server speaks as it is spoken to. */
public final class EchoSteps {

    private static final String VERSION = "DMREP-SRV-03";
    private static final String SESSION_ID = "DMREP-SRV-04";
    private static final String PARTIES = "DMREP-SRV-06";

    private final World world;
    private final Wire wire;

    /** Steps on the form of the messages of a scenario. */
    public EchoSteps(World world, Wire wire) {
        this.world = world;
        this.wire = wire;
    }

    @Then("every message of the phone is answered")
    public void isAnswered() {
        for (Turn turn : wire.lastSession().turns()) {
            if (turn.answer().isEmpty()) {
                throw DeviationException.ofServer(
                                "A message of the phone got no message for an answer.",
                                "a DM message",
                                Wire.words(turn))
                        .at(turn.answerIndex());
            }
        }
    }

    @Then("every answer of the server has the encoding of the phone")
    public void hasEncoding() {
        Encoding encoding = world.run().configuration().encoding();
        for (Turn turn : wire.lastSession().turns()) {
            Optional<WireMessage> answer = turn.exchange().server();
            if (answer.isPresent()
                    && answer.get().encoding().filter(e -> e == encoding).isEmpty()) {
                throw DeviationException.ofServer(
                                "The server answered in an encoding that the phone does not accept.",
                                encoding.mediaType(),
                                answer.get().header("Content-Type").orElse("no Content-Type"))
                        .at(turn.answerIndex());
            }
        }
    }

    @Then("every answer of the server has the version of the phone")
    public void hasVersion() {
        DmVersion version = world.run().configuration().version();
        every(m -> m.header().verProto(), version.verProto(), VERSION, "The server answered in another version.");
        every(m -> m.header().verDtd(), version.verDtd(), VERSION, "The server answered in another representation.");
    }

    @Then("every answer of the server belongs to the session of the phone")
    public void belongsToSession() {
        String session = wire.lastSession().id();
        every(m -> m.header().sessionId(), session, SESSION_ID, "The server answered in another session.");
        every(
                m -> m.header().target().uri(),
                wire.lastSession().device(),
                PARTIES,
                "The server addressed its answer to somebody else.");
    }

    @Then("the server counts its own messages from 1")
    public void countsFromOne() {
        Turn first = wire.lastSession().turns().getFirst();
        String phones = first.request().map(m -> m.header().msgId()).orElse("");
        Optional<String> own = first.answer().map(m -> m.header().msgId());
        if (own.isEmpty()) {
            throw new NotApplicableException(
                    "The server refuses a session that does not begin with MsgID 1: " + Wire.words(first) + ".");
        }
        if (own.get().equals(phones)) {
            throw DeviationException.ofServer(
                            "The server repeats the MsgID of the phone instead of counting its own messages.",
                            "MsgID 1 in the first message of the server",
                            "MsgID " + own.get())
                    .asAdvice()
                    .at(first.answerIndex());
        }
    }

    private void every(Function<Message, String> part, String expected, String requirement, String sentence) {
        for (Turn turn : wire.lastSession().turns()) {
            Optional<String> actual = turn.answer().map(part);
            if (actual.isPresent() && !actual.get().equals(expected)) {
                throw DeviationException.ofServer(sentence, expected, actual.get())
                        .against(requirement)
                        .at(turn.answerIndex());
            }
        }
    }
}
