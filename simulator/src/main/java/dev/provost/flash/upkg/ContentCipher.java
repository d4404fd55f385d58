package dev.provost.flash.upkg;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM per segment; the nonce is where the segment begins in the image, as 12 octets, so no two are the same. */
final class ContentCipher {

    static final int KEY_OCTETS = 32;
    static final int TAG_OCTETS = 16;

    private static final int NONCE_OCTETS = 12;

    private final SecretKeySpec key;

    ContentCipher(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** With the key that an envelope holds. */
    static ContentCipher open(byte[] envelope, Optional<DeviceKey> key) {
        return new ContentCipher(Envelope.open(
                envelope,
                key.orElseThrow(() -> new BadPackageException(
                        Refusal.Reason.WRONG_KEY, "The package is encrypted and this device has no key for it"))));
    }

    byte[] sealed(long offset, byte[] octets) {
        try {
            return run(Cipher.ENCRYPT_MODE, offset, octets);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot encrypt with AES-256-GCM", e);
        }
    }

    byte[] opened(Segment segment, byte[] stored) {
        try {
            return run(Cipher.DECRYPT_MODE, segment.offset(), stored);
        } catch (GeneralSecurityException e) {
            throw new BadPackageException(
                    Refusal.Reason.BAD_HASH,
                    "The segment for octet %d of the image cannot be decrypted: its tag is wrong"
                            .formatted(segment.offset()));
        }
    }

    private byte[] run(int mode, long offset, byte[] octets) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce =
                ByteBuffer.allocate(NONCE_OCTETS).putInt(0).putLong(offset).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG_OCTETS * Byte.SIZE, nonce));
        return cipher.doFinal(octets);
    }
}
