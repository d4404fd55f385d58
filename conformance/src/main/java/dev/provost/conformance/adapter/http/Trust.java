package dev.provost.conformance.adapter.http;

import dev.provost.adapter.AdapterException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS that trusts the certificates of one file and nothing else. */
final class Trust {

    private Trust() {}

    static SSLContext of(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            List<Certificate> certificates =
                    new ArrayList<>(CertificateFactory.getInstance("X.509").generateCertificates(stream));
            if (certificates.isEmpty()) {
                throw new AdapterException("The file %s for 'trust' holds no certificate.".formatted(file));
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("trusted-" + store.size(), certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new AdapterException(
                    "The file %s for 'trust' cannot be read. Paths start at the folder of the target file."
                            .formatted(file),
                    e);
        } catch (GeneralSecurityException e) {
            throw new AdapterException(
                    "The file %s for 'trust' holds no certificates in PEM: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
