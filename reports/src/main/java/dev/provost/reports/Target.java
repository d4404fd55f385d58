package dev.provost.reports;

import java.util.List;

/**
 * What was examined.
 *
 * @param argument the target as typed on the command line: a URL or a file; empty for the embedded reference server
 * @param url the DM endpoint
 * @param serverId server identifier as the device knows it; empty when unknown
 * @param description one line for the headline, for instance {@code embedded reference server}
 * @param versions DM versions exercised
 * @param encodings encodings exercised
 * @param adapter kind of the adapter, {@code none} without one
 * @param defects deliberate defects switched on in the reference server
 */
public record Target(
        String argument,
        String url,
        String serverId,
        String description,
        List<String> versions,
        List<String> encodings,
        String adapter,
        List<String> defects) {

    public Target {
        versions = List.copyOf(versions);
        encodings = List.copyOf(encodings);
        defects = List.copyOf(defects);
    }
}
