package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed in the middle, and goes on. */
class ResumeTest {

    private static final Pattern TAKEN_OVER =
            Pattern.compile("Going on with seed 1: (\\d+) finished scenario runs are taken over\\.");
    private static final Pattern TOTAL = Pattern.compile("(\\d+) scenario runs in");

    @TempDir
    private Path folder;

    private Path journal;

    @BeforeEach
    void name() {
        journal = folder.resolve("out/journal.jsonl");
    }

    @Test
    @Timeout(120)
    void a_run_that_was_terminated_goes_on_where_it_was() throws Exception {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT.withSeed(1))) {
            Path target = target(server);
            Process run = start(target);
            try {
                while (lines() < 20) {
                    assertThat(run.isAlive()).as("still running").isTrue();
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                run.destroy();
                assertThat(run.waitFor()).as("exit code of SIGTERM").isEqualTo(143);
            } finally {
                run.destroyForcibly();
            }
            assertThat(folder.resolve("out/results.json")).doesNotExist();
            Files.writeString(journal, "{\"key\":\"half a li", StandardOpenOption.APPEND);

            CommandRun rest = CommandRun.of(arguments(target, "--resume")).endsWith(0);

            long taken = number(TAKEN_OVER, rest.err());
            assertThat(taken).isBetween(10L, number(TOTAL, rest.out()) - 1);
            assertThat(lines()).isGreaterThan((int) taken);
            CommandRun.of(arguments(target, "--resume", "--seed", "2"))
                    .endsWith(3)
                    .printsError("The interrupted run had the seed 1, not 2. Leave out --seed, or start afresh");
        }
    }

    private Path target(ReferenceServer server) throws IOException {
        return Files.writeString(folder.resolve("acme.yaml"), """
                server: { url: "%s", id: provost-reference, encodings: [wbxml] }
                adapter: { kind: reference, url: "%s" }
                """.formatted(server.url(), server.adminUrl()));
    }

    /** The program as a process of its own, as a user can kill it. */
    private Process start(Path target) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> command = Stream.concat(
                        Stream.of(java, "-cp", System.getProperty("java.class.path"), Main.class.getName()),
                        Stream.of(arguments(target)))
                .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private String[] arguments(Path target, String... more) {
        return Stream.concat(
                        Stream.of(
                                "run",
                                target.toString(),
                                "--quiet",
                                "--out",
                                folder.resolve("out").toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private int lines() throws IOException {
        if (!Files.exists(journal)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(journal)) {
            return (int) lines.count();
        }
    }

    private static long number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return Long.parseLong(matcher.group(1));
    }
}
