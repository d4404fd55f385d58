package dev.provost.reports.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.reports.Attempt;
import dev.provost.reports.Baseline;
import dev.provost.reports.Blame;
import dev.provost.reports.Claim;
import dev.provost.reports.Course;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.Outage;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.StatementCheck;
import dev.provost.reports.Verdict;
import dev.provost.reports.sample.SampleRun;
import dev.provost.reports.sample.SmallRun;
import dev.provost.reports.sample.VendorRun;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsReaderTest {

    private static final String HINT = ". Is it a results.json of this version of Provost?";

    @TempDir
    private Path directory;

    @Test
    void what_was_written_reads_back() {
        RunResult run = VendorRun.failing();
        ResultsJson.write(run, directory.resolve("results.json"));

        RunResult read = ResultsReader.read(directory);

        assertThat(ResultsJson.text(read)).isEqualTo(ResultsJson.text(run));
        assertThat(read.scenarios().getFirst().configuration())
                .isEqualTo(run.scenarios().getFirst().configuration());
        assertThat(read.findings()).isEqualTo(run.findings());
        assertThat(read.requirements()).isEqualTo(run.requirements());
        assertThat(read.target()).isEqualTo(run.target());
    }

    @Test
    void baseline_statement_attempts_and_course_read_back() {
        ScenarioResult flaky = ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .verdict(Verdict.INCONCLUSIVE, Blame.SERVER, "Seen once.")
                .attempts(List.of(
                        new Attempt(Verdict.FAIL, Blame.SERVER, "No answer."),
                        new Attempt(Verdict.PASS, Blame.NONE, "")))
                .build();
        Baseline baseline = new Baseline(
                List.of(new KnownDeviation(
                        "DMPRO-SRV-32",
                        "4.2",
                        Optional.of(LocalDate.of(2027, 1, 31)),
                        KnownDeviation.State.NO_LONGER_FAILS)),
                true);
        StatementCheck statement = new StatementCheck(
                "acme-ics.yaml", List.of(new Claim("hmac", "")), List.of(new Claim("Copy", "Seen in PRO-014.")));
        Course course = new Course(
                List.of(
                        new Outage("Lines", "", List.of(), Optional.empty(), "No answer."),
                        new Outage(
                                "Sizes",
                                "ROB-001.x12m",
                                List.of("ROB-002.x12m.1"),
                                Optional.of(Duration.ofMillis(1500)),
                                "No answer.")),
                List.of("Not all failures were tried again."));
        RunResult run = SampleRun.of(List.of(flaky), List.of(), baseline)
                .withStatement(statement)
                .withCourse(course);
        ResultsJson.write(run, directory.resolve("results.json"));

        RunResult read = ResultsReader.read(directory.resolve("results.json"));

        assertThat(read.baseline()).isEqualTo(baseline);
        assertThat(read.statement()).contains(statement);
        assertThat(read.course()).isEqualTo(course);
        assertThat(read.scenarios().getFirst().isFlaky()).isTrue();
        assertThat(read.scenarios()).isEqualTo(run.scenarios());
    }

    @Test
    void keys_of_a_later_version_are_passed_over() throws IOException {
        String later = ResultsJson.text(SmallRun.result()).replaceFirst("\\{", "{ \"weather\": [ 1, { } ],");

        assertThat(read(later).run()).isEqualTo("20261120-100000-1");
    }

    @Test
    void a_directory_without_results_is_named() {
        assertThatThrownBy(() -> ResultsReader.read(directory))
                .isInstanceOf(ResultsException.class)
                .hasMessage("There is no " + directory.resolve("results.json")
                        + ". Name the directory that a run wrote (--out), or its results.json.");
    }

    @Test
    void a_file_of_more_than_64_mib_is_refused() throws IOException {
        Path file = directory.resolve("results.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((64L << 20) + 1);
        }

        assertThatThrownBy(() -> ResultsReader.read(file))
                .isInstanceOf(ResultsException.class)
                .hasMessage(file + " has 67108865 octets; a results.json of more than 64 MiB is not read.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "verdict" : "fail",          | "verdict" : "bad",   | /scenarios/0/verdict is not as it should be: "bad" is none of pass, fail, warn, inconclusive, notApplicable, error
            "id" : "PROV-001"            | "id" : " "           | /scenarios/0/id is blank
            "seed" : 42                  | "seed" : "x"         | /seed is no number
            "started" : "2026-11-20T10:00:00Z" | "started" : "today" | /started is not as it should be: Text 'today' could not be parsed at index 0
            "seconds" : 12.3             | "seconds" : -1       | /seconds is no number of seconds
            "suite" : "sha256:9f2c51d0"  | "suite" : 7          | /suite is no text
            "messageIndex" : 1           | "messageIndex" : -1  | /findings/0/messageIndex is -1; messages are counted from 0
            "scenario" : "PROV-001"      | "scenario" : "PROV-7" | /findings/0 belongs to no scenario run of the file
            transcripts/PROV-001.wbxml-1.2-md5.txt | transcripts/../x.txt | /scenarios/0/transcripts/0 is "transcripts/../x.txt" and not a file in transcripts/
            "run" : "20261120-100000-1", | ``                   | the document has no "run"
            """)
    void what_is_wrong_is_named_with_its_place(String written, String instead, String message) {
        String broken =
                ResultsJson.text(SmallRun.result()).replaceFirst(java.util.regex.Pattern.quote(written), instead);

        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(ResultsException.class)
                .hasMessage(directory.resolve("results.json") + ": " + message + HINT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_mutilated_file_is_read_or_refused_with_a_reason(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] octets = ResultsJson.text(SmallRun.result()).getBytes(StandardCharsets.UTF_8);
        Path file = directory.resolve("results.json");
        for (int round = 0; round < 200; round++) {
            byte[] broken = octets.clone();
            for (int change = 0; change < 3; change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(0x20, 0x7F);
            }
            Files.write(file, broken);
            assertThatCode(() -> tryToRead(file))
                    .as("seed %d, round %d", seed, round)
                    .doesNotThrowAnyException();
        }
    }

    private static void tryToRead(Path file) {
        try {
            ResultsReader.read(file);
        } catch (ResultsException e) {
            assertThat(e).hasMessageStartingWith(file.toString());
        }
    }

    private RunResult read(String document) throws IOException {
        return ResultsReader.read(Files.writeString(directory.resolve("results.json"), document));
    }
}
