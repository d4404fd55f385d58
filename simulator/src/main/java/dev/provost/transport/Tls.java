package dev.provost.transport;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** The TLS side of a client; the default context is made when the first https URL needs it. */
final class Tls {

    private @Nullable SslContext context;

    Tls(Optional<SslContext> given) {
        context = given.orElse(null);
    }

    synchronized SslContext context() {
        SslContext known = context;
        if (known == null) {
            known = jdkDefault();
            context = known;
        }
        return known;
    }

    private static SslContext jdkDefault() {
        try {
            return SslContextBuilder.forClient().build();
        } catch (SSLException e) {
            throw new IllegalStateException("TLS is not available in this JDK: " + e.getMessage(), e);
        }
    }
}
