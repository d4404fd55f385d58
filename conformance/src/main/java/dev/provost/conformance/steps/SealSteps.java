package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.HmacHeader;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;

/** Messages that are sealed by HMAC, one by one (DM Security 1.2.1, 5.4). */
public final class SealSteps {

    private final Phones phones;
    private final Wire wire;

    /** Steps on the seals of a scenario. */
    public SealSteps(Phones phones, Wire wire) {
        this.phones = phones;
        this.wire = wire;
    }

    @Given("the phone forgets to seal its message {int}")
    public void forgetsToSeal(int message) {
        phones.only().takeUp(CredentialHabits.notSealing(message));
    }

    @Given("the phone seals its message {int} with the nonce of the message before")
    public void sealsAsBefore(int message) {
        phones.only().takeUp(CredentialHabits.sealingAsBefore(message));
    }

    @Given("somebody changes message {int} of the phone on its way")
    public void changes(int message) {
        phones.only().takeUp(CredentialHabits.changedOnItsWay(message));
    }

    @Then("the server accepts each message of the phone")
    public void acceptsEach() {
        for (Turn turn : afterChallenge()) {
            if (!turn.isAccepted()) {
                throw DeviationException.ofServer(
                                "The server did not accept message " + number(turn) + " of the phone.",
                                "Status 200 for the SyncHdr",
                                turn.answer().isPresent() ? Integer.toString(turn.headerCode()) : Wire.words(turn))
                        .at(turn.answerIndex());
            }
        }
    }

    /** A server may refuse the first message to give a nonce: at the start nobody has agreed on one. */
    private List<Turn> afterChallenge() {
        List<Turn> turns = wire.lastSession().turns();
        boolean challenged = turns.size() > 1 && turns.getFirst().isRejected();
        return challenged ? turns.subList(1, turns.size()) : turns;
    }

    @Then("the server refuses message {int} of the phone")
    public void refuses(int number) {
        List<Turn> turns = wire.lastSession().turns();
        if (turns.size() < number) {
            throw new NotApplicableException(
                    "The server ended the session before message " + number + " of the phone.");
        }
        Turn turn = turns.get(number - 1);
        if (turn.isAccepted()) {
            throw refusalMissing(turn, "The server did not refuse a message whose seal is missing or cannot be right.");
        }
        if (!turn.isRejected()) {
            throw refusalMissing(turn, "The server refuses a message with a bad seal in an unusual way.")
                    .asAdvice();
        }
    }

    private static DeviationException refusalMissing(Turn turn, String message) {
        return DeviationException.ofServer(
                        message,
                        "Status 401 or 407 for the SyncHdr",
                        turn.answer().isPresent() ? Integer.toString(turn.headerCode()) : Wire.words(turn))
                .at(turn.answerIndex());
    }

    @Then("the server seals each of its messages")
    public void sealsEach() {
        for (Turn turn : wire.lastSession().turns()) {
            boolean sealed = turn.exchange()
                    .server()
                    .flatMap(message -> message.header(HmacHeader.NAME))
                    .isPresent();
            if (!sealed && !turn.isRejected()) {
                throw DeviationException.ofServer(
                                "The server sent a message without seal to a phone that wants each one sealed.",
                                HmacHeader.NAME,
                                "no " + HmacHeader.NAME)
                        .at(turn.answerIndex());
            }
        }
    }

    private static int number(Turn turn) {
        return turn.session().turns().indexOf(turn) + 1;
    }
}
