package dev.provost.handset;

import dev.provost.session.DmAccount;

/** Gives each device its account, so that a fleet need not store a million of them. Implementations are immutable. */
@FunctionalInterface
public interface AccountSource {

    /** The account of the device; equal ids get equal accounts. */
    DmAccount accountOf(String deviceId);

    /**
     * No account: the device waits for its bootstrap.
     *
     * @throws IllegalStateException from {@link #accountOf}
     */
    static AccountSource none() {
        return deviceId -> {
            throw new IllegalStateException(
                    "Handset " + deviceId + " has no account of a server. Bootstrap it before it opens a session.");
        };
    }

    /** The same account for every device. */
    static AccountSource shared(DmAccount account) {
        return deviceId -> account;
    }
}
