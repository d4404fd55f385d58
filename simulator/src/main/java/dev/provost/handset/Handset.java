package dev.provost.handset;

import dev.provost.session.ClientSession;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * A phone between and during sessions. Not thread-safe; one session at a time. When a session closes, its outcome - tree
 * and nonces - is already back in the handset.
 */
public final class Handset {

    private Handset() {}

    /** The identity, for instance {@code IMEI:490154203237518}. */
    public String deviceId() {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Opens a session.
     *
     * @param start how it begins
     * @param clock the clock of the device
     * @param random the source of nonces
     * @throws IllegalStateException while another session is open
     */
    public ClientSession openSession(SessionStart start, InstantSource clock, RandomGenerator random) {
        throw new UnsupportedOperationException("not yet");
    }
}
