package dev.provost.adapter;

import java.net.URI;
import java.util.Arrays;

/**
 * Software or firmware that a server is to offer for download.
 *
 * @param name what operators call it; with the version it identifies the package
 * @param version its version, for instance {@code 2.1}
 * @param type media type, for instance {@code application/octet-stream}
 * @param content where its octets come from
 */
public record SoftwarePackage(String name, String version, String type, Content content) {

    /** Where the octets of a package come from. */
    public sealed interface Content {

        /**
         * The octets themselves.
         *
         * @param octets not copied, must not be changed
         */
        record Octets(byte[] octets) implements Content {
            @Override
            public boolean equals(Object other) {
                return other instanceof Octets that && Arrays.equals(octets, that.octets);
            }

            @Override
            public int hashCode() {
                return Arrays.hashCode(octets);
            }

            @Override
            public String toString() {
                return "Octets[" + octets.length + "]";
            }
        }

        /**
         * An address from which the server fetches them.
         *
         * @param url absolute
         */
        record At(URI url) implements Content {
            public At {
                if (!url.isAbsolute()) {
                    throw new IllegalArgumentException(
                            "'%s' is no place to fetch a package from. Use an address such as http://127.0.0.1:8090/p.bin."
                                    .formatted(url));
                }
            }
        }
    }

    public SoftwarePackage {
        if (name.isBlank() || version.isBlank() || type.isBlank()) {
            throw new IllegalArgumentException(
                    "A package needs a name, a version and a media type, for instance firmware, 2.1 and application/octet-stream");
        }
    }

    /** A package of the media type {@code application/octet-stream}. */
    public static SoftwarePackage of(String name, String version, byte[] octets) {
        return new SoftwarePackage(name, version, "application/octet-stream", new Content.Octets(octets));
    }
}
