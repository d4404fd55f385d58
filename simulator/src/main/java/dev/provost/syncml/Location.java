package dev.provost.syncml;

import java.util.Optional;

/**
 * A {@code Target} or {@code Source}.
 *
 * @param uri the {@code LocURI}
 * @param name the {@code LocName}
 */
public record Location(String uri, Optional<String> name) {

    /** A location without a name. */
    public static Location of(String uri) {
        return new Location(uri, Optional.empty());
    }

    /** A location with a name. */
    public static Location of(String uri, String name) {
        return new Location(uri, Optional.of(name));
    }
}
