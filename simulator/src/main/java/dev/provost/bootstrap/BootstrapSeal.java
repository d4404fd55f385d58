package dev.provost.bootstrap;

import dev.provost.push.ContentType;
import dev.provost.security.BootstrapKeys;
import dev.provost.security.BootstrapMac;
import dev.provost.security.BootstrapSecurity;
import dev.provost.security.Imsi;
import java.util.Optional;

/**
 * Protects bootstrap documents, as a server does. Immutable.
 *
 * @param method how; empty for documents without SEC and MAC
 * @param network the secret that network and device share, where the method needs one
 * @param pin what the user has been told, where the method needs it; for USERPINMAC its first half
 */
public record BootstrapSeal(Optional<BootstrapSecurity> method, NetworkSecret network, Optional<String> pin) {

    /** Nothing protects the document. */
    public static final BootstrapSeal NONE = new BootstrapSeal(Optional.empty(), NetworkSecret.NONE, Optional.empty());

    /** A document with what protects it. */
    public BootstrapMessage seal(String mediaType, byte[] document) {
        BootstrapMessage bare = BootstrapMessage.plain(mediaType, document);
        return method.map(m -> sealed(bare, m)).orElse(bare);
    }

    /**
     * What the user has to enter for a document; empty when nothing.
     *
     * @throws IllegalArgumentException when the PIN is missing, or unfit for USERPINMAC
     */
    public Optional<String> entered(byte[] document) {
        return method.filter(BootstrapSecurity::needsUser)
                .map(m -> m == BootstrapSecurity.USERPINMAC ? BootstrapMac.pinMac(userPin(), document) : userPin());
    }

    private BootstrapMessage sealed(BootstrapMessage bare, BootstrapSecurity m) {
        ContentType type = bare.contentType().withSec(Integer.toString(m.code()));
        byte[] document = bare.document();
        return m == BootstrapSecurity.USERPINMAC
                ? new BootstrapMessage(type, document)
                : new BootstrapMessage(type.withMac(BootstrapMac.of(key(bare, m), document)), document);
    }

    private byte[] key(BootstrapMessage bare, BootstrapSecurity m) {
        return switch (m) {
            case USERPIN -> BootstrapKeys.userPin(userPin());
            case NETWPIN -> bare.isDmProfile() ? BootstrapKeys.networkId(secret()) : imsi().semiOctets();
            case USERNETWPIN ->
                bare.isDmProfile()
                        ? BootstrapKeys.userPinNetworkId(userPin(), secret())
                        : BootstrapKeys.userNetwPin(imsi().semiOctets(), userPin());
            case USERPINMAC -> throw new IllegalArgumentException("USERPINMAC has no MAC beside the document.");
        };
    }

    private String userPin() {
        return pin.filter(p -> !p.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(
                        "This protection needs a PIN of the user. Give one, for instance 1234."));
    }

    private Imsi imsi() {
        return network.imsi()
                .orElseThrow(() -> new IllegalArgumentException(
                        "This protection needs the IMSI of the subscriber. Give it, for instance 262011234567890."));
    }

    private String secret() {
        return network.text()
                .orElseThrow(() -> new IllegalArgumentException(
                        "This protection needs a secret of the network. Give the IMSI, for instance 262011234567890."));
    }
}
