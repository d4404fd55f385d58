package dev.provost.conformance.cli;

import dev.provost.handset.SessionStart;
import dev.provost.transport.PushHandler;
import dev.provost.transport.PushWay;
import dev.provost.transport.ReceivedPush;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The pushes that reach a handset, and the sessions that follow. Heard on event loops, taken by one thread. */
final class CallWait implements PushHandler {

    private static final int MOST_WAITING = 100;

    private final BlockingQueue<Heard> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final PushDesks desks;
    private final PrintWriter out;

    private sealed interface Heard {
        record Push(ReceivedPush push) implements Heard {}

        record Garbage(String from, String problem) implements Heard {}
    }

    CallWait(PushDesks desks, PrintWriter out) {
        this.desks = desks;
        this.out = out;
    }

    @Override
    public void received(ReceivedPush push) {
        waiting.offer(new Heard.Push(push));
    }

    @Override
    public void malformed(PushWay way, String from, byte[] octets, String problem) {
        waiting.offer(new Heard.Garbage(from, problem));
    }

    /**
     * The next session: a visit that is due, else what the next call asks for; says why it does not answer others.
     *
     * @param sessionId the session id of a visit
     */
    SessionStart next(String sessionId) {
        while (true) {
            Optional<SessionStart> start = desks.visit(sessionId).or(() -> heard(take()));
            out.flush();
            if (start.isPresent()) {
                return start.get();
            }
        }
    }

    private Optional<SessionStart> heard(Heard heard) {
        return switch (heard) {
            case Heard.Garbage(String from, String problem) -> {
                out.printf("Ignored %s: no push. %s%n", from, problem);
                yield Optional.empty();
            }
            case Heard.Push(ReceivedPush push) -> desks.receive(push);
        };
    }

    private Heard take() {
        try {
            return waiting.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted while waiting for a push.", e);
        }
    }
}
