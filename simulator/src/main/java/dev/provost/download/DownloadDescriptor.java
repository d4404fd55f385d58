package dev.provost.download;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A download descriptor of OMA Download 1.0: what an object is before it is fetched.
 *
 * @param objectUri where the object is fetched
 * @param size octets of the object
 * @param types media types that are needed to use the object, at least one
 * @param name a name for people
 * @param version DDVersion; {@code 1.0} where the document gives none
 * @param vendor who made it
 * @param description some words for people
 * @param installNotifyUri where a status line is posted at the end
 * @param nextUrl where a browser goes on afterwards
 * @param infoUrl where people read about it
 * @param iconUri a picture of it
 * @param installParam a parameter for the installer
 */
public record DownloadDescriptor(
        String objectUri,
        long size,
        List<String> types,
        Optional<String> name,
        String version,
        Optional<String> vendor,
        Optional<String> description,
        Optional<String> installNotifyUri,
        Optional<String> nextUrl,
        Optional<String> infoUrl,
        Optional<String> iconUri,
        Optional<String> installParam) {

    /** The media type of descriptors. */
    public static final String MEDIA_TYPE = "application/vnd.oma.dd+xml";

    /** The namespace of descriptors. */
    public static final String NAMESPACE = "http://www.openmobilealliance.org/xmlns/dd";

    /** The version that this describes. */
    public static final String VERSION_1_0 = "1.0";

    public DownloadDescriptor {
        types = List.copyOf(types);
        if (objectUri.isBlank() || types.isEmpty() || size < 0) {
            throw new IllegalArgumentException(
                    "A descriptor names an objectURI, a size of 0 or more and a type, not \"%s\", %d and %s"
                            .formatted(objectUri, size, types));
        }
    }

    /** A descriptor with what must be in it. */
    public static DownloadDescriptor of(String objectUri, long size, String type) {
        return new DownloadDescriptor(
                objectUri,
                size,
                List.of(type),
                Optional.empty(),
                VERSION_1_0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** This with a name. */
    public DownloadDescriptor withName(String value) {
        return new DownloadDescriptor(
                objectUri,
                size,
                types,
                Optional.of(value),
                version,
                vendor,
                description,
                installNotifyUri,
                nextUrl,
                infoUrl,
                iconUri,
                installParam);
    }

    /** This asking for a notification. */
    public DownloadDescriptor withInstallNotifyUri(String value) {
        return new DownloadDescriptor(
                objectUri,
                size,
                types,
                name,
                version,
                vendor,
                description,
                Optional.of(value),
                nextUrl,
                infoUrl,
                iconUri,
                installParam);
    }

    /** Whether a media type, parameters and letter case aside, is one of {@link #types()}. */
    public boolean hasType(String mediaType) {
        String wanted = bare(mediaType);
        return types.stream().anyMatch(type -> bare(type).equals(wanted));
    }

    static String bare(String mediaType) {
        int semicolon = mediaType.indexOf(';');
        return (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
