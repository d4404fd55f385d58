package dev.provost.flash.chip;

/**
 * Power fails around one operation.
 *
 * @param position before, amid or after the operation
 * @param octets of a torn operation: how many octets were done, the next one only half; otherwise 0. More than the
 *     operation has means: all but the last one
 * @param lost with out-of-order writes: which earlier program that was not flushed is missing, 1 for the latest; 0 for none
 */
public record PowerCut(Position position, int octets, int lost) {

    /** When power fails. */
    public enum Position {
        /** Nothing of the operation happens. */
        BEFORE,
        /** The operation is left half done. */
        TORN,
        /** The operation is complete on flash, but whoever asked for it never learns. */
        AFTER
    }

    public PowerCut {
        if (octets < 0 || lost < 0) {
            throw new IllegalArgumentException(
                    "A power cut with %d octets done and program %d lost is none; give 0 or more."
                            .formatted(octets, lost));
        }
        if (octets > 0 && position != Position.TORN) {
            throw new IllegalArgumentException("Only a torn operation is cut after %d octets.".formatted(octets));
        }
    }

    /** Power fails before the operation. */
    public static PowerCut before() {
        return new PowerCut(Position.BEFORE, 0, 0);
    }

    /** Power fails after {@code octets} octets, amid the next one. */
    public static PowerCut torn(int octets) {
        return new PowerCut(Position.TORN, octets, 0);
    }

    /** Power fails when the operation is complete. */
    public static PowerCut after() {
        return new PowerCut(Position.AFTER, 0, 0);
    }

    /** The same cut, with one of the programs before it missing: 1 the latest that was not flushed. */
    public PowerCut losing(int program) {
        return new PowerCut(position, octets, program);
    }
}
