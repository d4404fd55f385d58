package dev.provost.transport.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Vector;
import org.bouncycastle.tls.BasicTlsPSKIdentity;
import org.bouncycastle.tls.NameType;
import org.bouncycastle.tls.PSKTlsClient;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.crypto.TlsCrypto;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;
import org.jspecify.annotations.Nullable;

/** The client side with a pre-shared key: the keys of a SIM take the place of certificates (RFC 4279). */
final class PreSharedKeyClient implements TlsClient {

    private final PreSharedKey key;
    private final TlsCrypto crypto = new JcaTlsCryptoProvider().create(new SecureRandom());

    PreSharedKeyClient(PreSharedKey key) {
        this.key = key;
    }

    @Override
    public TlsLine newLine(String host, long handshakeMillis) {
        TlsClientProtocol protocol = new TlsClientProtocol();
        return new BouncyLine(protocol, new Peer(crypto, key, host, protocol), handshakeMillis);
    }

    private static final class Peer extends PSKTlsClient implements BouncyPeer {

        private final PreSharedKey key;
        private final String host;
        private final TlsClientProtocol protocol;
        private Optional<TlsFacts> facts = Optional.empty();

        Peer(TlsCrypto crypto, PreSharedKey key, String host, TlsClientProtocol protocol) {
            super(crypto, new BasicTlsPSKIdentity(key.identity().getBytes(StandardCharsets.UTF_8), key.key()));
            this.key = key;
            this.host = host;
            this.protocol = protocol;
        }

        @Override
        public void begin() throws IOException {
            protocol.connect(this);
        }

        @Override
        public Optional<TlsFacts> facts() {
            return facts;
        }

        @Override
        public String identity() {
            return key.identity();
        }

        @Override
        protected int[] getSupportedCipherSuites() {
            return PreSharedKeySuite.codes();
        }

        @Override
        protected @Nullable Vector<ServerName> getSNIServerNames() {
            return ServerNames.isName(host)
                    ? new Vector<>(
                            List.of(new ServerName(NameType.host_name, host.getBytes(StandardCharsets.US_ASCII))))
                    : null;
        }

        @Override
        public void notifyHandshakeComplete() throws IOException {
            super.notifyHandshakeComplete();
            facts = Optional.of(PreSharedKeyFacts.of(context, key.identity()));
        }
    }
}
