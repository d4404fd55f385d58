package dev.provost.flash.campaign;

/** A phone does more than any phone needs to do; it is stopped. */
final class ExhaustedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Grievance about;

    ExhaustedException(Grievance about, String message) {
        super(message, null, false, false);
        this.about = about;
    }

    Grievance about() {
        return about;
    }
}
