package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An adapter that says yes to everything is not believed, and one that does its work is. */
class AdapterTrialTest {

    @TempDir
    private Path folder;

    private CommandRun run(ReferenceServer server, String adapter) throws IOException {
        Path target = folder.resolve("acme.yaml");
        Files.writeString(
                target, "server: { url: \"%s\", id: acme-dm }\nadapter: %s\n".formatted(server.url(), adapter));
        return CommandRun.of(
                "run",
                target.toString(),
                "--id",
                "PROV-001",
                "--out",
                folder.resolve("out").toString());
    }

    @Test
    void an_adapter_that_fails_its_check_ends_the_run_before_any_verdict() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "Skipped: there is no /bin/sh here.");
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            run(server, "{ kind: command, program: sh, args: [-c, \"echo '{}'\"] }")
                    .endsWith(3)
                    .printsError(
                            "The adapter fails its check, so nothing that it says can count for or against the server.")
                    .printsError(
                            "senseless request: The adapter answers a request that nobody knows as if it had carried it out. Refuse what is not known: exit with 127.");
            assertThat(folder.resolve("out/results.json")).doesNotExist();
        }
    }

    @Test
    void an_adapter_that_passes_is_said_to() throws IOException {
        Path recipe = Path.of("../fixtures/adapters/reference-recipe.yaml").toAbsolutePath();
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            run(server, "{ kind: http, recipe: \"%s\", url: \"%s\" }".formatted(recipe, server.adminUrl()))
                    .endsWith(0)
                    .printsError("Adapter checked: 7 of 8 checks passed, not possible: senseless request.");
        }
    }
}
