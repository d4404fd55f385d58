package dev.provost.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.provost.reports.Baseline;
import dev.provost.reports.Blame;
import dev.provost.reports.Configuration;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.reports.sample.SampleFlash;
import dev.provost.reports.sample.SampleRun;
import dev.provost.reports.sample.SmallRun;
import dev.provost.reports.sample.UpdateRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllureResultsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    @Test
    void a_scenario_run_is_one_result_with_its_configuration_as_parameters() throws IOException {
        JsonNode result = resultNamed(SmallRun.result(), "PROV-001 First power-on");

        assertThat(result.get("status").asText()).isEqualTo("failed");
        assertThat(result.get("stage").asText()).isEqualTo("finished");
        assertThat(pairs(result.get("parameters")))
                .containsExactly("encoding=wbxml", "version=1.2", "authentication=md5");
        assertThat(pairs(result.get("labels")))
                .containsExactly(
                        "suite=A new device",
                        "feature=A new device",
                        "story=PROV-001 First power-on",
                        "severity=critical",
                        "layer=protocol",
                        "framework=provost",
                        "tag=matrix",
                        "tag=req-DMPRO-SRV-32");
        assertThat(result.at("/steps/0/name").asText()).isEqualTo("When the phone connects");
        assertThat(result.get("stop").asLong() - result.get("start").asLong()).isEqualTo(125);
        assertThat(result.at("/statusDetails/message").asText()).isEqualTo("The answer has no header.");
        assertThat(result.at("/statusDetails/trace").asText()).isEqualTo("""
                blame: server

                DMPRO-SRV-32 (MUST, fail): The answer has no header.
                expected: SyncHdr and SyncBody
                actual:   <SyncML/>

                again: provost run http://dm.acme.example:8080/dm --replay PROV-001.wbxml-1.2-md5.42\
                """);
    }

    @Test
    void the_flash_of_a_phone_is_attached_as_a_picture() throws IOException {
        JsonNode result = resultNamed(UpdateRun.of(List.of(SampleFlash.small())), "UPD-009 Something else");

        assertThat(result.at("/attachments/0/name").asText()).isEqualTo("Flash of handset \"one\" in UPD-009");
        assertThat(result.at("/attachments/0/type").asText()).isEqualTo("image/svg+xml");
        assertThat(directory.resolve(result.at("/attachments/0/source").asText()))
                .content()
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    }

    @Test
    void transcript_capture_and_messages_are_attached() throws IOException {
        JsonNode attachments =
                resultNamed(SmallRun.result(), "PROV-001 First power-on").get("attachments");

        assertThat(attachments)
                .extracting(a -> a.get("name").asText())
                .containsExactly(
                        "Transcript PROV-001.wbxml-1.2-md5",
                        "Packet capture PROV-001.wbxml-1.2-md5",
                        "Message #0 device → server",
                        "Message #1 server → device");
        assertThat(attachments)
                .allSatisfy(a ->
                        assertThat(directory.resolve(a.get("source").asText())).isNotEmptyFile());
    }

    @Test
    void history_follows_scenario_and_configuration_but_not_the_run() throws IOException {
        Configuration xml = new Configuration("xml", "1.2", "md5");
        JsonNode first = single(passed("PROV-001", SampleRun.WBXML, "old title"));
        JsonNode again = single(passed("PROV-001", SampleRun.WBXML, "new title"));
        JsonNode other = single(passed("PROV-001", xml, "old title"));

        assertThat(again.get("historyId")).isEqualTo(first.get("historyId"));
        assertThat(other.get("historyId")).isNotEqualTo(first.get("historyId"));
        assertThat(other.get("testCaseId")).isEqualTo(first.get("testCaseId"));
    }

    @ParameterizedTest
    @CsvSource({
        "PASS,           NONE,          passed,  ''",
        "WARN,           SERVER,        passed,  ''",
        "FAIL,           SERVER,        failed,  Server deviations",
        "FAIL,           NONE,          failed,  Server deviations",
        "FAIL,           ADAPTER,       broken,  Adapter",
        "ERROR,          ADAPTER,       broken,  Adapter",
        "ERROR,          HARNESS,       broken,  Harness",
        "ERROR,          NETWORK,       broken,  Network",
        "ERROR,          CONFIGURATION, broken,  Configuration",
        "INCONCLUSIVE,   NONE,          skipped, Inconclusive",
        "NOT_APPLICABLE, NONE,          skipped, Not applicable",
    })
    void a_verdict_becomes_a_status_and_falls_into_one_category(
            Verdict verdict, Blame blame, String status, String category) throws IOException {
        JsonNode result = single(ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .verdict(verdict, blame, "the server said blame: adapter")
                .build());

        assertThat(result.get("status").asText()).isEqualTo(status);
        assertThat(categories(result)).containsExactlyElementsOf(category.isEmpty() ? List.of() : List.of(category));
    }

    @Test
    void a_failure_that_the_baseline_excuses_is_a_known_deviation() throws IOException {
        ScenarioResult failed = ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .verdict(Verdict.FAIL, Blame.SERVER, "why")
                .build();
        KnownDeviation known = new KnownDeviation("PROV-001", "4.2", Optional.empty(), KnownDeviation.State.MATCHED);
        write(SampleRun.of(List.of(failed), List.of(), new Baseline(List.of(known), false)));

        assertThat(categories(results().getFirst())).containsExactly("Known deviations");
    }

    @Test
    void the_environment_is_sorted_ascii_without_the_current_date() throws IOException {
        write(SmallRun.result());

        assertThat(Files.readString(directory.resolve("environment.properties")))
                .isEqualTo("""
                Adapter=http
                DM.endpoint=http\\://dm.acme.example\\:8080/dm
                DM.versions=1.1, 1.2
                Encodings=wbxml, xml
                Provost=0.1.0
                Run=20261120-100000-1
                Seed=42
                Server.identifier=acme-dm
                Suite=sha256\\:9f2c51d0
                Target=Acme Device Manager at dm.acme.example
                """);
    }

    private static ScenarioResult passed(String id, Configuration configuration, String title) {
        return ScenarioResult.builder(id, configuration)
                .titled(title, "feature")
                .build();
    }

    private List<String> categories(JsonNode result) throws IOException {
        String trace = result.at("/statusDetails/trace").asText();
        JsonNode categories = JSON.readTree(directory.resolve("categories.json").toFile());
        return StreamSupport.stream(categories.spliterator(), false)
                .filter(category -> category.get("matchedStatuses")
                        .toString()
                        .contains(result.get("status").toString()))
                .filter(category -> Pattern.matches(category.get("traceRegex").asText(), trace))
                .map(category -> category.get("name").asText())
                .toList();
    }

    private JsonNode single(ScenarioResult scenario) throws IOException {
        write(SampleRun.of(List.of(scenario), List.of()));
        return results().getFirst();
    }

    private JsonNode resultNamed(RunResult run, String name) throws IOException {
        write(run);
        return results().stream()
                .filter(result -> result.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void write(RunResult run) throws IOException {
        for (Path old : files("")) {
            Files.delete(old);
        }
        AllureResults.write(run, directory);
    }

    private List<JsonNode> results() throws IOException {
        return files("-result.json").stream().map(AllureResultsTest::read).toList();
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new AssertionError(file + " is no JSON", e);
        }
    }

    private static List<String> pairs(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.get("name").asText() + "=" + node.get("value").asText())
                .toList();
    }
}
