package dev.provost.transport.tls;

import java.util.Optional;

/** The pre-shared keys that a server knows. Must be safe for use from many threads and must not block. */
@FunctionalInterface
public interface PreSharedKeys {

    /** The key with an identity, or empty when there is none. */
    Optional<PreSharedKey> find(String identity);
}
