package dev.provost.push;

/** The octets are no push. The message names the place, the field and what is wrong with it. */
public final class PushFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 300;

    private final int offset;
    private final String field;

    /** Creates the exception for a field at the given place, in octets from the start. */
    public PushFormatException(int offset, String field, String problem) {
        super("At octet %d, %s: %s"
                .formatted(offset, field, problem.length() > SHOWN ? problem.substring(0, SHOWN) + "..." : problem));
        this.offset = offset;
        this.field = field;
    }

    /** Octets from the start of what was read to the place. */
    public int offset() {
        return offset;
    }

    /** The field that could not be read. */
    public String field() {
        return field;
    }
}
