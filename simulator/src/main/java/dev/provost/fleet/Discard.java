package dev.provost.fleet;

import dev.provost.transport.Headers;
import dev.provost.transport.fetch.FetchSink;

/** Takes an answer whose body matters to nobody, within bounds: a server may go on for ever. Lives on one event loop. */
final class Discard implements FetchSink {

    private static final int MOST_OCTETS = 64 << 10;

    private final Patience patience;
    private long taken;

    Discard(Patience patience) {
        this.patience = patience;
    }

    @Override
    public boolean head(int status, Headers headers) {
        return true;
    }

    @Override
    public boolean octets(byte[] chunk, int length) {
        taken += length;
        return taken <= MOST_OCTETS && !patience.isOver();
    }
}
