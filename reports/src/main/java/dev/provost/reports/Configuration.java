package dev.provost.reports;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variant in which a scenario ran.
 *
 * @param encoding {@code xml} or {@code wbxml}
 * @param version DM version such as {@code 1.2}
 * @param authentication {@code basic}, {@code md5} and so on
 */
public record Configuration(String encoding, String version, String authentication)
        implements Comparable<Configuration> {

    private static final Pattern SLUG = Pattern.compile("([^-]+)-([^-]+)-(.+)");

    public Configuration {
        Checks.notBlank("encoding", encoding);
        Checks.notBlank("version", version);
        Checks.notBlank("authentication", authentication);
    }

    /**
     * The configuration with the given {@link #slug}.
     *
     * @throws IllegalArgumentException when the text is no slug
     */
    public static Configuration ofSlug(String slug) {
        Matcher parts = SLUG.matcher(slug);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "\"" + slug + "\" is no configuration; write encoding-version-authentication as in wbxml-1.2-md5.");
        }
        return new Configuration(parts.group(1), parts.group(2), parts.group(3));
    }

    /** For people, for instance {@code WBXML, DM 1.2, md5}. */
    public String label() {
        return encoding.toUpperCase(Locale.ROOT) + ", DM " + version + ", " + authentication;
    }

    /** For file names, anchors and parameters, for instance {@code wbxml-1.2-md5}. */
    public String slug() {
        return FileNames.safe(encoding + "-" + version + "-" + authentication);
    }

    @Override
    public int compareTo(Configuration other) {
        return slug().compareTo(other.slug());
    }
}
