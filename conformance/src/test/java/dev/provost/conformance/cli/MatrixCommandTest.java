package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixCommandTest {

    private static final String RESULTS = """
            { "provost": "0.1.0", "run": "1", "seed": 1, "started": "2026-11-20T10:00:00Z", "seconds": 1.5,
              "target": { "url": "http://a/dm", "id": "", "description": "Acme", "versions": [], "encodings": [],
                          "adapter": "none", "defects": [] },
              "suite": "s", "scenarios": [], "findings": [],
              "requirements": [ { "id": "DMREP-SRV-08", "level": "MUST", "section": "6.1.4", "title": "CmdIDs are unique",
                                  "verdict": "VERDICT", "observed": 3, "scenarios": [] } ] }
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void results_are_compared_on_the_terminal_and_on_a_page_with_relative_links() throws IOException {
        Path before = result("before run", "pass");
        Path after = result("after", "fail");
        Path page = folder.resolve("event/matrix.html");
        Files.createDirectories(folder.resolve("event"));

        CommandRun.of("matrix", before.toString(), after + "/results.json", "--out", page.toString())
                .endsWith(0)
                .prints("  1  Acme (before run): Nothing was examined.")
                .prints("DMREP-SRV-08  pass    FAIL    CmdIDs are unique")
                .prints("Matrix: " + page);

        assertThat(Files.readString(page))
                .contains("href=\"../before%20run/index.html#requirement-DMREP-SRV-08\"")
                .contains("href=\"../after/index.html#requirement-DMREP-SRV-08\"");
    }

    @Test
    void what_is_no_result_is_named() {
        CommandRun.of("matrix", folder.toString())
                .endsWith(3)
                .printsError("There is no " + folder.resolve("results.json") + ". Name the directory that a run wrote");
    }

    @Test
    void fifty_one_results_are_too_many() {
        String[] arguments = Collections.nCopies(52, "x").toArray(String[]::new);
        arguments[0] = "matrix";

        CommandRun.of(arguments).endsWith(64).printsError("51 results are too many; give at most 50.");
    }

    private Path result(String name, String verdict) throws IOException {
        Path directory = Files.createDirectory(folder.resolve(name));
        Files.writeString(directory.resolve("results.json"), RESULTS.replace("VERDICT", verdict));
        Files.writeString(directory.resolve("index.html"), "");
        return directory;
    }
}
