package dev.provost.container;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;

class ReadinessTest {

    private static final Health UP = new Health.Output(Pattern.compile("listening on \\d+"));

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(
                    "/health".equals(exchange.getRequestURI().getPath()) ? 200 : 405, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_line_in_the_output_is_enough() {
        assertThatCode(() -> await(UP, true, "starting\nlistening on 8080\n")).doesNotThrowAnyException();
    }

    @Test
    void any_answer_is_enough_unless_a_status_is_asked_for() {
        assertThatCode(() -> await(new Health.Answer("/dm", OptionalInt.empty()), true, ""))
                .doesNotThrowAnyException();
        assertThatCode(() -> await(new Health.Answer("/health", OptionalInt.of(200)), true, ""))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> await(new Health.Answer("/dm", OptionalInt.of(200)), true, ""))
                .isInstanceOf(ContainerException.class)
                .hasMessage(
                        "The container of acme/dm:1.4 runs and is not ready after 0 s: no HTTP 200 at /dm. It wrote nothing. Correct 'health', or give it more time with 'startup'.");
    }

    @Test
    void a_container_that_ended_tells_its_last_five_lines() {
        assertThatThrownBy(() -> await(UP, false, "one\ntwo\n\nthree\nfour\nfive\nno database\n"))
                .isInstanceOf(ContainerException.class)
                .hasMessage(
                        "The container of acme/dm:1.4 ended by itself before it was ready. Its last words: two | three | four | five | no database.");
    }

    @Test
    void a_container_that_never_says_it_is_ready_is_told_what_was_waited_for() {
        assertThatThrownBy(() -> await(UP, true, "starting\n"))
                .hasMessage(
                        "The container of acme/dm:1.4 runs and is not ready after 0 s: no \"listening on \\d+\" in its output. Its last words: starting. Correct 'health', or give it more time with 'startup'.");
    }

    private void await(Health health, boolean running, String output) {
        ContainerSettings settings =
                new ContainerSettings("acme/dm:1.4", 8080, "/dm", health, List.of(), Map.of(), false, Duration.ZERO);
        new Readiness(settings)
                .waitUntilReady(
                        new Pretended(running, output, server.getAddress().getPort()));
    }

    /** A container of which only the answers exist. */
    private record Pretended(boolean isRunning, String output, int port) implements WaitStrategyTarget {
        @Override
        public String getLogs() {
            return output;
        }

        @Override
        public Integer getMappedPort(int originalPort) {
            return port;
        }

        @Override
        public List<Integer> getExposedPorts() {
            return List.of(port);
        }

        @Override
        public InspectContainerResponse getContainerInfo() {
            throw new UnsupportedOperationException();
        }
    }
}
