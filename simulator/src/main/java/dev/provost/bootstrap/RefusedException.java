package dev.provost.bootstrap;

/** Carries a refusal out of a reader. */
final class RefusedException extends RuntimeException {

    private final BootstrapResult.Refused result;

    RefusedException(Refusal reason, String detail) {
        super(reason.words() + ": " + detail, null, false, false);
        result = new BootstrapResult.Refused(reason, detail);
    }

    BootstrapResult.Refused result() {
        return result;
    }
}
