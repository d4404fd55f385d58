package dev.provost.reports.html;

import java.util.Map;

/** The areas of the catalogue, told by how the ids of requirements begin. */
final class AreaName {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("DMTRN", "Transport"),
            Map.entry("DMREP", "Representation"),
            Map.entry("DMPRO", "Protocol"),
            Map.entry("DMSEC", "Security"),
            Map.entry("DMTND", "Management tree"),
            Map.entry("DMSTD", "Standard objects"),
            Map.entry("DMNOTI", "Notification"),
            Map.entry("DMBST", "Bootstrap"),
            Map.entry("DMROB", "Robustness"));

    private AreaName() {}

    /** The name of the area of a requirement; what stands before its first hyphen when that is not known. */
    static String of(String requirement) {
        String prefix = requirement.split("-", 2)[0];
        return NAMES.getOrDefault(prefix, prefix);
    }
}
