package dev.provost.bootstrap;

import dev.provost.security.Imsi;
import java.util.Optional;

/**
 * What network and device share to protect a bootstrap.
 *
 * @param imsi the IMSI of the card; empty without card
 * @param networkId another secret of the DM profile, for instance an ESN; the digits of the IMSI when absent
 */
public record NetworkSecret(Optional<Imsi> imsi, Optional<String> networkId) {

    /** Nothing is shared. */
    public static final NetworkSecret NONE = new NetworkSecret(Optional.empty(), Optional.empty());

    /** The IMSI is shared. */
    public static NetworkSecret of(Imsi imsi) {
        return new NetworkSecret(Optional.of(imsi), Optional.empty());
    }

    /** The secret of the DM profile as text. */
    public Optional<String> text() {
        return networkId.or(() -> imsi.map(Imsi::digits));
    }
}
