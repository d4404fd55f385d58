package dev.provost.conformance.run;

import java.util.Optional;

/** The version of this program. */
public final class Version {

    private Version() {}

    /** From the manifest of the jar; {@code development} when run from classes. */
    public static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
