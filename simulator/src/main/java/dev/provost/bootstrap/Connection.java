package dev.provost.bootstrap;

import java.util.Map;
import java.util.Objects;

/**
 * An access point ({@code NAPDEF}) or proxy ({@code PXLOGICAL}) of a provisioning document. Immutable.
 *
 * @param id the {@code NAPID} or {@code PROXY-ID}, by which accounts refer to it
 * @param kind which of the two it is
 * @param parameters its parameters by name, those of the groups inside included; the first of several counts
 */
public record Connection(String id, Kind kind, Map<String, String> parameters) {

    /** The two kinds. */
    public enum Kind {
        /** A network access point. */
        ACCESS_POINT,
        /** A proxy. */
        PROXY
    }

    public Connection {
        Objects.requireNonNull(kind, "kind");
        parameters = Map.copyOf(parameters);
    }
}
