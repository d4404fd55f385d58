package dev.provost.adapter;

import java.util.Optional;

/**
 * A device that the server shall know, with the secrets that both sides share.
 *
 * @param deviceId device identifier as it stands in the source of the device's messages, for instance {@code
 *     IMEI:490154203237518}
 * @param userName name under which the device authenticates itself
 * @param password secret of the device
 * @param serverPassword secret of the server towards this device; without one the server does not authenticate itself
 * @param auth scheme that both sides use
 */
public record Account(
        String deviceId, String userName, String password, Optional<String> serverPassword, AuthScheme auth) {

    public Account {
        if (deviceId.isBlank()) {
            throw new IllegalArgumentException(
                    "An account needs a device identifier, for instance IMEI:490154203237518");
        }
        if (auth != AuthScheme.NONE && userName.isEmpty()) {
            throw new IllegalArgumentException("The account of " + deviceId + " needs a user name for " + auth);
        }
    }

    /** An account without a secret of the server. */
    public static Account of(String deviceId, String userName, String password, AuthScheme auth) {
        return new Account(deviceId, userName, password, Optional.empty(), auth);
    }

    /** This with a secret of the server. */
    public Account withServerPassword(String secret) {
        return new Account(deviceId, userName, password, Optional.of(secret), auth);
    }

    /** The identifiers without the secrets, fit for a report. */
    @Override
    public String toString() {
        return "Account[%s, %s, %s]".formatted(deviceId, userName, auth);
    }
}
