package dev.provost.conformance.cli;

/** Something about the environment keeps a command from its work; the message says what and how to mend it. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }

    CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
