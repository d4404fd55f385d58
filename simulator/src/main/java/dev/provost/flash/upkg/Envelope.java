package dev.provost.flash.upkg;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Collection;
import javax.crypto.spec.IvParameterSpec;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientId;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The content key of a package in CMS EnvelopedData (RFC 5652): ephemeral ECDH as RFC 5753 says. */
final class Envelope {

    private static final Provider PROVIDER = new BouncyCastleProvider();

    private Envelope() {}

    static byte[] seal(byte[] contentKey, X509Certificate recipient, SecureRandom random) {
        try {
            CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
            if (!(recipient.getPublicKey() instanceof ECPublicKey key)) {
                throw new IllegalArgumentException(
                        "Packages are encrypted for keys on elliptic curves; that of %s is %s"
                                .formatted(
                                        recipient.getSubjectX500Principal(),
                                        recipient.getPublicKey().getAlgorithm()));
            }
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC", PROVIDER);
            pairs.initialize(key.getParams(), random);
            KeyPair ephemeral = pairs.generateKeyPair();
            generator.addRecipientInfoGenerator(new JceKeyAgreeRecipientInfoGenerator(
                            CMSAlgorithm.ECDH_SHA256KDF,
                            ephemeral.getPrivate(),
                            ephemeral.getPublic(),
                            CMSAlgorithm.AES256_WRAP)
                    .addRecipient(recipient)
                    .setProvider(PROVIDER)
                    .setSecureRandom(random));
            return generator
                    .generate(
                            new CMSProcessableByteArray(contentKey),
                            new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC)
                                    .setProvider(PROVIDER)
                                    .setSecureRandom(random)
                                    .setAlgorithmParameters(begin(random))
                                    .build())
                    .getEncoded();
        } catch (CMSException | IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Nothing can be encrypted for %s: %s"
                            .formatted(recipient.getSubjectX500Principal(), e.getMessage()),
                    e);
        }
    }

    /** The initialisation vector; left alone the library draws it elsewhere. */
    private static AlgorithmParameters begin(SecureRandom random) throws GeneralSecurityException {
        byte[] vector = new byte[16];
        random.nextBytes(vector);
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("AES", PROVIDER);
        parameters.init(new IvParameterSpec(vector));
        return parameters;
    }

    static byte[] open(byte[] envelope, DeviceKey key) {
        byte[] contentKey;
        try {
            Collection<RecipientInformation> mine = new CMSEnvelopedData(envelope)
                    .getRecipientInfos()
                    .getRecipients(new JceKeyAgreeRecipientId(key.certificate()));
            if (mine.isEmpty()) {
                throw wrongKey("The package is encrypted for another device");
            }
            contentKey = mine.iterator()
                    .next()
                    .getContent(new JceKeyAgreeEnvelopedRecipient(key.key()).setProvider(PROVIDER));
        } catch (BadPackageException e) {
            throw e;
        } catch (CMSException | RuntimeException e) {
            // The library throws unchecked exceptions of many kinds at input that is no CMS.
            throw wrongKey("The envelope of the package cannot be opened: it is damaged or for another key");
        }
        if (contentKey.length != ContentCipher.KEY_OCTETS) {
            throw wrongKey("The envelope of the package holds a key of %d octets instead of %d"
                    .formatted(contentKey.length, ContentCipher.KEY_OCTETS));
        }
        return contentKey;
    }

    private static BadPackageException wrongKey(String message) {
        return new BadPackageException(Refusal.Reason.WRONG_KEY, message);
    }
}
