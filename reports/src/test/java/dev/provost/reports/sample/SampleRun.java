package dev.provost.reports.sample;

import dev.provost.reports.Baseline;
import dev.provost.reports.Configuration;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Made-up runs. */
public final class SampleRun {

    /** The configuration of the small samples. */
    public static final Configuration WBXML = new Configuration("wbxml", "1.2", "md5");

    private SampleRun() {}

    /** A target that somebody typed as a URL. */
    public static Target target() {
        return new Target(
                "http://dm.acme.example:8080/dm",
                "http://dm.acme.example:8080/dm",
                "acme-dm",
                "Acme Device Manager at dm.acme.example",
                List.of("1.1", "1.2"),
                List.of("wbxml", "xml"),
                "http",
                List.of());
    }

    /** A run without baseline. */
    public static RunResult of(List<ScenarioResult> scenarios, List<RequirementResult> requirements) {
        return of(scenarios, requirements, Baseline.none());
    }

    /** A run against a given target. */
    public static RunResult of(Target target, List<ScenarioResult> scenarios) {
        return of(target, scenarios, List.of(), Baseline.none());
    }

    /** A run. */
    public static RunResult of(
            List<ScenarioResult> scenarios, List<RequirementResult> requirements, Baseline baseline) {
        return of(target(), scenarios, requirements, baseline);
    }

    private static RunResult of(
            Target target, List<ScenarioResult> scenarios, List<RequirementResult> requirements, Baseline baseline) {
        return new RunResult(
                "0.1.0",
                "20261120-100000-1",
                42,
                Instant.parse("2026-11-20T10:00:00Z"),
                Duration.ofMillis(12_300),
                target,
                "sha256:9f2c51d0",
                scenarios,
                requirements,
                baseline);
    }
}
