package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run tells before and after. */
class RunOutputTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_bare_url_says_what_runs_and_what_more_needs() {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            CommandRun run = CommandRun.of("run", server.url().toString(), "--out", folder.toString())
                    .endsWith(0)
                    .prints("The scenario needs an adapter that queues operations.")
                    .prints("Report: " + folder.resolve("index.html"));
            assertThat(run.err().lines())
                    .first()
                    .asString()
                    .matches("Running \\d+ of \\d+ scenarios in 4 configurations: \\d+ runs, with no adapter\\.");
            assertThat(run.err())
                    .contains("need an account that the server knows: add `accounts` to the TARGET file")
                    .contains("need an adapter that makes the server send commands to a device")
                    .contains("need an adapter that makes the server update the firmware of a device, or that queues"
                            + " operations where the statement says `firmware: yes`");
        }
    }

    @Test
    void a_run_of_everything_is_announced_in_one_line() {
        CommandRun run = CommandRun.of("run", "--id", "PROV-001", "--out", folder.toString())
                .endsWith(0);

        assertThat(run.err().lines().filter(line -> line.startsWith("Running")))
                .containsExactly("Running 1 scenario in 12 configurations: 12 runs.");
        assertThat(run.out()).doesNotContain("not tested");
    }

    @Test
    void the_format_json_prints_what_results_json_holds_and_nothing_else() {
        CommandRun run = CommandRun.of("run", "--id", "PROV-001", "--format", "json", "--out", folder.toString())
                .endsWith(0)
                .printsError("Nothing required failed.");

        assertThat(folder.resolve("results.json")).hasContent(run.out());
        assertThat(run.out()).startsWith("{\n").endsWith("}\n");
    }

    @Test
    void quiet_json_leaves_the_error_stream_empty() {
        CommandRun run = CommandRun.of(
                        "run", "--id", "PROV-001", "--format", "JSON", "--quiet", "--out", folder.toString())
                .endsWith(0);

        assertThat(run.err()).isEmpty();
        assertThat(Files.exists(folder.resolve("index.html"))).isTrue();
    }
}
