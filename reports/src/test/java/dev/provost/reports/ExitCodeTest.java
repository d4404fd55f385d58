package dev.provost.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.sample.SampleRun;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

    private static final String REQUIREMENT = "DMPRO-SRV-32";

    @ParameterizedTest
    @CsvSource({
        "PASS,           NONE,          MUST,   0",
        "WARN,           SERVER,        MUST,   0",
        "FAIL,           SERVER,        MUST,   1",
        "FAIL,           NONE,          MUST,   1",
        "FAIL,           SERVER,        SHOULD, 0",
        "FAIL,           SERVER,        MAY,    0",
        "INCONCLUSIVE,   NONE,          MUST,   2",
        "INCONCLUSIVE,   ADAPTER,       MUST,   2",
        "INCONCLUSIVE,   NONE,          SHOULD, 0",
        "FAIL,           ADAPTER,       MUST,   3",
        "FAIL,           NETWORK,       MUST,   3",
        "ERROR,          ADAPTER,       MUST,   3",
        "ERROR,          NETWORK,       MUST,   3",
        "ERROR,          CONFIGURATION, MUST,   3",
        "ERROR,          CONFIGURATION, MAY,    3",
        "ERROR,          HARNESS,       MUST,   70",
        "ERROR,          NONE,          MUST,   70",
        "NOT_APPLICABLE, NONE,          MUST,   2",
    })
    void one_scenario_decides_the_exit_code(Verdict verdict, Blame blame, Level level, int code) {
        assertThat(code(run(level, scenario("PROV-001", verdict, blame)))).isEqualTo(code);
    }

    @Test
    void nothing_run_is_not_a_success() {
        assertThat(code(SampleRun.of(List.of(), List.of()))).isEqualTo(2);
    }

    @Test
    void something_not_applicable_beside_a_pass_is_a_success() {
        assertThat(code(run(Level.MUST, passed(), scenario("PROV-002", Verdict.NOT_APPLICABLE, Blame.NONE))))
                .isZero();
    }

    @Test
    void a_proven_deviation_outweighs_a_broken_environment() {
        ScenarioResult failed = scenario("PROV-002", Verdict.FAIL, Blame.SERVER);
        ScenarioResult broken = scenario("PROV-003", Verdict.ERROR, Blame.CONFIGURATION);

        assertThat(code(run(Level.MUST, broken, failed))).isEqualTo(1);
    }

    @Test
    void a_broken_environment_outweighs_what_is_inconclusive() {
        ScenarioResult undecided = scenario("PROV-002", Verdict.INCONCLUSIVE, Blame.NONE);
        ScenarioResult broken = scenario("PROV-003", Verdict.ERROR, Blame.NETWORK);

        assertThat(code(run(Level.MUST, undecided, broken))).isEqualTo(3);
    }

    @Test
    void a_failed_finding_counts_in_a_scenario_that_passed() {
        assertThat(code(run(Level.MUST, withFinding(Verdict.PASS, Level.MUST)))).isEqualTo(1);
    }

    @Test
    void a_failed_recommendation_in_a_scenario_that_passed_does_not_count() {
        assertThat(code(run(Level.MUST, withFinding(Verdict.PASS, Level.SHOULD))))
                .isZero();
    }

    @Test
    void a_scenario_that_names_no_requirement_is_required() {
        ScenarioResult failed = ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .verdict(Verdict.FAIL, Blame.SERVER, "It did not answer.")
                .build();

        assertThat(code(run(Level.MUST, failed))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"PROV-001", REQUIREMENT})
    void a_matching_baseline_entry_excuses_a_scenario_or_a_requirement(String subject) {
        RunResult run =
                withBaseline(subject, KnownDeviation.State.MATCHED, false, withFinding(Verdict.FAIL, Level.MUST));

        assertThat(code(run)).isZero();
    }

    @Test
    void an_entry_for_another_requirement_excuses_nothing() {
        RunResult run = withBaseline(
                "DMPRO-SRV-33", KnownDeviation.State.MATCHED, false, withFinding(Verdict.FAIL, Level.MUST));

        assertThat(code(run)).isEqualTo(1);
    }

    @Test
    void an_expired_entry_excuses_nothing() {
        RunResult run =
                withBaseline("PROV-001", KnownDeviation.State.EXPIRED, true, withFinding(Verdict.FAIL, Level.MUST));

        assertThat(code(run)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "MATCHED,         false, 0",
        "NOT_RUN,         false, 0",
        "NO_LONGER_FAILS, false, 1",
        "NAMES_NOTHING,   false, 1",
        "EXPIRED,         false, 1",
        "NO_LONGER_FAILS, true,  0",
        "NAMES_NOTHING,   true,  0",
        "EXPIRED,         true,  0",
    })
    void a_stale_baseline_fails_a_clean_run_unless_lenient(KnownDeviation.State state, boolean lenient, int code) {
        assertThat(code(withBaseline("PROV-009", state, lenient, passed()))).isEqualTo(code);
    }

    private static int code(RunResult run) {
        return ExitCode.of(run).code();
    }

    private static ScenarioResult passed() {
        return scenario("PROV-001", Verdict.PASS, Blame.NONE);
    }

    private static ScenarioResult scenario(String id, Verdict verdict, Blame blame) {
        return ScenarioResult.builder(id, SampleRun.WBXML)
                .requirements(List.of(REQUIREMENT))
                .verdict(verdict, blame, "reason")
                .build();
    }

    private static ScenarioResult withFinding(Verdict verdict, Level level) {
        return ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .requirements(List.of(REQUIREMENT))
                .verdict(verdict, verdict == Verdict.PASS ? Blame.NONE : Blame.SERVER, "reason")
                .finding(Finding.of(REQUIREMENT, level, Verdict.FAIL, Blame.SERVER, "No Status."))
                .build();
    }

    private static RunResult run(Level level, ScenarioResult... scenarios) {
        return SampleRun.of(List.of(scenarios), requirements(level));
    }

    private static RunResult withBaseline(
            String subject, KnownDeviation.State state, boolean lenient, ScenarioResult scenario) {
        KnownDeviation entry = new KnownDeviation(subject, "accepted", Optional.empty(), state);
        return SampleRun.of(List.of(scenario), requirements(Level.MUST), new Baseline(List.of(entry), lenient));
    }

    private static List<RequirementResult> requirements(Level level) {
        return List.of(new RequirementResult(
                REQUIREMENT, level, "8.3", "Every command is answered", Verdict.PASS, 1, List.of("PROV-001")));
    }
}
