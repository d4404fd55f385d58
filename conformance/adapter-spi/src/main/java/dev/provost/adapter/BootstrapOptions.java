package dev.provost.adapter;

import java.util.Objects;
import java.util.Optional;

/**
 * How a server bootstraps a phone.
 *
 * @param profile format of the document
 * @param security what protects it
 * @param userPin the PIN that the user will enter, in decimal digits
 * @param networkSecret the secret that network and phone share, such as the IMSI in decimal digits
 * @param version the version of DM that the phone speaks, such as {@code 1.2}: the profiles differ between versions
 */
public record BootstrapOptions(
        BootstrapProfile profile,
        BootstrapSecurity security,
        Optional<String> userPin,
        Optional<String> networkSecret,
        String version) {

    public BootstrapOptions {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(security, "security");
    }

    /** A document without protection. */
    public static BootstrapOptions of(BootstrapProfile profile) {
        return new BootstrapOptions(profile, BootstrapSecurity.NONE, Optional.empty(), Optional.empty(), "1.2");
    }

    /** This protected in the given way. */
    public BootstrapOptions withSecurity(BootstrapSecurity value) {
        return new BootstrapOptions(profile, value, userPin, networkSecret, version);
    }

    /** This with the PIN of the user. */
    public BootstrapOptions withUserPin(String pin) {
        return new BootstrapOptions(profile, security, Optional.of(pin), networkSecret, version);
    }

    /** This with the secret of the network. */
    public BootstrapOptions withNetworkSecret(String secret) {
        return new BootstrapOptions(profile, security, userPin, Optional.of(secret), version);
    }

    /** This for a phone that speaks another version. */
    public BootstrapOptions withVersion(String number) {
        return new BootstrapOptions(profile, security, userPin, networkSecret, number);
    }

    /** The format and the method, without the secrets. */
    @Override
    public String toString() {
        return "BootstrapOptions[%s, %s]".formatted(profile, security);
    }
}
