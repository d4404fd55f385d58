package dev.provost.fleet;

import dev.provost.handset.Handset;
import dev.provost.handset.RetryPolicy;
import dev.provost.handset.SessionStart;
import dev.provost.handset.model.ModelProtocol;
import dev.provost.session.ClientSession;
import dev.provost.transport.DmHttpClient;
import dev.provost.transport.HandsetConnection;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Runs sessions over HTTP: session machine, codec and client glued together. A session runs on one event loop; where the
 * handset may install firmware in it, that is done aside. The connection is closed after the last response. Immutable and
 * thread-safe; a handset is in one session at a time.
 */
public final class SessionRunner {

    private final DmHttpClient client;
    private final InstantSource clock;
    private final ExchangeListener listener;
    private final UnaryOperator<Posting> alteration;
    private final RetryPolicy retries;
    private final RetryListener retryListener;

    private SessionRunner(
            DmHttpClient client,
            InstantSource clock,
            ExchangeListener listener,
            UnaryOperator<Posting> alteration,
            RetryPolicy retries,
            RetryListener retryListener) {
        this.client = client;
        this.clock = clock;
        this.listener = listener;
        this.alteration = alteration;
        this.retries = retries;
        this.retryListener = retryListener;
    }

    /** A runner with the clock of the machine. A recorder, limits and time-outs are those of the client. */
    public static SessionRunner of(DmHttpClient client) {
        return new SessionRunner(
                client,
                InstantSource.system(),
                ExchangeListener.NONE,
                UnaryOperator.identity(),
                RetryPolicy.NONE,
                RetryListener.NONE);
    }

    /** This with another clock for the devices. */
    public SessionRunner withClock(InstantSource value) {
        return new SessionRunner(client, value, listener, alteration, retries, retryListener);
    }

    /** This telling a listener of every exchange. */
    public SessionRunner withListener(ExchangeListener value) {
        return new SessionRunner(client, clock, value, alteration, retries, retryListener);
    }

    /**
     * This letting a test change each message on its way out: lock step where a scenario needs what no phone would send. The
     * session does not learn of it.
     *
     * @param value called where the handset works, one message after another; must not block
     */
    public SessionRunner withAlteration(UnaryOperator<Posting> value) {
        return new SessionRunner(client, clock, listener, value, retries, retryListener);
    }

    /**
     * This trying a session again whose server {@linkplain SessionReport#isUnreached() cannot be reached}, with the same
     * session id; the report is that of the last attempt. Between attempts the handset is in no session and occupies no
     * thread.
     */
    public SessionRunner withRetries(RetryPolicy policy, RetryListener ofRetries) {
        return new SessionRunner(client, clock, listener, alteration, policy, ofRetries);
    }

    /**
     * Runs one session of a handset.
     *
     * @param start how it begins
     * @param random the source of nonces; used by one thread after another
     * @return completes on the event loop; never fails
     */
    public CompletionStage<SessionReport> run(Handset handset, SessionStart start, RandomGenerator random) {
        ModelProtocol protocol = handset.model().protocol();
        WireProfile profile =
                new WireProfile(start.encoding().orElseGet(protocol::preferredEncoding), protocol.userAgent());
        return run(
                profile,
                () -> handset.openSession(start, clock, random),
                () -> handset.desk().isPresent());
    }

    /**
     * Runs a session that was made by other means.
     *
     * @param opening makes the session; called on the event loop
     * @return completes on the event loop; never fails
     */
    public CompletionStage<SessionReport> run(WireProfile profile, Supplier<ClientSession> opening) {
        return run(profile, opening, () -> false);
    }

    private CompletionStage<SessionReport> run(
            WireProfile profile, Supplier<ClientSession> opening, BooleanSupplier laborious) {
        HandsetConnection connection = client.connection();
        return new RetriedSession(
                        connection,
                        retries,
                        retryListener,
                        report -> new HttpSession(connection, profile, listener, alteration, laborious, report)
                                .begin(opening))
                .begin();
    }
}
