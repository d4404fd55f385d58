package dev.provost.tree;

/** A text that is no URI of a management tree; a device answers it with {@link #status()}. Immutable. */
public final class BadLocUriException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    private final String reason;

    BadLocUriException(String uri, String reason) {
        super("'" + (uri.length() > SHOWN ? uri.substring(0, SHOWN) + "..." : uri) + "' is not a node URI: " + reason);
        this.reason = reason;
    }

    /** What is wrong, without the URI. */
    public String reason() {
        return reason;
    }

    /** The status of a command with such a URI. */
    public TreeStatus status() {
        return TreeStatus.BAD_REQUEST;
    }
}
