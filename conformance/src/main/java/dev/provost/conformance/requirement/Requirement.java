package dev.provost.conformance.requirement;

import dev.provost.reports.Level;
import java.util.List;
import java.util.Optional;

/**
 * Something that a specification, or plain prudence, demands of a DM server ({@code SRV}) or of a device ({@code CLI}).
 *
 * @param id stable identifier, for instance {@code DMREP-SRV-04}
 * @param level how strongly it is demanded
 * @param section where it is written
 * @param title the demand in one sentence
 * @param whenOffered whether it binds only servers that offer the feature
 * @param robustness whether no specification demands it: it is expected of any server in the open
 * @param permits what the specification permits, in words, when there is more than one way to meet it
 * @param published ids of the published conformance items that demand the same, for instance {@code DSDM-HTTP-S-015}
 * @param untested why neither a scenario nor a rule examines it; empty when one does
 */
public record Requirement(
        String id,
        Level level,
        String section,
        String title,
        boolean whenOffered,
        boolean robustness,
        List<String> permits,
        List<String> published,
        Optional<String> untested) {

    public Requirement {
        permits = List.copyOf(permits);
        published = List.copyOf(published);
        if (!id.matches("[A-Z]+-(SRV|CLI)-\\d{2}")) {
            throw new IllegalArgumentException("\"" + id + "\" is no requirement id; they look like DMREP-SRV-04");
        }
        if (section.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("Requirement " + id + " needs a section and a title");
        }
        if (robustness && level == Level.MUST) {
            throw new IllegalArgumentException("Requirement " + id + " is robustness, which no specification demands");
        }
        if (untested.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("Requirement " + id + " does not say why it is not tested");
        }
    }
}
