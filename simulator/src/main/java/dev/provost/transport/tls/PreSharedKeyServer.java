package dev.provost.transport.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.tls.PSKTlsServer;
import org.bouncycastle.tls.TlsPSKIdentityManager;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.crypto.TlsCrypto;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;
import org.jspecify.annotations.Nullable;

/** The server side with pre-shared keys. */
final class PreSharedKeyServer implements TlsServer {

    private static final long HANDSHAKE_MILLIS = 10_000;

    private final PreSharedKeys keys;
    private final TlsCrypto crypto = new JcaTlsCryptoProvider().create(new SecureRandom());

    PreSharedKeyServer(PreSharedKeys keys) {
        this.keys = keys;
    }

    @Override
    public TlsLine newLine() {
        TlsServerProtocol protocol = new TlsServerProtocol();
        return new BouncyLine(protocol, new Peer(crypto, new Lookup(keys), protocol), HANDSHAKE_MILLIS);
    }

    private record Lookup(PreSharedKeys keys) implements TlsPSKIdentityManager {

        @Override
        public byte @Nullable [] getHint() {
            return null;
        }

        @Override
        public byte @Nullable [] getPSK(byte[] identity) {
            return identity.length > PreSharedKey.LONGEST_IDENTITY
                    ? null
                    : keys.find(new String(identity, StandardCharsets.UTF_8))
                            .map(PreSharedKey::key)
                            .orElse(null);
        }
    }

    private static final class Peer extends PSKTlsServer implements BouncyPeer {

        private final TlsServerProtocol protocol;
        private Optional<TlsFacts> facts = Optional.empty();

        Peer(TlsCrypto crypto, TlsPSKIdentityManager keys, TlsServerProtocol protocol) {
            super(crypto, keys);
            this.protocol = protocol;
        }

        @Override
        public void begin() throws IOException {
            protocol.accept(this);
        }

        @Override
        public Optional<TlsFacts> facts() {
            return facts;
        }

        @Override
        public String identity() {
            return facts.flatMap(TlsFacts::preSharedIdentity).orElse("");
        }

        @Override
        protected int[] getSupportedCipherSuites() {
            return PreSharedKeySuite.codes();
        }

        @Override
        public void notifyHandshakeComplete() throws IOException {
            super.notifyHandshakeComplete();
            byte[] identity = context.getSecurityParametersConnection().getPSKIdentity();
            facts = Optional.of(PreSharedKeyFacts.of(
                    context, identity == null ? "" : new String(identity, StandardCharsets.UTF_8)));
        }
    }
}
