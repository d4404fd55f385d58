package dev.provost.conformance.baseline;

import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.target.Nearest;
import dev.provost.conformance.target.YamlMapping;
import dev.provost.conformance.target.YamlText;
import dev.provost.conformance.target.YamlValue;
import dev.provost.reports.KnownDeviation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a baseline: a YAML list of known deviations. */
final class BaselineReader {

    private static final String SMALLEST =
            "[], or one entry such as \"- { requirement: DMREP-SRV-11, reason: why it is accepted }\"";
    private static final List<String> KINDS = List.of("scenario", "requirement", "finding");
    private static final int LONGEST_SUBJECT = 200;

    private final Set<String> scenarios;
    private final Set<String> requirements;

    BaselineReader(Set<String> scenarios, Set<String> requirements) {
        this.scenarios = scenarios;
        this.requirements = requirements;
    }

    List<KnownDeviation> read(String file) {
        List<KnownDeviation> entries = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (YamlValue value : YamlText.ofFile(file, SMALLEST).list()) {
            KnownDeviation entry = entry(value);
            if (!labels.add(entry.label())) {
                throw value.error(
                        value.path() + " is a second entry for " + entry.label() + ". Leave one of them out.");
            }
            entries.add(entry);
        }
        return entries;
    }

    private KnownDeviation entry(YamlValue value) {
        YamlMapping entry = value.mapping();
        List<String> kinds = new ArrayList<>();
        Optional<YamlValue> subject = Optional.empty();
        for (String kind : KINDS) {
            Optional<YamlValue> found = entry.find(kind);
            if (found.isPresent()) {
                kinds.add(kind);
                subject = found;
            }
        }
        if (kinds.size() != 1) {
            throw value.error(value.path() + " names "
                    + (kinds.isEmpty() ? "nothing" : String.join(" and ", kinds))
                    + ". It has to name one: a scenario, a requirement or a finding.");
        }
        String id = subject.orElseThrow().text().strip();
        if (id.isEmpty() || id.length() > LONGEST_SUBJECT) {
            throw subject.orElseThrow().error(subject.orElseThrow().path() + " is no id.");
        }
        Optional<String> configuration = entry.find("configuration").map(BaselineReader::configuration);
        String reason = reason(entry.get("reason", "\"ticket 4711, mended in 5.0\""));
        Optional<LocalDate> until = entry.find("until").map(BaselineReader::date);
        entry.end();
        Optional<String> trouble = trouble(kinds.getFirst(), id);
        return new KnownDeviation(
                id,
                configuration,
                reason,
                until,
                trouble.isPresent() ? KnownDeviation.State.NAMES_NOTHING : KnownDeviation.State.NOT_RUN,
                value.place(),
                trouble.orElse(""));
    }

    /** Why an id names nothing; empty when it names something. */
    private Optional<String> trouble(String kind, String id) {
        Set<String> known = kind.equals("scenario") ? scenarios : requirements;
        String named = kind.equals("finding") ? id.replaceFirst("/.*", "") : id;
        return known.contains(named)
                ? Optional.empty()
                : Optional.of("There is no %s %s.%s"
                        .formatted(kind.equals("finding") ? "requirement" : kind, named, Nearest.hint(named, known)));
    }

    private static String reason(YamlValue value) {
        String reason = value.text().strip();
        if (reason.isEmpty() || reason.toUpperCase(Locale.ROOT).startsWith(BaselineWriter.TODO)) {
            throw value.error("%s is \"%s\". Say why the deviation is accepted, for instance a ticket."
                    .formatted(value.path(), reason));
        }
        return reason;
    }

    private static String configuration(YamlValue value) {
        return Configuration.ofId(value.text())
                .map(Configuration::id)
                .orElseThrow(() -> value.error(
                        "%s is \"%s\". It has to be one such as wbxml-1.2-md5.".formatted(value.path(), value.text())));
    }

    private static LocalDate date(YamlValue value) {
        try {
            return LocalDate.parse(value.text());
        } catch (DateTimeParseException e) {
            throw value.error("%s is \"%s\". It has to be a day such as 2027-01-31, the last on which it is accepted."
                    .formatted(value.path(), value.text()));
        }
    }
}
