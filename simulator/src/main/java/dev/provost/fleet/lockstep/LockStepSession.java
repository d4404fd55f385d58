package dev.provost.fleet.lockstep;

import dev.provost.fleet.Posting;
import dev.provost.fleet.Reply;
import dev.provost.fleet.WireProfile;
import dev.provost.session.ClientSession;
import dev.provost.session.SessionResult;
import dev.provost.session.SessionStep;
import dev.provost.transport.BadUrlException;
import dev.provost.transport.DmHttpClient;
import dev.provost.transport.HandsetConnection;
import dev.provost.transport.HttpUrl;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One session in lock step.
 *
 * <p>{@link #draft()} is the lawful message that the handset would send next; {@link #send} sends it, or whatever the test
 * makes of it, as often as wanted; {@link #hear} lets the handset have an answer, after which the next draft is due. What is
 * sent beside the drafts does not count for the handset. Belongs to one thread.
 */
public final class LockStepSession implements AutoCloseable {

    private final WireProfile profile;
    private final ClientSession session;
    private final HandsetConnection connection;
    private final HandsetConnection secondLine;
    private SessionStep step;
    private HttpUrl url;
    private int number = 1;

    LockStepSession(DmHttpClient client, WireProfile profile, ClientSession session) {
        this.profile = profile;
        this.session = session;
        this.connection = client.connection();
        this.secondLine = client.connection();
        SessionStep.Send first = session.first();
        this.step = first;
        this.url = HttpUrl.parse(first.uri());
    }

    /**
     * The message that the handset would send now, with all that the session knows: credentials, nonces, statuses, numbers.
     *
     * @throws IllegalStateException when the session is over
     */
    public Posting draft() {
        if (step instanceof SessionStep.Send send) {
            return Posting.of(number, send, profile.encoding(), profile.headers());
        }
        throw new IllegalStateException("The handset has nothing to send: its session is over.");
    }

    /** Sends a message on the line of the session and waits for what comes back; the handset does not hear of it. */
    public Reply send(Posting posting) {
        return sendAsync(posting).join();
    }

    /**
     * Sends a message on the line of the session.
     *
     * @return completes on the event loop; fails with IllegalStateException only when the line is busy with another one
     */
    public CompletableFuture<Reply> sendAsync(Posting posting) {
        return over(connection, posting);
    }

    /** Sends a message on a second line, at the same time as another one where wanted. */
    public CompletableFuture<Reply> sendBeside(Posting posting) {
        return over(secondLine, posting);
    }

    /**
     * Lets the handset hear an answer; one whose {@code RespURI} is no address ends the session.
     *
     * @throws IllegalStateException when the session is over
     */
    public void hear(Reply.Said answer) {
        step = session.receive(answer.message(), answer.transmission());
        if (step instanceof SessionStep.Send send) {
            try {
                url = url.resolve(send.uri());
                number++;
            } catch (BadUrlException e) {
                step = session.interrupt("The next message has nowhere to go: " + e.getMessage());
            }
        }
    }

    /** Sends the draft and lets the handset hear the answer; a reply that is no message leaves everything as it was. */
    public Reply advance() {
        Reply reply = send(draft());
        if (reply instanceof Reply.Said said) {
            hear(said);
        }
        return reply;
    }

    /** Advances until the session is over or the server no longer answers with a message; at most {@code most} times. */
    public Optional<SessionResult> finish(int most) {
        for (int i = 0; i < most && !isOver(); i++) {
            if (!(advance() instanceof Reply.Said)) {
                return Optional.empty();
            }
        }
        return result();
    }

    /** Breaks the line; the next message opens a new one. */
    public void hangUp() {
        connection.close();
    }

    /** Whether the handset has nothing more to send. */
    public boolean isOver() {
        return step instanceof SessionStep.Closed;
    }

    /** How the session ended for the handset, once it is over. */
    public Optional<SessionResult> result() {
        return step instanceof SessionStep.Closed closed ? Optional.of(closed.result()) : Optional.empty();
    }

    /** Breaks the line and ends the session for the handset; without effect on one that is over. */
    @Override
    public void close() {
        connection.close();
        secondLine.close();
        step = session.interrupt("The test ended the session.");
    }

    private CompletableFuture<Reply> over(HandsetConnection line, Posting posting) {
        Posting ready = posting.sealed();
        CompletionStage<Reply> reply = once(line, ready);
        for (int again = 1; again < ready.times(); again++) {
            reply = reply.thenCompose(before -> once(line, ready));
        }
        return reply.toCompletableFuture();
    }

    private CompletionStage<Reply> once(HandsetConnection line, Posting ready) {
        return line.send("POST", url, ready.headers(), ready.octets(), ready.faults())
                .thenApply(Reply::of);
    }
}
