package dev.provost.reports;

import java.util.Locale;

/** Who is at fault for a verdict other than pass. */
public enum Blame {
    /** The server under test. */
    SERVER,
    /** The adapter between harness and the server's administration. */
    ADAPTER,
    /** Provost itself. */
    HARNESS,
    /** The way between device and server. */
    NETWORK,
    /** The target file, an account, a certificate. */
    CONFIGURATION,
    /** A device under observation; only where real devices are watched, and never unless it is asked for a failure. */
    DEVICE,
    /** Nobody. */
    NONE;

    /** The word for it in {@code results.json} and in reports. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
