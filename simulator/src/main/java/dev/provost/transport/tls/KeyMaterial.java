package dev.provost.transport.tls;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads certificates and private keys from PEM and PKCS#12, at most 1 MiB of octets. */
public final class KeyMaterial {

    /** Octets of the largest file that is read. */
    public static final int MOST_OCTETS = 1 << 20;

    private static final byte SEQUENCE = 0x30;

    private KeyMaterial() {}

    /**
     * The certificates in a PEM text; other parts of it are passed over.
     *
     * @throws BadKeyMaterialException when there is none, or one cannot be read
     */
    public static List<X509Certificate> certificates(byte[] octets) {
        if (!isPem(checked(octets))) {
            throw new BadKeyMaterialException(
                    "It is no PEM text: no line begins with \"-----BEGIN\". Convert it, for instance with openssl x509 -inform DER.");
        }
        List<X509Certificate> certificates =
                PemMaterial.read(octets, Optional.empty(), false).certificates();
        if (certificates.isEmpty()) {
            throw new BadKeyMaterialException(
                    "There is no certificate in it. It needs a part that begins with \"-----BEGIN CERTIFICATE-----\".");
        }
        return certificates;
    }

    /**
     * The private key in a PKCS#12 file or PEM text, with its certificates.
     *
     * @param password what the file or the key is encrypted with
     * @throws BadKeyMaterialException when key or certificate is missing, does not match or cannot be read
     */
    public static Identity identity(byte[] octets, Optional<String> password) {
        Identity identity = isPem(checked(octets))
                ? PemMaterial.read(octets, password, true).identity()
                : pkcs12(octets, password.orElse("").toCharArray());
        if (!KeyPairs.match(identity.key(), identity.certificate().getPublicKey())) {
            throw new BadKeyMaterialException(
                    "The private key in it does not belong to its first certificate. Put the key and its own certificate together.");
        }
        return identity;
    }

    private static byte[] checked(byte[] octets) {
        if (octets.length == 0) {
            throw new BadKeyMaterialException("It is empty.");
        }
        if (octets.length > MOST_OCTETS) {
            throw new BadKeyMaterialException(
                    "It has more than %d octets, which no file of certificates has.".formatted(MOST_OCTETS));
        }
        return octets;
    }

    private static boolean isPem(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
    }

    private static Identity pkcs12(byte[] octets, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(octets), password);
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.getKey(alias, password);
                Certificate[] chain = store.getCertificateChain(alias);
                if (key instanceof PrivateKey own && chain != null) {
                    return new Identity(
                            own,
                            Arrays.stream(chain)
                                    .map(X509Certificate.class::cast)
                                    .toList());
                }
            }
        } catch (IOException e) {
            throw new BadKeyMaterialException(
                    e.getCause() instanceof GeneralSecurityException
                            ? "The password does not open it. Correct the password."
                            : noPkcs12(octets, e),
                    e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new BadKeyMaterialException(
                    "It is PKCS#12 that is damaged, has a password of its own for the key, or is of a kind that is not known here. Export it again.",
                    e);
        }
        throw new BadKeyMaterialException(
                "There is no private key with a certificate in it. Export both together, for instance with openssl pkcs12 -export.");
    }

    private static String noPkcs12(byte[] octets, IOException failure) {
        return octets[0] == SEQUENCE && failure instanceof EOFException
                ? "It ends too early to be a whole PKCS#12. Export it again."
                : "It is neither PEM nor PKCS#12. Convert it to one of these.";
    }
}
