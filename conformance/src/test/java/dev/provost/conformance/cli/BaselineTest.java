package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known deviations, from the file to the exit code, with defects of the reference server. */
class BaselineTest {

    private static final String[] BROKEN = {
        "--defect", "wrong-msgref", "--defect", "duplicate-cmdid", "--id", "PROV-026", "--quiet"
    };
    private static final String[] SOUND = {"--id", "PROV-026", "--quiet"};

    private static final String[] BROKEN_EVERYWHERE = {"--defect", "wrong-msgref", "--id", "PROV-001", "--quiet"};

    @TempDir
    private Path folder = Path.of("");

    @Test
    void failures_are_written_without_reasons_refused_and_then_accepted_with_reasons() throws IOException {
        Path known = folder.resolve("known.yaml");
        run(BROKEN, "--write-baseline", known.toString())
                .endsWith(1)
                .prints("Baseline: " + known + "; give a reason in place of each of its 2 TODO.");
        assertThat(known)
                .content()
                .contains("# Add has the CmdID of another command (first in PROV-026)\n"
                        + "- finding: DMREP-SRV-08/e400f0d4\n  reason: TODO\n");

        run(BROKEN, "--baseline", known.toString())
                .endsWith(3)
                .printsError(known + ":7: entry 1.reason is \"TODO\". Say why the deviation is accepted, for instance a"
                        + " ticket.");

        Files.writeString(known, Files.readString(known).replace("TODO\n", "\"ticket 4711\"\n"));
        run(BROKEN, "--baseline", known.toString())
                .endsWith(0)
                .prints("Nothing required failed.")
                .prints(
                        "baseline  " + known
                                + ": 2 of 2 known deviations seen again, 0 broken requirements not in it, 0 fixed, 0 not examined.");
        assertThat(folder.resolve("out/junit.xml"))
                .content()
                .contains("<skipped message=\"known deviation: ticket 4711\">")
                .contains("failures=\"0\"");
        assertThat(folder.resolve("out/index.html")).content().contains("Known failures", "ticket 4711");
        JsonNode entry = results().at("/baseline/entries/0");
        assertThat(entry.at("/subject").asText()).startsWith("DMREP-SRV-08/");
        assertThat(entry.at("/state").asText()).isEqualTo("matched");
        assertThat(entry.at("/place").asText()).isEqualTo(known + ":6");
    }

    @Test
    void a_file_that_is_there_is_not_overwritten() throws IOException {
        Path known = baseline("[]");
        run(BROKEN, "--write-baseline", known.toString())
                .endsWith(3)
                .printsError("There is a file " + known + " already. Name another for --write-baseline.");
        assertThat(known).hasContent("[]");
    }

    @Test
    void a_failure_beside_the_known_ones_fails_the_run() throws IOException {
        Path known = baseline("- { requirement: DMREP-SRV-09, reason: ticket 4711 }");
        run(BROKEN, "--baseline", known.toString())
                .endsWith(1)
                .prints("The server deviates from 1 requirement.")
                .prints("1 of 1 known deviation seen again, 1 broken requirement not in it");
    }

    @Test
    void an_entry_for_one_configuration_excuses_no_other() throws IOException {
        Path known = baseline("- { scenario: PROV-001, configuration: wbxml-1.2-md5, reason: ticket 4711 }");
        run(BROKEN_EVERYWHERE, "--baseline", known.toString()).endsWith(1);
        assertThat(results().at("/baseline/entries/0/configuration").asText()).isEqualTo("wbxml-1.2-md5");
        assertThat(folder.resolve("out/junit.xml")).content().contains("skipped=\"1\"");
    }

    @Test
    void an_entry_that_no_longer_fails_fails_the_run_unless_it_is_lenient() throws IOException {
        Path known = baseline("- { scenario: PROV-026, reason: ticket 4711 }");
        run(SOUND, "--baseline", known.toString())
                .endsWith(1)
                .prints("The baseline is out of date: 1 known deviation to mend.")
                .prints("baseline  PROV-026 no longer fails (" + known + ":1)");
        run(SOUND, "--baseline", known.toString(), "--lenient-baseline")
                .endsWith(0)
                .prints("baseline  PROV-026 no longer fails (" + known + ":1)");
    }

    @Test
    void an_entry_that_names_nothing_fails_the_run_and_gets_a_hint() throws IOException {
        Path known = baseline("- { scenario: prov-001, reason: ticket 4711 }");
        run(SOUND, "--baseline", known.toString())
                .endsWith(1)
                .prints("prov-001 names nothing (" + known
                        + ":1). There is no scenario prov-001. Did you mean PROV-001?");
    }

    @Test
    void an_entry_that_has_expired_excuses_nothing() throws IOException {
        Path known = baseline("- { scenario: PROV-026, reason: ticket 4711, until: 2020-02-29 }");
        run(BROKEN, "--baseline", known.toString())
                .endsWith(1)
                .prints("The server deviates from 2 requirements.")
                .prints("PROV-026 has expired, on 2020-02-29 (" + known + ":1)");
    }

    @Test
    void what_a_part_of_the_suite_cannot_tell_is_not_examined() throws IOException {
        Path known = baseline("""
                - { requirement: DMREP-SRV-10, reason: ticket 4711 }
                - { scenario: PROV-030, reason: ticket 4712 }
                """);
        run(SOUND, "--baseline", known.toString()).endsWith(0).prints("0 fixed, 2 not examined.");
    }

    @Test
    void the_target_file_names_the_baseline_beside_it() throws IOException {
        baseline("- { scenario: [PROV-001], reason: ticket 4711 }");
        Path target = Files.writeString(
                folder.resolve("acme.yaml"), "server: { url: http://127.0.0.1:1/dm }\nbaseline: known.yaml\n");
        CommandRun.of("run", target.toString(), "--out", folder.resolve("out").toString())
                .endsWith(3)
                .printsError("known.yaml:1: entry 1.scenario is a list. It has to be text.");
    }

    private Path baseline(String text) throws IOException {
        return Files.writeString(folder.resolve("known.yaml"), text);
    }

    private CommandRun run(String[] usual, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("run", "--out", folder.resolve("out").toString()));
        arguments.addAll(List.of(usual));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private JsonNode results() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("out/results.json").toFile());
    }
}
