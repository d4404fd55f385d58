package dev.provost.conformance.adapter.jar;

import dev.provost.adapter.AdapterException;
import java.util.Optional;

/** What it means when classes of an adapter do not fit together with those of the SPI. */
final class Misfit {

    private Misfit() {}

    /** The sentence on a class that cannot be loaded or called. */
    static AdapterException failure(String adapter, LinkageError error) {
        return new AdapterException("The adapter in %s does not fit: %s.".formatted(adapter, words(error)), error);
    }

    /** The same for something that was caused by such an error. */
    static Optional<String> of(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof LinkageError linkage) {
                return Optional.of(words(linkage));
            }
        }
        return Optional.empty();
    }

    private static String words(LinkageError error) {
        return switch (error) {
            case UnsupportedClassVersionError e ->
                "it was compiled for a newer Java than " + Runtime.version().feature()
                        + "; run Provost with a newer one, or compile it for this one";
            case NoClassDefFoundError e ->
                "the class " + String.valueOf(e.getMessage()).replace('/', '.')
                        + " is missing; put what the adapter uses into its jar, or name it in Class-Path of its manifest";
            case IncompatibleClassChangeError e ->
                "it was compiled against another version of the adapter SPI (" + e.getMessage()
                        + "); compile it against provost-adapter-spi of this Provost";
            case ExceptionInInitializerError e -> "a class of it fails while it is loaded: " + e.getCause();
            default -> "a class of it cannot be loaded: " + error;
        };
    }
}
