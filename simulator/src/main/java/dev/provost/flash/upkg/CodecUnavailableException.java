package dev.provost.flash.upkg;

/** The native library of Zstandard cannot be loaded here; the message says on what system. */
public final class CodecUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CodecUnavailableException(String system, Throwable cause) {
        super(
                "The native library of Zstandard cannot be loaded on %s (%s). Update packages need it: use a common system, and let the folder for temporary files be writable and allow execution (-Djava.io.tmpdir=DIR)."
                        .formatted(system, cause.getMessage()),
                cause);
    }
}
