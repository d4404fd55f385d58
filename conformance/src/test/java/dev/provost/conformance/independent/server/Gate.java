package dev.provost.conformance.independent.server;

import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The answer to the credentials of a message.
 *
 * @param code code for the header
 * @param chal the challenge that goes with it
 */
record Gate(int code, Optional<Tag> chal) {

    private static final String BASIC = "syncml:auth-basic";
    private static final String MD5 = "syncml:auth-md5";

    /** Judges the credentials of a known device. */
    static Gate of(Incoming message, Subscriber known, boolean accepted, Style style) {
        if (known.scheme().equals("none")) {
            return new Gate(200, Optional.empty());
        }
        if (accepted) {
            return new Gate(style.has(Manner.ACCEPTS_EACH_MESSAGE) ? 200 : 212, Optional.empty());
        }
        boolean md5 = known.scheme().equals("md5");
        Optional<Element> cred = message.cred();
        if (style.has(Fault.CREDENTIALS_UNCHECKED) || cred.isPresent() && isRight(cred.get(), message, known)) {
            boolean each = style.has(Manner.ACCEPTS_EACH_MESSAGE);
            boolean ahead = md5 && (each || !style.has(Manner.GIVES_NO_NONCE_AHEAD));
            known.expectNonce(Optional.empty());
            return new Gate(each ? 200 : 212, ahead ? Optional.of(challenge(MD5, known)) : Optional.empty());
        }
        return new Gate(cred.isPresent() ? 401 : 407, Optional.of(challenge(md5 ? MD5 : BASIC, known)));
    }

    /** Nobody knows the device; it shall not see that. */
    static Gate ofStranger(Incoming message, Style style) {
        if (style.has(Fault.CREDENTIALS_UNCHECKED)) {
            return new Gate(212, Optional.empty());
        }
        String type = message.cred().map(Gate::type).filter(BASIC::equals).orElse(MD5);
        Optional<byte[]> nonce = type.equals(MD5) ? Optional.of(Secrets.nonce()) : Optional.empty();
        return new Gate(message.cred().isPresent() ? 401 : 407, Optional.of(chal(type, nonce)));
    }

    boolean isOpen() {
        return code == 200 || code == 212;
    }

    private static boolean isRight(Element cred, Incoming message, Subscriber known) {
        String data = Incoming.text(cred, "Data").strip();
        String type = type(cred);
        if (known.scheme().equals("basic")) {
            return type.equals(BASIC) && data.equals(Secrets.basic(known.user(), known.password()));
        }
        return type.equals(MD5)
                && message.header("Source/LocName").equals(known.user())
                && known.nonce()
                        .filter(n -> data.equals(Secrets.md5(known.user(), known.password(), n)))
                        .isPresent();
    }

    private static String type(Element cred) {
        String type = Incoming.text(cred, "Meta/Type").strip();
        return type.isEmpty() ? BASIC : type;
    }

    private static Tag challenge(String type, Subscriber known) {
        Optional<byte[]> nonce = type.equals(MD5) ? Optional.of(Secrets.nonce()) : Optional.empty();
        known.expectNonce(nonce);
        return chal(type, nonce);
    }

    private static Tag chal(String type, Optional<byte[]> nonce) {
        return Tag.of(
                "Chal",
                Tag.meta(
                                "Type",
                                type,
                                "Format",
                                "b64",
                                "NextNonce",
                                nonce.map(Secrets::base64).orElse(""))
                        .orElseThrow());
    }
}
