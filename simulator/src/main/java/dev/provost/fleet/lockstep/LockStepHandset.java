package dev.provost.fleet.lockstep;

import dev.provost.fleet.WireProfile;
import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import dev.provost.handset.model.ModelProtocol;
import dev.provost.transport.DmHttpClient;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * A handset that does nothing by itself: it proposes each message, and the test decides what is sent, how, and what of the
 * answer the handset hears. Model, account, tree and credentials are those of the handset. Immutable.
 */
public final class LockStepHandset {

    private final DmHttpClient client;
    private final Handset handset;
    private final InstantSource clock;

    private LockStepHandset(DmHttpClient client, Handset handset, InstantSource clock) {
        this.client = client;
        this.handset = handset;
        this.clock = clock;
    }

    /** A handset with the clock of the machine. Recorder, limits and time-outs are those of the client. */
    public static LockStepHandset of(DmHttpClient client, Handset handset) {
        return new LockStepHandset(client, handset, InstantSource.system());
    }

    /** This with another clock for the device. */
    public LockStepHandset withClock(InstantSource value) {
        return new LockStepHandset(client, handset, value);
    }

    /** The phone itself: its tree, account and nonces between sessions. */
    public Handset handset() {
        return handset;
    }

    /**
     * Opens a session; nothing is sent.
     *
     * @param start how it begins
     * @param random the source of nonces
     * @throws IllegalStateException while another session of the handset is open
     */
    public LockStepSession open(SessionStart start, RandomGenerator random) {
        ModelProtocol protocol = handset.model().protocol();
        WireProfile profile =
                new WireProfile(start.encoding().orElseGet(protocol::preferredEncoding), protocol.userAgent());
        return new LockStepSession(client, profile, handset.openSession(start, clock, random));
    }
}
