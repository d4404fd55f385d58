package dev.provost.conformance.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.conformance.target.TargetException;
import dev.provost.reports.Baseline;
import dev.provost.reports.Blame;
import dev.provost.reports.Configuration;
import dev.provost.reports.Finding;
import dev.provost.reports.KnownDeviation.State;
import dev.provost.reports.Level;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Target;
import dev.provost.reports.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownDeviationsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final String REQUIREMENT = "- { requirement: DMREP-SRV-10, reason: r }";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_requirement_that_still_fails_is_matched() throws IOException {
        assertThat(state(REQUIREMENT, true, failed("PROV-001"))).isEqualTo(State.MATCHED);
    }

    @Test
    void a_finding_is_matched_by_its_fingerprint_whatever_its_numbers_are() throws IOException {
        String fingerprint = Finding.of("DMREP-SRV-10", Level.MUST, Verdict.FAIL, Blame.SERVER, "MsgRef is 7.")
                .fingerprint();
        assertThat(state("- { finding: " + fingerprint + ", reason: r }", true, failed("PROV-001")))
                .isEqualTo(State.MATCHED);
        assertThat(state("- { finding: DMREP-SRV-10/00000000, reason: r }", true, failed("PROV-001")))
                .isEqualTo(State.NO_LONGER_FAILS);
    }

    @Test
    void a_requirement_that_was_met_all_over_the_suite_no_longer_fails() throws IOException {
        assertThat(state(REQUIREMENT, true, ended("PROV-001", Verdict.PASS))).isEqualTo(State.NO_LONGER_FAILS);
    }

    @Test
    void a_requirement_is_not_examined_by_a_part_of_the_suite() throws IOException {
        assertThat(state(REQUIREMENT, false, ended("PROV-001", Verdict.PASS))).isEqualTo(State.NOT_RUN);
    }

    @ParameterizedTest
    @CsvSource({"NOT_APPLICABLE", "ERROR", "INCONCLUSIVE"})
    void a_requirement_is_not_examined_when_a_scenario_about_it_did_not_come_to_an_end(Verdict verdict)
            throws IOException {
        assertThat(state(REQUIREMENT, true, ended("PROV-001", Verdict.PASS), ended("PROV-002", verdict)))
                .isEqualTo(State.NOT_RUN);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20,EXPIRED", "2026-11-21,MATCHED", "2026-11-22,MATCHED"})
    void the_last_day_counts(String until, State expected) throws IOException {
        assertThat(state("- { scenario: PROV-001, reason: r, until: " + until + " }", true, failed("PROV-001")))
                .isEqualTo(expected);
    }

    @Test
    void what_is_the_fault_of_an_adapter_is_no_deviation_of_the_server() throws IOException {
        ScenarioResult broken = ScenarioResult.builder("PROV-001", wbxml())
                .verdict(Verdict.FAIL, Blame.ADAPTER, "It said no.")
                .build();
        assertThat(state("- { scenario: PROV-001, reason: r }", true, broken)).isEqualTo(State.NO_LONGER_FAILS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- { reason: r }|:1: entry 1 names nothing. It has to name one: a scenario, a requirement or a finding.",
                "- { scenario: A, requirement: B, reason: r }|:1: entry 1 names scenario and requirement. It has to name one: a scenario, a requirement or a finding.",
                "- { scenario: PROV-001 }|:1: entry 1 has no \"reason\". Add it, for instance reason: \"ticket 4711, mended in 5.0\".",
                "- { scenario: PROV-001, reason: '' }|:1: entry 1.reason is \"\". Say why the deviation is accepted, for instance a ticket.",
                "- { scenario: PROV-001, reason: r, until: soon }|:1: entry 1.until is \"soon\". It has to be a day such as 2027-01-31, the last on which it is accepted.",
                "- { scenario: PROV-001, reason: r, configuration: json }|:1: entry 1.configuration is \"json\". It has to be one such as wbxml-1.2-md5.",
                "- { scenario: PROV-001, reason: r, since: 1 }|:1: entry 1.since is not known. Known here: scenario, requirement, finding, configuration, reason, until.",
                "scenario: PROV-001|:1: The file is a mapping. It has to be a list: [a, b], or one line with a dash for each.",
            })
    void a_wrong_file_is_refused_with_its_line(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("known.yaml"), text);
        assertThatThrownBy(() -> read(file)).isInstanceOf(TargetException.class).hasMessage(file + message);
    }

    @Test
    void an_entry_stands_once() throws IOException {
        Path file = Files.writeString(folder.resolve("known.yaml"), REQUIREMENT + "\n" + REQUIREMENT + "\n");
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(TargetException.class)
                .hasMessage(file + ":2: entry 2 is a second entry for DMREP-SRV-10. Leave one of them out.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void mutilated_files_are_read_or_refused(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String sound = REQUIREMENT + "\n- { scenario: PROV-001, reason: r, until: 2027-01-31 }\n";
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder(sound);
            for (int j = 0; j < 3; j++) {
                text.setCharAt(random.nextInt(text.length()), "{}[]&*:-\"'\n\t%@!x".charAt(random.nextInt(16)));
            }
            Path file = Files.writeString(folder.resolve("known.yaml"), text);
            try {
                assertThat(read(file)).isNotNull();
            } catch (TargetException refused) {
                assertThat(refused).as("seed %d", seed).hasMessageStartingWith(file + ":");
            }
        }
    }

    private State state(String text, boolean whole, ScenarioResult... scenarios) throws IOException {
        Path file = Files.writeString(folder.resolve("known.yaml"), text);
        Baseline baseline = read(file).against(run(scenarios), whole, TODAY, false);
        return baseline.entries().getFirst().state();
    }

    private static KnownDeviations read(Path file) {
        return KnownDeviations.read(file.toString(), List.of("PROV-001", "PROV-002"), List.of("DMREP-SRV-10"));
    }

    private static RunResult run(ScenarioResult... scenarios) {
        RequirementResult requirement =
                new RequirementResult("DMREP-SRV-10", Level.MUST, "1", "t", Verdict.PASS, 3, List.of("PROV-001"));
        return new RunResult(
                "1",
                "run",
                1,
                Instant.EPOCH,
                Duration.ZERO,
                new Target("", "http://a/", "", "a", List.of(), List.of(), "none", List.of()),
                "suite",
                List.of(scenarios),
                List.of(requirement),
                Baseline.none());
    }

    private static Configuration wbxml() {
        return new Configuration("wbxml", "1.2", "md5");
    }

    private static ScenarioResult ended(String id, Verdict verdict) {
        return ScenarioResult.builder(id, wbxml())
                .requirements(List.of("DMREP-SRV-10"))
                .verdict(verdict, Blame.NONE, "")
                .build();
    }

    private static ScenarioResult failed(String id) {
        return ScenarioResult.builder(id, wbxml())
                .requirements(List.of("DMREP-SRV-10"))
                .verdict(Verdict.FAIL, Blame.SERVER, "MsgRef is 2.")
                .finding(Finding.of("DMREP-SRV-10", Level.MUST, Verdict.FAIL, Blame.SERVER, "MsgRef is 2."))
                .build();
    }
}
