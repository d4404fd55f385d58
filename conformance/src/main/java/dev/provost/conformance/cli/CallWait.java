package dev.provost.conformance.cli;

import dev.provost.handset.NotificationDesk;
import dev.provost.handset.Reaction;
import dev.provost.handset.SessionStart;
import dev.provost.transport.PushHandler;
import dev.provost.transport.PushWay;
import dev.provost.transport.ReceivedPush;
import java.io.PrintWriter;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The calls that reach a handset, and what it says to each. Heard on event loops, taken by one thread. */
final class CallWait implements PushHandler {

    private static final int MOST_WAITING = 100;

    private final BlockingQueue<Heard> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final NotificationDesk desk;
    private final PrintWriter out;

    private sealed interface Heard {
        record Push(ReceivedPush push) implements Heard {}

        record Garbage(String from, String problem) implements Heard {}
    }

    CallWait(NotificationDesk desk, PrintWriter out) {
        this.desk = desk;
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

    /** Waits for a call that the handset answers; says why it does not answer others. */
    SessionStart next() {
        while (true) {
            switch (take()) {
                case Heard.Garbage(String from, String problem) ->
                    out.printf("Ignored %s: no push. %s%n", from, problem);
                case Heard.Push(ReceivedPush push) -> {
                    switch (desk.receive(push.message())) {
                        case Reaction.Connect connect -> {
                            out.printf(
                                    "Called by %s to session %s.%n",
                                    push.from(), connect.start().sessionId());
                            return connect.start();
                        }
                        case Reaction.Decline decline ->
                            out.printf("The user does not want session %s.%n", decline.sessionId());
                        case Reaction.Ignore ignored -> out.printf("Ignored %s: %s%n", push.from(), ignored.message());
                    }
                }
            }
            out.flush();
        }
    }

    private Heard take() {
        try {
            return waiting.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted while waiting for a call.", e);
        }
    }
}
