package dev.provost.notification;

/** The octets are no notification. The message names the place, the field and what is wrong with it. */
public final class NotificationFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String field;

    /** Creates the exception for a field at the given place, in octets from the start. */
    public NotificationFormatException(int offset, String field, String problem) {
        super("At octet %d, %s: %s".formatted(offset, field, problem));
        this.offset = offset;
        this.field = field;
    }

    /** Octets from the start of the notification to the place. */
    public int offset() {
        return offset;
    }

    /** The field that could not be read, by its name in the specification. */
    public String field() {
        return field;
    }
}
