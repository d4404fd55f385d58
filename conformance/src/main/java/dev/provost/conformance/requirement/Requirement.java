package dev.provost.conformance.requirement;

import dev.provost.reports.Level;

/**
 * Something that a specification, or plain prudence, demands of a DM server.
 *
 * @param id stable identifier, for instance {@code DMREP-SRV-04}
 * @param level how strongly it is demanded
 * @param section where it is written
 * @param title the demand in one sentence
 * @param whenOffered whether it binds only servers that offer the feature
 * @param robustness whether no specification demands it: it is expected of any server in the open
 */
public record Requirement(
        String id, Level level, String section, String title, boolean whenOffered, boolean robustness) {

    public Requirement {
        if (!id.matches("[A-Z]+-SRV-\\d{2}")) {
            throw new IllegalArgumentException("\"" + id + "\" is no requirement id; they look like DMREP-SRV-04");
        }
        if (section.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("Requirement " + id + " needs a section and a title");
        }
        if (robustness && level == Level.MUST) {
            throw new IllegalArgumentException("Requirement " + id + " is robustness, which no specification demands");
        }
    }
}
