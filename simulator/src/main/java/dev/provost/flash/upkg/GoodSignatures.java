package dev.provost.flash.upkg;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Signatures that were found good, so that the same one over the same manifest at the same time need not be computed again.
 * Remembers by the digest of all the octets, never by where they lie, so octets that changed are always checked. For any
 * thread.
 */
final class GoodSignatures {

    private static final int MOST = 1024;

    private final Set<Key> known = Collections.synchronizedSet(new HashSet<>());

    /** What the outcome depends on besides whom a device trusts. */
    private record Key(Sha256 manifest, Sha256 signature, Instant now) {}

    /**
     * Runs a check unless it is known to pass.
     *
     * @throws BadPackageException when the check does; that is not remembered
     */
    void check(byte[] manifest, byte[] signature, Instant now, Runnable check) {
        Key key = new Key(Sha256.of(manifest), Sha256.of(signature), now);
        if (!known.contains(key)) {
            check.run();
            if (known.size() < MOST) {
                known.add(key);
            }
        }
    }
}
