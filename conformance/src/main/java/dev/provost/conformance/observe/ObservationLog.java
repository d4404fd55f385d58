package dev.provost.conformance.observe;

import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.run.RequirementTally;
import dev.provost.conformance.run.Version;
import dev.provost.reports.Baseline;
import dev.provost.reports.Course;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gathers verdicts on sessions for one report. Its memory is bounded: of very many sessions those with findings and the first
 * clean ones are kept, the others only counted. Not thread-safe.
 */
public final class ObservationLog {

    private static final int MOST_NOTABLE = 1_000;
    private static final int MOST_CLEAN = 500;
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final RequirementTally servers = new RequirementTally();
    private final RequirementTally devices = new RequirementTally();
    private final List<ScenarioResult> results = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int notable;
    private int clean;
    private long unlisted;

    /** Takes the verdict on a session. */
    public void add(JudgedSession judged) {
        servers.add(judged.server(), judged.seenOfServer(), 0);
        judged.device().ifPresent(d -> devices.add(d, judged.seenOfDevice(), 0));
        boolean listed = judged.isNotable() ? notable++ < MOST_NOTABLE : clean++ < MOST_CLEAN;
        if (listed) {
            results.add(judged.server());
            judged.device().ifPresent(results::add);
        } else {
            unlisted++;
        }
    }

    /** Adds a sentence that a reader has to know; each one once. */
    public void remark(String sentence) {
        if (!remarks.contains(sentence) && remarks.size() < MOST_CLEAN) {
            remarks.add(sentence);
        }
    }

    /** How many sessions were taken. */
    public long sessions() {
        return (long) notable + clean;
    }

    /** The result of everything that was taken; the devices after the servers. */
    public RunResult result(Target target, Instant started, Instant ended) {
        if (unlisted > 0) {
            remark("%,d more sessions were judged and are counted, but not listed.".formatted(unlisted));
        }
        List<RequirementResult> requirements = new ArrayList<>(servers.results(RequirementCatalogue.standard()));
        requirements.addAll(devices.results(RequirementCatalogue.ofDevices()));
        List<ScenarioResult> ordered = new ArrayList<>();
        results.stream().filter(r -> !isOfDevice(r)).forEach(ordered::add);
        results.stream().filter(ObservationLog::isOfDevice).forEach(ordered::add);
        return new RunResult(
                Version.current(),
                SECOND.format(started),
                0,
                started,
                Duration.between(started, ended),
                target,
                "",
                ordered,
                requirements,
                Baseline.none(),
                new Course(List.of(), remarks),
                Optional.empty());
    }

    private static boolean isOfDevice(ScenarioResult result) {
        return result.id().endsWith(".device");
    }
}
