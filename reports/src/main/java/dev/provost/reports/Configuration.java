package dev.provost.reports;

import java.util.Locale;

/**
 * The variant in which a scenario ran.
 *
 * @param encoding {@code xml} or {@code wbxml}
 * @param version DM version such as {@code 1.2}
 * @param authentication {@code basic}, {@code md5} and so on
 */
public record Configuration(String encoding, String version, String authentication)
        implements Comparable<Configuration> {

    public Configuration {
        Checks.notBlank("encoding", encoding);
        Checks.notBlank("version", version);
        Checks.notBlank("authentication", authentication);
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
