package dev.provost.conformance.steps;

import dev.provost.fleet.Posting;
import dev.provost.fleet.Reply;
import dev.provost.fleet.lockstep.LockStepHandset;
import dev.provost.fleet.lockstep.LockStepSession;
import dev.provost.handset.SessionStart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The only phone of a scenario, message by message. */
public final class LockStep {

    /** No server needs longer for one message; whoever does hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int MOST_MESSAGES = 8;

    private final World world;
    private final Phones phones;
    private final List<LockStepSession> sessions = new ArrayList<>();
    private Optional<Posting> first = Optional.empty();
    private Optional<Posting> last = Optional.empty();
    private Optional<Reply> reply = Optional.empty();

    /** Nothing is sent yet. */
    public LockStep(World world, Phones phones) {
        this.world = world;
        this.phones = phones;
    }

    /** Opens a session of a phone without sending anything. */
    LockStepSession open(Phone phone) {
        phones.settle(phone);
        SessionStart start = phones.nextSession(phone);
        LockStepSession session = LockStepHandset.of(
                        phones.line().responseTimeout(patience()).build(), phone.handset())
                .withClock(world.means().clock())
                .open(start, phones.nonces(phone, start));
        sessions.add(session);
        return session;
    }

    private Duration patience() {
        Duration usual = world.means().care().reply();
        return usual.compareTo(PATIENCE) < 0 ? usual : PATIENCE;
    }

    /** The session of the phone that is under way, opened when there is none. */
    LockStepSession session() {
        return sessions.isEmpty() ? open(phones.only()) : sessions.getLast();
    }

    /** Sends the first message of the phone, after something was done to it; the phone hears no answer before. */
    Reply sendFirst(UnaryOperator<Posting> alteration) {
        return send(alteration.apply(session().draft()));
    }

    /** Sends the next message of the phone, after something was done to it. */
    Reply sendNext(UnaryOperator<Posting> alteration) {
        LockStepSession session = session();
        hear(session);
        if (session.isOver()) {
            throw TooEarly.in(world, "The session was over too early");
        }
        return send(alteration.apply(session.draft()));
    }

    /** Sends a message as it is. */
    Reply send(Posting posting) {
        Reply answer = session().send(posting);
        first = first.or(() -> Optional.of(posting));
        last = Optional.of(posting);
        reply = Optional.of(answer);
        return answer;
    }

    /** Sends messages until the session is over or no message comes back. */
    void sendAll(UnaryOperator<Posting> alteration) {
        for (int i = 0; i < MOST_MESSAGES; i++) {
            boolean understood = sendNext(alteration) instanceof Reply.Said;
            hear(session());
            if (!understood || session().isOver()) {
                return;
            }
        }
    }

    /** The first message that was sent. */
    Posting first() {
        return first.orElseThrow(LockStep::nothingSent);
    }

    /** The last message that was sent. */
    Posting last() {
        return last.orElseThrow(LockStep::nothingSent);
    }

    /** Ends what is still open. */
    void close() {
        sessions.forEach(LockStepSession::close);
    }

    private void hear(LockStepSession session) {
        if (!session.isOver() && reply.isPresent() && reply.get() instanceof Reply.Said said) {
            reply = Optional.empty();
            session.hear(said);
        }
    }

    private static IllegalStateException nothingSent() {
        return new IllegalStateException("The phone has sent no message yet in this scenario.");
    }
}
