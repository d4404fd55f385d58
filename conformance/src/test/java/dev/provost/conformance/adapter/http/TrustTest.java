package dev.provost.conformance.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.ServerAdapter;
import dev.provost.fixtures.pki.Pem;
import dev.provost.fixtures.pki.Pki;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administration over TLS with a certificate that only its own issuer vouches for. */
class TrustTest {

    private static final Pki PKI = Pki.at(Instant.now());

    @TempDir
    private Path folder;

    private static Desk secureDesk() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(new ByteArrayInputStream(PKI.server("localhost").pkcs12("secret")), "secret".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return Desk.over(server);
    }

    private ServerAdapter adapter(Desk desk, String... options) {
        Map<String, String> all = new HashMap<>(Map.of(
                "url",
                "https://localhost:" + desk.port(),
                "forget-account.url",
                "/x",
                "forget-account.method",
                "DELETE"));
        for (int i = 0; i < options.length; i += 2) {
            all.put(options[i], options[i + 1]);
        }
        return new HttpAdapterFactory()
                .open(new AdapterSettings(URI.create("http://127.0.0.1:8080/dm"), "acme-dm", all, folder));
    }

    @Test
    void the_certificates_of_a_file_are_trusted() throws Exception {
        Files.writeString(folder.resolve("ca.pem"), Pem.of(List.of(PKI.root())));
        try (Desk desk = secureDesk().reply(204, "");
                ServerAdapter adapter = adapter(desk, "trust", "ca.pem")) {
            adapter.forgetAccount("IMEI:1");

            assertThat(desk.asked()).containsExactly("DELETE /x");
        }
    }

    @Test
    void others_are_not() throws Exception {
        try (Desk desk = secureDesk();
                ServerAdapter adapter = adapter(desk)) {
            assertThatThrownBy(() -> adapter.forgetAccount("IMEI:1"))
                    .isInstanceOf(AdapterException.class)
                    .hasMessageContaining("PKIX path building failed");
            assertThat(desk.asked()).isEmpty();
        }
    }

    @Test
    void a_file_without_certificates_is_a_sentence() throws Exception {
        Files.writeString(folder.resolve("empty.pem"), "");
        try (Desk desk = Desk.open()) {
            assertThatThrownBy(() -> adapter(desk, "trust", "empty.pem"))
                    .isInstanceOf(AdapterException.class)
                    .hasMessage("The file %s for 'trust' holds no certificate.".formatted(folder.resolve("empty.pem")));
            assertThatThrownBy(() -> adapter(desk, "trust", "no.pem"))
                    .isInstanceOf(AdapterException.class)
                    .hasMessage("The file %s for 'trust' cannot be read. Paths start at the folder of the target file."
                            .formatted(folder.resolve("no.pem")));
        }
    }
}
