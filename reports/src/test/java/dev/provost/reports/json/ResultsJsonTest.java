package dev.provost.reports.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.provost.reports.Blame;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.reports.sample.SampleRun;
import dev.provost.reports.sample.SmallRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsJsonTest {

    @TempDir
    private Path directory;

    @Test
    void a_run_is_written_in_the_documented_shape() throws IOException {
        assertThat(written(SmallRun.result())).isEqualTo("""
                {
                  "provost" : "0.1.0",
                  "run" : "20261120-100000-1",
                  "seed" : 42,
                  "started" : "2026-11-20T10:00:00Z",
                  "seconds" : 12.3,
                  "target" : {
                    "argument" : "http://dm.acme.example:8080/dm",
                    "url" : "http://dm.acme.example:8080/dm",
                    "id" : "acme-dm",
                    "description" : "Acme Device Manager at dm.acme.example",
                    "versions" : [
                      "1.1",
                      "1.2"
                    ],
                    "encodings" : [
                      "wbxml",
                      "xml"
                    ],
                    "adapter" : "http",
                    "defects" : [ ]
                  },
                  "suite" : "sha256:9f2c51d0",
                  "summary" : {
                    "pass" : 0,
                    "fail" : 1,
                    "warn" : 0,
                    "inconclusive" : 0,
                    "notApplicable" : 1,
                    "error" : 0
                  },
                  "scenarios" : [
                    {
                      "id" : "PROV-001",
                      "title" : "First power-on",
                      "feature" : "A new device",
                      "tags" : [
                        "matrix"
                      ],
                      "requirements" : [
                        "DMPRO-SRV-32"
                      ],
                      "verdict" : "fail",
                      "blame" : "server",
                      "reason" : "The answer has no header.",
                      "alternative" : "",
                      "seconds" : 0.125,
                      "transcripts" : [
                        "transcripts/PROV-001.wbxml-1.2-md5.txt"
                      ],
                      "replay" : "PROV-001.wbxml-1.2-md5.42",
                      "configuration" : "wbxml-1.2-md5",
                      "flaky" : false,
                      "attempts" : [ ],
                      "flash" : [ ]
                    },
                    {
                      "id" : "PROV-002",
                      "title" : "Bulk change",
                      "feature" : "A new device",
                      "tags" : [ ],
                      "requirements" : [ ],
                      "verdict" : "notApplicable",
                      "blame" : "none",
                      "reason" : "Needs an adapter.",
                      "alternative" : "",
                      "seconds" : 0.0,
                      "transcripts" : [ ],
                      "replay" : "",
                      "configuration" : "wbxml-1.2-md5",
                      "flaky" : false,
                      "attempts" : [ ],
                      "flash" : [ ]
                    }
                  ],
                  "findings" : [
                    {
                      "requirement" : "DMPRO-SRV-32",
                      "level" : "MUST",
                      "verdict" : "fail",
                      "blame" : "server",
                      "message" : "The answer has no header.",
                      "expected" : "SyncHdr and SyncBody",
                      "actual" : "<SyncML/>",
                      "transcript" : "transcripts/PROV-001.wbxml-1.2-md5.txt",
                      "messageIndex" : 1,
                      "scenario" : "PROV-001",
                      "configuration" : "wbxml-1.2-md5",
                      "fingerprint" : "DMPRO-SRV-32/6abd9cdc"
                    }
                  ],
                  "requirements" : [
                    {
                      "id" : "DMPRO-SRV-32",
                      "level" : "MUST",
                      "section" : "8.3",
                      "title" : "Every message has a header",
                      "verdict" : "fail",
                      "observed" : 7,
                      "scenarios" : [
                        "PROV-001"
                      ]
                    }
                  ],
                  "baseline" : {
                    "file" : "",
                    "lenient" : false,
                    "entries" : [ ]
                  },
                  "statement" : null,
                  "course" : {
                    "outages" : [ ],
                    "remarks" : [ ]
                  }
                }
                """);
    }

    @Test
    void texts_of_a_server_survive_unchanged() throws IOException {
        String said = "\"quoted\" \\ \u0000 \u001b[31m \uD83D\uDE00 </script>";
        ScenarioResult scenario = ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .verdict(Verdict.FAIL, Blame.SERVER, said)
                .build();

        String json = written(SampleRun.of(List.of(scenario), List.of()));

        assertThat(new ObjectMapper().readTree(json).at("/scenarios/0/reason").asText())
                .isEqualTo(said);
    }

    @Test
    void the_text_is_what_the_file_holds() throws IOException {
        assertThat(ResultsJson.text(SmallRun.result())).isEqualTo(written(SmallRun.result()));
    }

    @Test
    void a_directory_that_does_not_exist_is_named() {
        Path file = directory.resolve("absent/results.json");

        assertThatThrownBy(() -> ResultsJson.write(SmallRun.result(), file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("Cannot write " + file);
    }

    private String written(RunResult run) throws IOException {
        Path file = directory.resolve("results.json");
        ResultsJson.write(run, file);
        return Files.readString(file);
    }
}
