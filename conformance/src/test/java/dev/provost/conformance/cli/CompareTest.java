package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.fixtures.server.engine.EngineLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of the reference server held against each other. */
class CompareTest {

    private static final EngineLimits SMALLER = new EngineLimits(128 << 10, 1 << 20, 50_000, 300_000, 2_000, 100);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_same_server_with_the_same_seed_shows_no_change() {
        run("a");
        run("b");
        CommandRun run = compare("a", "b", "--strict-wire").endsWith(0);
        assertThat(run.out().lines()).first().isEqualTo("No change.");
        run.prints("  wire  8 scenario runs compared, 0 different");
    }

    @Test
    void the_same_server_with_another_seed_shows_no_change() {
        run("a");
        run("b", "--seed", "77");
        CommandRun run = compare("a", "b", "--strict-wire").endsWith(0);
        assertThat(run.out().lines()).first().isEqualTo("No change.");
        run.prints("  note  The seeds differ (1, then 77): values on the wire are not compared.");
    }

    @Test
    void another_limit_of_the_server_is_a_change_of_the_wire_and_no_failure() throws IOException {
        runAgainst("a", EngineLimits.DEFAULT);
        runAgainst("b", SMALLER);
        CommandRun run = compare("a", "b").endsWith(0);
        assertThat(run.out().lines().filter(line -> line.startsWith("  wire")))
                .containsExactly(
                        "  wire  2 scenario runs compared, 2 different",
                        "  wire  in 1 scenario (2 runs) the server now sends: SyncHdr, MaxMsgSize 131072, MaxObjSize"
                                + " 1048576, where it sent: SyncHdr, MaxMsgSize 262144, MaxObjSize 1048576 (first:"
                                + " PROV-093 wbxml-1.2-md5, message 1)");
        assertThat(run.out().lines())
                .first()
                .isEqualTo("No verdict got worse; what the server sends changed in 1 way.");
        compare("a", "b", "--strict-wire").endsWith(1);
    }

    @Test
    void a_defect_is_a_failure_and_the_other_way_round_it_is_mended() throws IOException {
        run("a");
        run("b", "--defect", "wrong-msgref");
        Path page = folder.resolve("changes.html");
        compare("a", "b", "--out", page.toString())
                .endsWith(1)
                .prints("  worse  PROV-026 ")
                .prints(": pass -> fail. ")
                .prints(
                        "  requirement  DMREP-SRV-09 A Status holds its parts in order and refers to a command that exists,"
                                + " by its right name: pass -> fail")
                .prints("the server now sends: Status 212 for SyncHdr of another message");
        assertThat(page).content().contains("What got worse", "PROV-026").doesNotContain("<script", "http://www");
        compare("b", "a").endsWith(0).prints("  fixed  PROV-026 ").prints(": fail -> pass");
    }

    @Test
    void a_program_reads_the_same_as_json() throws IOException {
        run("a");
        CommandRun run = compare("a", "a/results.json", "--format", "json").endsWith(0);
        assertThat(new ObjectMapper().readTree(run.out()).at("/wire/compared").asInt())
                .isEqualTo(8);
    }

    @Test
    void transcripts_that_are_gone_are_told() throws IOException {
        run("a");
        Files.delete(folder.resolve("a/transcripts/PROV-026.xml-1.2-md5.pcapng"));
        compare("a", "a")
                .endsWith(0)
                .prints("  wire  7 scenario runs compared, 0 different")
                .prints("PROV-026.xml-1.2-md5 cannot be compared: There is no file ");
    }

    @Test
    void what_is_no_result_is_refused() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{ \"run\": 7");
        CommandRun.of("compare", folder.toString(), other.toString())
                .endsWith(3)
                .printsError("There is no " + folder.resolve("results.json"));
        CommandRun.of("compare", other.toString(), other.toString()).endsWith(3).printsError(other + " is no JSON");
        CommandRun.of("compare", other.toString()).endsWith(64);
    }

    private void run(String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--quiet",
                "--tags",
                "@id-PROV-026 or @id-PROV-093 or @id-UI-011",
                "--out",
                folder.resolve(out).toString()));
        arguments.addAll(List.of(more));
        CommandRun.of(arguments.toArray(String[]::new));
    }

    private void runAgainst(String out, EngineLimits limits) throws IOException {
        try (ReferenceServer server =
                ReferenceServer.start(ServerOptions.DEFAULT.withSeed(1).withLimits(limits))) {
            Path target =
                    Files.writeString(folder.resolve(out + ".yaml"), """
                    server: { url: "%s", id: provost-reference }
                    adapter: { kind: reference, url: "%s" }
                    """.formatted(server.url(), server.adminUrl()));
            CommandRun.of(
                            "run",
                            target.toString(),
                            "--quiet",
                            "--id",
                            "PROV-093",
                            "--out",
                            folder.resolve(out).toString())
                    .endsWith(0);
        }
    }

    private CommandRun compare(String before, String after, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "compare",
                folder.resolve(before).toString(),
                folder.resolve(after).toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
