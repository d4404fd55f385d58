package dev.provost.security;

import dev.provost.syncml.Chal;
import dev.provost.syncml.Meta;
import java.util.Optional;

/**
 * What a {@link Chal} asks for (RepPro 1.2.2, 6.1.2).
 *
 * @param type the wanted type of credentials
 * @param nextNonce the nonce for the next credentials; always there when a digest is challenged for the first time
 */
public record Challenge(AuthType type, Optional<Nonce> nextNonce) {

    /** A challenge for name and password. */
    public static Challenge basic() {
        return new Challenge(AuthType.BASIC, Optional.empty());
    }

    /** A challenge for a digest with the given nonce. */
    public static Challenge md5(Nonce nextNonce) {
        return new Challenge(AuthType.MD5, Optional.of(nextNonce));
    }

    /** A challenge for a HMAC with the given nonce. */
    public static Challenge hmac(Nonce nextNonce) {
        return new Challenge(AuthType.HMAC, Optional.of(nextNonce));
    }

    /** A challenge of the given type, with the nonce where the type needs one. */
    public static Challenge of(AuthType type, Nonce nextNonce) {
        return new Challenge(type, Optional.of(nextNonce).filter(n -> type.needsNonce()));
    }

    /**
     * Reads a challenge. A nonce that is no strict base64 counts as absent.
     *
     * @return empty when the type is absent or unknown here
     */
    public static Optional<Challenge> of(Chal chal) {
        return chal.meta()
                .type()
                .flatMap(AuthType::ofMetaType)
                .map(type -> new Challenge(type, chal.meta().nextNonce().flatMap(Nonce::ofBase64)));
    }

    /** This as an element of a status. */
    public Chal toChal() {
        Meta meta = Meta.EMPTY.withFormat("b64").withType(type.metaType());
        return new Chal(nextNonce.map(n -> meta.withNextNonce(n.base64())).orElse(meta));
    }
}
