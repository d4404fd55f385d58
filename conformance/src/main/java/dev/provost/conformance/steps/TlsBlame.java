package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.reports.Blame;
import dev.provost.transport.TransportFailure;

/** Says whose fault it is that phone and server do not agree on TLS. */
final class TlsBlame {

    private TlsBlame() {}

    static DeviationException of(TransportFailure why) {
        return switch (why.kind()) {
            case TLS_EXPIRED, TLS_NOT_YET_VALID, TLS_BAD_CERTIFICATE ->
                DeviationException.ofServer(
                                "No phone can trust the server.",
                                "a certificate that is valid now and fit for a server",
                                why.message())
                        .against("DMTRN-SRV-13");
            case TLS_PRE_SHARED_KEY ->
                DeviationException.ofServer(
                                "The server does not take the key of the phone.",
                                "a session with the pre-shared key",
                                why.message())
                        .against("DMTRN-SRV-24");
            case TLS_WRONG_HOST,
                    TLS_UNKNOWN_ISSUER,
                    TLS_SELF_SIGNED,
                    TLS_CLIENT_CERTIFICATE,
                    TLS_NOTHING_IN_COMMON,
                    NO_TLS -> DeviationException.of(Blame.CONFIGURATION, "TLS did not come about: " + why.message());
            default -> DeviationException.of(Blame.NETWORK, "TLS did not come about: " + why.message());
        };
    }
}
