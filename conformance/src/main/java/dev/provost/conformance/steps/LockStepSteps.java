package dev.provost.conformance.steps;

import dev.provost.fleet.Posting;
import dev.provost.fleet.Reply;
import dev.provost.fleet.lockstep.LockStepSession;
import dev.provost.syncml.Location;
import dev.provost.syncml.SyncHdr;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** What the phone sends message by message, where no phone would. */
public final class LockStepSteps {

    private static final String SOMEBODY_ELSE = "IMEI:350000000000089";
    private static final int MOST_MESSAGES = 6;
    private static final int BUFFERED = 213;
    private static final int DEVICE_FULL = 420;

    private final LockStep phone;
    private final Phones phones;
    private final Wire wire;
    private final World world;

    /** Steps on the messages of a scenario. */
    public LockStepSteps(LockStep phone, Phones phones, Wire wire, World world) {
        this.phone = phone;
        this.phones = phones;
        this.wire = wire;
        this.world = world;
    }

    /** Ends what a scenario left open. */
    @After
    public void end() {
        phone.close();
    }

    @Given("the phone has no room when the first part of a value arrives")
    public void refusesParts() {
        phones.only().takeUp(Habits.answering(BUFFERED, DEVICE_FULL));
    }

    @When("the phone sends its first message")
    public void sendsFirst() {
        phone.sendFirst(UnaryOperator.identity());
    }

    @When("the phone sends its first message {flaw}")
    public void sendsFirst(Flaw flaw) {
        phone.sendFirst(flaw::in);
    }

    @When("the phone sends its next message")
    public void sendsNext() {
        phone.sendNext(UnaryOperator.identity());
    }

    @When("the phone sends its next message {flaw}")
    public void sendsNext(Flaw flaw) {
        phone.sendNext(flaw::in);
    }

    @When("the phone sends every message {flaw}")
    public void sendsEvery(Flaw flaw) {
        phone.sendAll(flaw::in);
    }

    @When("the phone sends the same message again")
    public void sendsAgain() {
        Posting whole = phone.session().draft();
        phone.send(whole);
    }

    @When("the phone sends its first message again")
    public void sendsFirstAgain() {
        phone.send(phone.first());
    }

    @When("the phone goes on with its session")
    public void goesOn() {
        phone.sendAll(UnaryOperator.identity());
    }

    @When("the phone leaves out {int} numbers and sends its next message")
    public void leavesOut(int numbers) {
        phone.sendNext(posting -> posting.withSyncHdr(header -> header.withMsgId(later(header, numbers + 1))));
    }

    @When("the phone is accepted and does not end what it says")
    public void isAcceptedAndGoesOn() {
        for (int i = 0; i < MOST_MESSAGES; i++) {
            phone.sendNext(Flaw.of("without Final").alteration());
            if (wire.lastTurn().isAccepted()) {
                return;
            }
        }
        throw TooEarly.in(world, "The server never accepted the phone");
    }

    @When("the phone goes on under the name of another phone")
    public void goesOnAsAnother() {
        sendWithoutCredentials(header -> header.withSource(Location.of(SOMEBODY_ELSE)));
    }

    @When("the phone goes on under the id of another session")
    public void goesOnInAnotherSession() {
        sendWithoutCredentials(
                header -> header.withSessionId("FFF" + (header.sessionId().endsWith("1") ? "2" : "1")));
    }

    @When("the phone goes on although its session is over")
    public void goesOnAfterTheEnd() {
        sendWithoutCredentials(UnaryOperator.identity());
    }

    private void sendWithoutCredentials(UnaryOperator<SyncHdr> alteration) {
        phone.send(phone.last()
                .withSyncHdr(header -> alteration.apply(header.withoutCred().withMsgId(later(header, 1))))
                .withKey(Optional.empty()));
    }

    @When("the phone sends its next message twice at the same moment")
    public void sendsTwiceAtOnce() {
        LockStepSession session = phone.session();
        Posting draft = session.draft();
        CompletableFuture<Reply> beside = session.sendBeside(draft);
        phone.send(draft);
        beside.join();
    }

    @When("the phone holds two sessions at the same time")
    public void holdsTwoSessions() {
        LockStepSession one = phone.open(phones.only());
        LockStepSession other = phone.open(phones.twin(phones.only()));
        for (int i = 0; i < MOST_MESSAGES && !(one.isOver() && other.isOver()); i++) {
            advance(one);
            advance(other);
        }
    }

    private static void advance(LockStepSession session) {
        if (!session.isOver()) {
            session.advance();
        }
    }

    @When("the phone begins {int} sessions and leaves each after its first message")
    public void beginsMany(int sessions) {
        for (int i = 0; i < sessions; i++) {
            LockStepSession session = phone.open(phones.only());
            session.send(session.draft());
            session.close();
        }
    }

    private static String later(SyncHdr header, int by) {
        return Integer.toString(Integer.parseInt(header.msgId()) + by);
    }
}
