package dev.provost.flash.upkg;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * What opens packages that are encrypted for a device or its model.
 *
 * @param key the private key, on an elliptic curve
 * @param certificate the certificate that packages are encrypted for
 */
public record DeviceKey(PrivateKey key, X509Certificate certificate) {

    /** Without the key. */
    @Override
    public String toString() {
        return "Key of " + certificate.getSubjectX500Principal();
    }
}
