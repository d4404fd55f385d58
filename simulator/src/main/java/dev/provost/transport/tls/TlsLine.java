package dev.provost.transport.tls;

import io.netty.channel.ChannelHandler;
import java.util.Optional;

/** The TLS side of one connection; lives on its event loop. */
public interface TlsLine {

    /** The handler that encrypts and decrypts, always the same; the first of the pipeline. */
    ChannelHandler handler();

    /** What the handshake agreed on; empty before its end, and when it failed. */
    Optional<TlsFacts> facts();

    /** What an exception on this connection means; empty when it has nothing to do with TLS. */
    Optional<TlsFailure> failure(Throwable cause);
}
