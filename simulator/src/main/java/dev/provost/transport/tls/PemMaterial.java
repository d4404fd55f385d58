package dev.provost.transport.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.bc.BcPEMDecryptorProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/**
 * The parts of a PEM text.
 *
 * @param certificates in their order
 * @param key the first private key
 */
record PemMaterial(List<X509Certificate> certificates, Optional<PrivateKey> key) {

    private static final int MOST_CERTIFICATES = 1000;

    /** Reads a text; private keys are passed over unless they are wanted. */
    static PemMaterial read(byte[] octets, Optional<String> password, boolean withKey) {
        List<X509Certificate> certificates = new ArrayList<>();
        Optional<PrivateKey> key = Optional.empty();
        try (PEMParser parser = new PEMParser(new StringReader(new String(octets, StandardCharsets.ISO_8859_1)))) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                if (part instanceof X509CertificateHolder holder) {
                    certificates.add(certificate(holder));
                } else if (withKey && key.isEmpty()) {
                    key = key(part, password);
                }
                if (certificates.size() > MOST_CERTIFICATES) {
                    throw new BadKeyMaterialException(
                            "There are more than %d certificates in it. Leave out those that are not needed."
                                    .formatted(MOST_CERTIFICATES));
                }
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw e instanceof BadKeyMaterialException bad ? bad : unreadable(e);
        }
        return new PemMaterial(certificates, key);
    }

    Identity identity() {
        if (certificates.isEmpty()) {
            throw new BadKeyMaterialException(
                    "There is no certificate in it. It needs a part that begins with \"-----BEGIN CERTIFICATE-----\".");
        }
        return new Identity(
                key.orElseThrow(
                        () -> new BadKeyMaterialException(
                                "There is no private key in it. It needs a part that begins with \"-----BEGIN PRIVATE KEY-----\".")),
                certificates);
    }

    /** Libraries speak of their own classes; all that helps a user is the line that they miss. */
    private static BadKeyMaterialException unreadable(Exception e) {
        String reason = TlsFailures.reason(e);
        return new BadKeyMaterialException(
                "A part of it cannot be read: %s. Export it again."
                        .formatted(
                                reason.startsWith("-----END ")
                                        ? reason
                                        : "it is damaged, or of a kind that is not known here"),
                e);
    }

    private static X509Certificate certificate(X509CertificateHolder holder)
            throws IOException, GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
    }

    private static Optional<PrivateKey> key(Object part, Optional<String> password) throws IOException {
        return switch (part) {
            case PrivateKeyInfo info -> Optional.of(converter().getPrivateKey(info));
            case PEMKeyPair pair -> Optional.of(converter().getKeyPair(pair).getPrivate());
            case PEMEncryptedKeyPair pair -> Optional.of(decrypted(pair, needed(password)));
            case PKCS8EncryptedPrivateKeyInfo info -> Optional.of(decrypted(info, needed(password)));
            default -> Optional.empty();
        };
    }

    private static PrivateKey decrypted(PEMEncryptedKeyPair pair, char[] password) {
        try {
            return converter()
                    .getKeyPair(pair.decryptKeyPair(new BcPEMDecryptorProvider(password)))
                    .getPrivate();
        } catch (IOException e) {
            throw wrongPassword(e);
        }
    }

    private static PrivateKey decrypted(PKCS8EncryptedPrivateKeyInfo info, char[] password) throws IOException {
        try {
            EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(info.getEncoded());
            AlgorithmParameters parameters = encrypted.getAlgParameters();
            String scheme = parameters == null ? encrypted.getAlgName() : parameters.toString();
            Cipher cipher = Cipher.getInstance(scheme);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(scheme).generateSecret(new PBEKeySpec(password)),
                    parameters);
            return converter()
                    .getPrivateKey(PrivateKeyInfo.getInstance(
                            encrypted.getKeySpec(cipher).getEncoded()));
        } catch (NoSuchAlgorithmException | NoSuchPaddingException e) {
            throw unreadable(e);
        } catch (GeneralSecurityException e) {
            throw wrongPassword(e);
        }
    }

    private static BadKeyMaterialException wrongPassword(Exception e) {
        return new BadKeyMaterialException("The password does not open its private key. Correct the password.", e);
    }

    private static char[] needed(Optional<String> password) {
        return password.orElseThrow(() ->
                        new BadKeyMaterialException("Its private key is encrypted and there is no password. Add one."))
                .toCharArray();
    }

    private static JcaPEMKeyConverter converter() {
        return new JcaPEMKeyConverter();
    }
}
