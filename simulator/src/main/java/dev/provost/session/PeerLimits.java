package dev.provost.session;

import dev.provost.syncml.Meta;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the server has said it is willing to receive; holds until said again (DM Protocol 1.2.1, 7). */
final class PeerLimits {

    /** Stands for no limit. */
    static final int NONE = Integer.MAX_VALUE;

    private static final Pattern POSITIVE = Pattern.compile("0*[1-9]\\d{0,8}");

    private final int own;
    private int maxMsgSize = NONE;
    private int maxObjSize = NONE;

    /**
     * Limits of which the server has said nothing yet.
     *
     * @param limits what the device itself can send
     */
    PeerLimits(SessionLimits limits) {
        own = limits.maxSent().orElse(NONE);
    }

    void learn(Optional<Meta> announced) {
        announced.ifPresent(meta -> {
            maxMsgSize = meta.maxMsgSize().map(PeerLimits::parse).orElse(maxMsgSize);
            maxObjSize = meta.maxObjSize().map(PeerLimits::parse).orElse(maxObjSize);
        });
    }

    /** Octets of the largest message that the server takes and the device can send. */
    int maxMsgSize() {
        return Math.min(own, maxMsgSize);
    }

    /** Octets of the largest object. */
    int maxObjSize() {
        return maxObjSize;
    }

    /** A value that is no positive number is no limit. */
    private static int parse(String text) {
        String number = text.strip();
        return POSITIVE.matcher(number).matches() ? Integer.parseInt(number) : NONE;
    }
}
