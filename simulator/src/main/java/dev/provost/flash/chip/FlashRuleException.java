package dev.provost.flash.chip;

/** The caller asked the chip for what flash cannot do: an error of the update agent, never of the chip. */
public final class FlashRuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long offset;

    /** A breach at {@code offset}; the message names it. */
    public FlashRuleException(long offset, String message) {
        super(message);
        this.offset = offset;
    }

    /** The first octet concerned. */
    public long offset() {
        return offset;
    }
}
