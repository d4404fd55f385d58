package dev.provost.reports.flash;

/**
 * Where the supply failed.
 *
 * @param position before, in the middle of, or after the operation
 * @param operation what the chip was doing, for instance {@code program} or {@code erase}
 * @param block the erase block, counted from 0 at the start of the chip
 * @param octets how many octets of it were done when it was torn; 0 also when nobody knows
 */
public record FlashCut(Position position, String operation, int block, int octets) {

    /** Where in an operation. */
    public enum Position {
        /** Nothing of it was done. */
        BEFORE,
        /** Part of it was done. */
        TORN,
        /** All of it was done, and the caller did not learn so. */
        AFTER
    }

    public FlashCut {
        if (block < 0 || octets < 0) {
            throw new IllegalArgumentException("A cut at block " + block + " after " + octets + " octets is nowhere.");
        }
    }

    /** For people, for instance {@code in the middle of a program of block 12, after 96 octets}. */
    public String label() {
        return switch (position) {
            case BEFORE -> "before " + what();
            case TORN ->
                "in the middle of " + what()
                        + (octets == 0 ? "" : ", after " + octets + (octets == 1 ? " octet" : " octets"));
            case AFTER -> "after " + what();
        };
    }

    private String what() {
        return (operation.startsWith("e") ? "an " : "a ") + operation + " of block " + block;
    }
}
