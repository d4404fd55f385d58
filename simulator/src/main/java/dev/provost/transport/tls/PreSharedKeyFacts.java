package dev.provost.transport.tls;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.TlsContext;

/** Reads what a handshake with a pre-shared key agreed on. */
final class PreSharedKeyFacts {

    private PreSharedKeyFacts() {}

    static TlsFacts of(TlsContext context, String identity) {
        SecurityParameters agreed = context.getSecurityParametersConnection();
        return new TlsFacts(
                agreed.getNegotiatedVersion().getName().replace("TLS ", "TLSv"),
                PreSharedKeySuite.name(agreed.getCipherSuite()),
                List.of(),
                false,
                Optional.empty(),
                Optional.of(identity));
    }
}
