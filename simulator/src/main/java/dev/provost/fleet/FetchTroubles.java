package dev.provost.fleet;

import dev.provost.download.BodyEnd.Trouble;
import dev.provost.transport.TransportFailure;

/** What the failures of a network mean to a download. */
final class FetchTroubles {

    private FetchTroubles() {}

    static Trouble of(TransportFailure failure) {
        return switch (failure.kind()) {
            case REFUSED -> Trouble.REFUSED;
            case CONNECT_TIMEOUT, RESPONSE_TIMEOUT -> Trouble.TIME_OUT;
            case TOO_LARGE, MALFORMED_HTTP -> Trouble.NO_HTTP;
            default -> failure.kind().isAboutTls() ? Trouble.TLS : Trouble.NETWORK;
        };
    }
}
