package dev.provost.container;

/** Thrown when a container does not start; the message says why and what to do. */
public final class ContainerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContainerException(String message) {
        super(message);
    }

    ContainerException(String message, Throwable cause) {
        super(message, cause);
    }
}
