package dev.provost.reports.sample;

import dev.provost.reports.Attempt;
import dev.provost.reports.Baseline;
import dev.provost.reports.Blame;
import dev.provost.reports.Claim;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.Level;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.StatementCheck;
import dev.provost.reports.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A run with a verdict that is not steady, a baseline and a statement. */
public final class SteadyRun {

    private SteadyRun() {}

    /** A scenario that failed and passed when it was tried again, one that was left out, one that did not apply. */
    public static RunResult unsteady() {
        Baseline baseline = new Baseline(
                List.of(
                        entry("DMREP-SRV-08", Optional.of(LocalDate.of(2026, 12, 31)), KnownDeviation.State.MATCHED),
                        entry("DMREP-SRV-04", Optional.empty(), KnownDeviation.State.NO_LONGER_FAILS)),
                true);
        return SampleRun.of(
                        List.of(flaky(), leftOut(), notApplicable()),
                        List.of(
                                requirement("DMREP-SRV-04", Level.MUST, Verdict.PASS),
                                requirement("DMREP-SRV-08", Level.MUST, Verdict.FAIL),
                                requirement("DMNOTI-SRV-01", Level.MUST, Verdict.NOT_APPLICABLE),
                                requirement("DMROB-SRV-04", Level.SHOULD, Verdict.NOT_APPLICABLE)),
                        baseline)
                .withStatement(new StatementCheck(
                        "acme-ics.yaml",
                        List.of(new Claim("hmac", "No session used HMAC.")),
                        List.of(new Claim("Copy", ""))));
    }

    private static ScenarioResult flaky() {
        return ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .titled("First power-on", "A new device")
                .requirements(List.of("DMREP-SRV-04"))
                .verdict(Verdict.INCONCLUSIVE, Blame.NONE, "It did not end twice in the same way.")
                .attempts(List.of(
                        new Attempt(Verdict.FAIL, Blame.SERVER, "No answer came."),
                        new Attempt(Verdict.PASS, Blame.NONE, "")))
                .replay("PROV-001.w12m.42")
                .build();
    }

    private static ScenarioResult leftOut() {
        return ScenarioResult.builder("NOT-001", SampleRun.WBXML)
                .titled("A server wakes a phone", "A new device")
                .requirements(List.of("DMNOTI-SRV-01"))
                .verdict(Verdict.NOT_APPLICABLE, Blame.NONE, "Needs an adapter that notifies.")
                .build();
    }

    private static ScenarioResult notApplicable() {
        return ScenarioResult.builder("PRO-001", SampleRun.WBXML)
                .titled("A question", "A new device")
                .verdict(Verdict.NOT_APPLICABLE, Blame.NONE, "The server chose otherwise.")
                .transcript(SmallRun.transcript())
                .build();
    }

    private static RequirementResult requirement(String id, Level level, Verdict verdict) {
        return new RequirementResult(id, level, "5.1", "What " + id + " says", verdict, 1, List.of());
    }

    private static KnownDeviation entry(String subject, Optional<LocalDate> until, KnownDeviation.State state) {
        return new KnownDeviation(subject, "Mended in 4.2", until, state);
    }
}
