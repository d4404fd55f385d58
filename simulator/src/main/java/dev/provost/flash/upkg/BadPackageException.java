package dev.provost.flash.upkg;

import dev.provost.fumo.FumoResult;

/** A package, or one segment of it, cannot be used; the message says where and why. */
public final class BadPackageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal.Reason reason;

    BadPackageException(Refusal.Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What is wrong. */
    public Refusal refusal() {
        return new Refusal(reason, String.valueOf(getMessage()));
    }

    /** What a device reports. */
    public FumoResult result() {
        return reason.result();
    }
}
