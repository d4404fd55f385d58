package dev.provost.conformance.statement;

import java.util.Locale;

/** What a statement says of a capability. */
public enum Answer {
    /** The server offers it. */
    YES,
    /** The server does not offer it. */
    NO,
    /** The vendor does not know or does not say. */
    UNKNOWN;

    /** The word for it in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
