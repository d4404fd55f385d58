package dev.provost.flash.chip;

/** The chip itself failed and says so; a good update agent copes with it. */
public final class FlashFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Ailment ailment;
    private final long offset;

    FlashFault(Ailment ailment, long offset, String message) {
        super(message);
        this.ailment = ailment;
        this.offset = offset;
    }

    /** What failed: {@link Ailment#PROGRAM_ERROR}, {@link Ailment#ERASE_ERROR} or {@link Ailment#READ_ERROR}. */
    public Ailment ailment() {
        return ailment;
    }

    /** The first octet concerned. */
    public long offset() {
        return offset;
    }
}
