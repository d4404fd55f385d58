package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that come as an image; skipped with a message where there is neither Docker nor Podman. */
class ContainerRunTest {

    private static final String TARGET = """
            server:
              id: provost-reference
              container:
                image: %s
                port: 8080
                path: /dm
                command: [%s]
            adapter: { kind: reference }
            """;

    private static List<String> program = List.of();

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    @BeforeAll
    static void image() throws IOException, InterruptedException {
        ServerImage.requireEngine();
        program = ServerImage.make(shared);
    }

    @AfterAll
    static void remove() {
        if (!program.isEmpty()) {
            ServerImage.remove();
        }
    }

    @Test
    void scenarios_run_against_a_server_in_a_container_which_is_gone_afterwards() throws IOException {
        CommandRun run = run(ServerImage.NAME, "server", "--host", "0.0.0.0").endsWith(0);

        run.prints("8 scenario runs").prints("8 passed");
        assertThat(folder.resolve("out/results.json"))
                .content()
                .contains("\"PROV-001\"", "\"PROV-030\"", "container " + ServerImage.NAME);
        assertThat(containers()).isEmpty();
    }

    @Test
    void a_defect_of_the_server_in_the_container_is_found() throws IOException {
        run(ServerImage.NAME, "server", "--host", "0.0.0.0", "--defect", "wrong-msgref")
                .endsWith(1)
                .prints("DMREP-SRV-09");
    }

    @Test
    void a_server_that_ends_by_itself_is_no_verdict_and_tells_its_last_words() throws IOException {
        run(ServerImage.NAME, "server", "--port", "none")
                .endsWith(3)
                .printsError("provost: The container of " + ServerImage.NAME
                        + " ended by itself before it was ready. Its last words: ");
        assertThat(containers()).isEmpty();
    }

    @Test
    void an_image_that_is_not_there_is_no_verdict() throws IOException {
        run("provost-test/nothing:1", "server")
                .endsWith(3)
                .printsError(
                        "provost: The engine has no image provost-test/nothing:1. Build it first, or let it be fetched from a registry with 'pull: true'.");
    }

    private CommandRun run(String image, String... command) throws IOException {
        String words = Stream.concat(program.stream(), Stream.of(command))
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(", "));
        Path target = Files.writeString(folder.resolve("acme.yaml"), TARGET.formatted(image, words));
        return CommandRun.of(
                "run",
                target.toString(),
                "--quiet",
                "--id",
                "PROV-001",
                "--id",
                "PROV-030",
                "--out",
                folder.resolve("out").toString());
    }

    private static List<?> containers() {
        return ServerImage.engine()
                .listContainersCmd()
                .withShowAll(true)
                .withFilter("ancestor", List.of(ServerImage.NAME))
                .exec();
    }
}
