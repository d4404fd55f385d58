package dev.provost.transport;

/** A server cannot listen where it was told to. The message names address, port and cause. */
public final class ServerStartException extends RuntimeException {

    ServerStartException(Endpoint address, Throwable cause) {
        super(
                "Cannot listen on %s: %s; choose another address or port, or stop what uses it"
                        .formatted(address, Failures.reason(cause)),
                cause);
    }
}
