package dev.provost.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.container.ContainerSettings;
import dev.provost.container.Health;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerReaderTest {

    @TempDir
    private Path folder;

    private ContainerSettings read(String container) throws IOException {
        Path file = Files.writeString(
                folder.resolve("acme.yaml"), "server:\n  id: acme-dm\n  container:\n    " + container + "\n");
        return new TargetReader(Map.of("DB", "memory"))
                .read(file.toString())
                .container()
                .orElseThrow();
    }

    @Test
    void an_image_and_a_port_are_enough() throws IOException {
        assertThat(read("{ image: acme/dm:1.4, port: 8080 }"))
                .isEqualTo(new ContainerSettings(
                        "acme/dm:1.4",
                        8080,
                        "/",
                        new Health.Answer("/", OptionalInt.empty()),
                        List.of(),
                        Map.of(),
                        false,
                        Duration.ofSeconds(60)));
    }

    @Test
    void everything_can_be_said() throws IOException {
        assertThat(read("""
                        image: acme/dm:1.4
                            port: 9000
                            path: /dm
                            command: [serve, --verbose]
                            environment: { DB: "${DB}", LEVEL: 3 }
                            health: { path: /health, status: 204 }
                            pull: true
                            startup: 5 min"""))
                .isEqualTo(new ContainerSettings(
                        "acme/dm:1.4",
                        9000,
                        "/dm",
                        new Health.Answer("/health", OptionalInt.of(204)),
                        List.of("serve", "--verbose"),
                        Map.of("DB", "memory", "LEVEL", "3"),
                        true,
                        Duration.ofMinutes(5)));
    }

    @Test
    void health_is_any_answer_at_the_endpoint_or_a_line_of_output() throws IOException {
        assertThat(read("{ image: a, port: 1, path: /dm }").health())
                .isEqualTo(new Health.Answer("/dm", OptionalInt.empty()))
                .extracting(Health::words)
                .isEqualTo("any answer at /dm");
        assertThat(read("{ image: a, port: 1, path: /dm, health: { status: 405 } }")
                        .health()
                        .words())
                .isEqualTo("HTTP 405 at /dm");
        assertThat(read("{ image: a, port: 1, health: { log: 'listening on [0-9]+' } }")
                        .health()
                        .words())
                .isEqualTo("\"listening on [0-9]+\" in its output");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            image: '' | server.container.image is empty. It has to be an image such as acme/dm:1.4.
            { image: a, port: 0 } | server.container.port is "0". It has to be a number from 1 to 65535.
            { image: a, port: 65536 } | server.container.port is "65536". It has to be a number from 1 to 65535.
            { image: a, port: http } | server.container.port is "http". It has to be a number from 1 to 65535.
            { image: a, port: 1, path: dm } | server.container.path is "dm". It has to begin with a slash, such as /dm.
            { image: a, port: 1, path: /d m } | server.container.path is "/d m". It has to begin with a slash, such as /dm.
            { image: a, port: 1, pull: maybe } | server.container.pull is "maybe". It has to be true or false.
            { image: a, port: 1, startup: 60 } | server.container.startup is "60". It has to be a time such as 60 s or 5 min.
            { image: a, port: 1, health: { path: up } } | server.container.health.path is "up". It has to begin with a slash, such as /dm.
            { image: a, port: 1, health: { status: 99 } } | server.container.health.status is "99". It has to be a number from 100 to 599.
            { image: a, port: 1, health: { log: '(' } } | server.container.health.log is "(", which is no regular expression: Unclosed group.
            """)
    void values_are_checked(String container, String message) {
        failing(container, message);
    }

    @Test
    void missing_and_unknown_keys_are_named() {
        failing(
                "port: 8080",
                "acme.yaml:4: server.container has no \"image\". Add it, for instance image: acme/dm:1.4.");
        failing("image: a", "acme.yaml:4: server.container has no \"port\". Add it, for instance port: 8080.");
        failing(
                "{ image: a, port: 1, ports: 8080 }",
                "acme.yaml:4: server.container.ports is not known. Known here: image, port, path, health, command, environment, pull, startup.");
        failing(
                "{ image: a, port: 1, health: { log: up, path: / } }",
                "acme.yaml:4: server.container.health.path is not known. Known here: log.");
    }

    private void failing(String container, String message) {
        assertThatThrownBy(() -> read(container))
                .isInstanceOf(TargetException.class)
                .hasMessageEndingWith(message);
    }
}
