package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code provost run --features} and {@code --models}. */
class OwnFeaturesTest {

    private static final String GOOD = """
            @uc-acme
            Feature: Acme's news

              Background:
                Given a phone that the server knows

              @id-ACME-001 @needs-account @needs-operations @matrix
              @req-DMREP-SRV-18
              Scenario: The gateway changes
                When the operator sets the "WAP gateway address" to "10.1.1.1"
                And the phone connects to the server
                Then every order succeeds on the phone

              @needs-account @req-DMREP-SRV-18
              Scenario Outline: A value of any length
                When the operator sets the "homepage" to a text of <length> characters
                And the phone connects to the server
                Then every order succeeds on the phone

                @id-ACME-002
                Examples:
                  | length |
                  | 7      |
            """;

    @TempDir
    private Path top = Path.of("");

    private Path features = Path.of("");

    @BeforeEach
    void folders() throws IOException {
        features = Files.createDirectories(top.resolve("my features/robustness"));
    }

    private void feature(String text) throws IOException {
        Files.writeString(features.resolve("news.feature"), text);
    }

    private CommandRun run(String... more) {
        String[] all = new String[5 + more.length];
        all[0] = "run";
        all[1] = "--out";
        all[2] = top.resolve("out").toString();
        all[3] = "--features";
        all[4] = top.resolve("my features").toString();
        System.arraycopy(more, 0, all, 5, more.length);
        return CommandRun.of(all);
    }

    private JsonNode results() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(top.resolve("out/results.json").toFile());
    }

    private String refusal() {
        CommandRun refused = run("--id", "ACME-001").endsWith(64);
        assertThat(top.resolve("out")).doesNotExist();
        return refused.err().replace(features + "/", "");
    }

    @Test
    void an_own_scenario_runs_in_every_configuration_beside_the_suite() throws IOException {
        feature(GOOD);

        run("--tags", "@uc-acme or @id-PROV-026").endsWith(0);

        JsonNode scenarios = results().path("scenarios");
        assertThat(scenarios.findValuesAsText("id")).contains("PROV-026", "ACME-002");
        assertThat(scenarios.findValuesAsText("id"))
                .filteredOn("ACME-001"::equals)
                .hasSize(12);
        assertThat(scenarios).allMatch(s -> s.path("verdict").asText().equals("pass"));
    }

    @Test
    void a_fault_of_the_server_shows_in_an_own_scenario_and_its_token_runs_it_again() throws IOException {
        feature(GOOD);

        run("--id", "ACME-001", "--replay", "x").endsWith(64);
        run("--id", "ACME-001", "--defect", "no-final").endsWith(1);
        run("--replay", "ACME-001.x12m.1").endsWith(0).prints("1 scenario run in ");
    }

    @Test
    void a_token_of_an_own_scenario_asks_for_its_features() {
        CommandRun.of("run", "--out", top.resolve("out").toString(), "--replay", "ACME-001.x12m.1")
                .endsWith(64)
                .printsError("No scenario has the identifier \"ACME-001\". `provost requirements` lists the scenarios;"
                        + " for one of your own, name its folder by --features.");
    }

    @Test
    void own_features_are_part_of_the_digest_wherever_they_lie() throws IOException {
        run("--id", "PROV-026").endsWith(64);
        CommandRun.of("run", "--id", "PROV-026", "--out", top.resolve("out").toString())
                .endsWith(0);
        String suite = results().path("suite").asText();
        feature(GOOD);
        run("--id", "PROV-026").endsWith(0);
        String own = results().path("suite").asText();
        Files.move(top.resolve("my features"), top.resolve("elsewhere"));
        CommandRun.of(
                        "run",
                        "--id",
                        "PROV-026",
                        "--features",
                        top.resolve("elsewhere").toString(),
                        "--out",
                        top.resolve("out").toString())
                .endsWith(0);

        assertThat(suite).hasSize(16);
        assertThat(own).hasSize(16).isNotEqualTo(suite);
        assertThat(results().path("suite").asText()).isEqualTo(own);
    }

    @Test
    void an_own_phone_is_called_by_its_name() throws IOException {
        feature(GOOD.replace("Given a phone", "Given an \"Acme One\""));
        Path models = Files.createDirectories(top.resolve("models"));
        Files.writeString(
                models.resolve("acme-one.yaml"),
                Files.readString(Path.of("../fixtures/models/halden-modem.yaml"))
                        .replaceFirst("name: .*", "name: Acme One")
                        .replaceFirst("alsoCalled: .*", "alsoCalled: [acme]"));

        run("--id", "ACME-001", "--models", models.toString()).endsWith(0).prints("12 passed");
        run("--id", "ACME-001")
                .endsWith(3)
                .prints("There is no model 'Acme One'. There are: Castell Watch, Halden T2, Kestrel 310, Lumo Slate,"
                        + " Meridian Aria, Orrin Basic. (blame: configuration)");
    }

    @Test
    void a_setting_that_no_phone_has_is_a_fault_of_the_configuration() throws IOException {
        feature(GOOD.replace("homepage", "moon"));

        run("--id", "ACME-002")
                .endsWith(3)
                .prints("The model 'Meridian Aria' has no setting 'moon'. It has: ")
                .prints("(blame: configuration) in ACME-002");
    }

    @Test
    void an_identifier_of_the_suite_is_refused() throws IOException {
        feature(GOOD.replace("ACME-002", "PROV-026").replace("ACME-001", "PROV-025"));

        assertThat(run().endsWith(64).err().replace(features + "/", "")).isEqualTo("""
                        provost: The features cannot be used, nothing was sent:
                          news.feature:9: The identifier "PROV-025" is there already, in the suite, "%s": choose another one, also for each row of examples.
                          news.feature:23: The identifier "PROV-026" is there already, in the suite, "A bookmark is added, folder first": choose another one, also for each row of examples.
                        """.formatted(titleOf("PROV-025")));
    }

    private static String titleOf(String id) {
        return dev.provost.conformance.plan.SuiteReader.read().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow()
                .title();
    }

    @Test
    void rows_of_examples_with_the_same_identifier_are_refused() throws IOException {
        feature(GOOD + "      | 8      |\n");

        assertThat(refusal())
                .contains("news.feature:24: The identifier \"ACME-002\" is there already, at news.feature:23: choose"
                        + " another one, also for each row of examples.");
    }

    @Test
    void tags_that_nobody_knows_are_refused() throws IOException {
        feature(GOOD.replace("@needs-account @needs-operations", "@need-account @needs-operations")
                .replace("@id-ACME-002", "@id-acme_2 @req-DMX-1"));

        assertThat(refusal()).isEqualTo("""
                        provost: The features cannot be used, nothing was sent:
                          news.feature:9: There is no tag @need-account: docs/scenarios.md lists them, and a group of your own is called like @uc-need-account.
                          news.feature:9: Whatever needs operations, beliefs or notifications needs @needs-account too.
                          news.feature:23: The identifier "acme_2" has to consist of capital letters, digits and hyphens, for instance ACME-001.
                          news.feature:23: There is no requirement "DMX-1": `provost requirements` lists those that there are.
                        """);
    }

    @Test
    void a_scenario_without_tags_or_steps_is_refused() throws IOException {
        feature("Feature: Nothing\n\n  Scenario: Empty\n");

        assertThat(refusal()).isEqualTo("""
                        provost: The features cannot be used, nothing was sent:
                          news.feature:3: The scenario carries 0 identifier tags: give it exactly one tag like @id-ACME-001.
                          news.feature:3: The scenario names no requirement: give it a tag such as @req-DMREP-SRV-18; `provost requirements` lists them.
                          news.feature:3: The scenario has no step, so that it would always pass.
                        """);
    }

    @Test
    void steps_that_no_code_understands_are_refused_each_in_its_line() throws IOException {
        feature(GOOD.replace("a phone that the server knows", "a phone on the moon")
                .replace("When the operator sets the \"WAP gateway address\"", "When somebody sets the \"moon\""));

        assertThat(refusal()).isEqualTo("""
                        provost: The features cannot be used, nothing was sent:
                          news.feature:5: docs/scenarios.md has no such step: a phone on the moon
                          news.feature:10: docs/scenarios.md has no such step: somebody sets the "moon" to "10.1.1.1"
                        """);
    }

    @Test
    void what_is_no_gherkin_is_refused() throws IOException {
        feature("This is not a feature\n");
        assertThat(refusal()).contains("news.feature:1: This is not Gherkin: expected: ");

        feature("# language: de\nFunktionalität: Neues\n\n  Szenario: Leer\n    Angenommen a phone\n");
        assertThat(refusal()).contains("news.feature:1: The language is \"de\": the keywords have to be English.");

        feature("");
        assertThat(refusal()).contains("news.feature:1: The file holds no scenario.");
    }

    @Test
    void what_is_no_folder_of_features_is_refused() {
        String empty = top.resolve("my features").toString();
        run().endsWith(64).printsError("provost: The folder \"" + empty + "\" holds no *.feature file.");
        CommandRun.of("run", "--features", empty + "/none")
                .endsWith(64)
                .printsError("provost: The features \"" + empty
                        + "/none\" are no folder: name one that holds *.feature files.");
    }
}
