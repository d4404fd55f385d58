package dev.provost.transport.tls;

import java.io.IOException;
import java.util.Optional;

/** One side of a connection with a pre-shared key, as its line sees it. */
interface BouncyPeer {

    /** Begins the handshake: a client speaks, a server waits. */
    void begin() throws IOException;

    /** What the handshake agreed on, once it is over. */
    Optional<TlsFacts> facts();

    /** The name of the key, as far as it is known. */
    String identity();
}
