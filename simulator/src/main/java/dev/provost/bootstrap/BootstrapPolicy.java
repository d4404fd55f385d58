package dev.provost.bootstrap;

import dev.provost.syncml.DmVersion;

/**
 * What a device accepts: the specification leaves much of it to the device (DM Bootstrap 1.2.1, 5.4). Immutable.
 *
 * @param version the version that the device speaks
 * @param levels how it reads the levels of {@code APPAUTH}
 * @param unprotected whether it takes a pushed document without SEC and MAC
 * @param asciiImsi whether it takes a MAC made with the digits of the IMSI, as some senders do
 * @param pinTries how often the user may enter a PIN, at least once
 */
public record BootstrapPolicy(
        DmVersion version, LevelMapping levels, boolean unprotected, boolean asciiImsi, int pinTries) {

    private static final int CUSTOMARY_TRIES = 3;

    public BootstrapPolicy {
        if (pinTries < 1) {
            throw new IllegalArgumentException("%d tries to enter a PIN; allow at least 1.".formatted(pinTries));
        }
    }

    /** The customary policy of a version: protected documents only, three tries, the IMSI in semi-octets. */
    public static BootstrapPolicy of(DmVersion version) {
        return new BootstrapPolicy(version, LevelMapping.of(version), false, false, CUSTOMARY_TRIES);
    }

    /** This with the levels read in the given way. */
    public BootstrapPolicy withLevels(LevelMapping mapping) {
        return new BootstrapPolicy(version, mapping, unprotected, asciiImsi, pinTries);
    }

    /** This taking unprotected documents, or not. */
    public BootstrapPolicy withUnprotected(boolean taken) {
        return new BootstrapPolicy(version, levels, taken, asciiImsi, pinTries);
    }

    /** This taking MACs made with the digits of the IMSI, or not. */
    public BootstrapPolicy withAsciiImsi(boolean taken) {
        return new BootstrapPolicy(version, levels, unprotected, taken, pinTries);
    }
}
