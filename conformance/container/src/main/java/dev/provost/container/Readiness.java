package dev.provost.container;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** Waits until the server in a container is ready, and says what it wrote when it never is. */
final class Readiness extends AbstractWaitStrategy {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int LAST_LINES = 5;

    private final ContainerSettings settings;

    Readiness(ContainerSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void waitUntilReady() {
        long begun = System.nanoTime();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
            while (!isReady(client)) {
                if (!waitStrategyTarget.isRunning()) {
                    throw new ContainerException("The container of %s ended by itself before it was ready.%s"
                            .formatted(settings.image(), lastWords()));
                }
                if (System.nanoTime() - begun > settings.startup().toNanos()) {
                    throw new ContainerException(
                            "The container of %s runs and is not ready after %d s: no %s.%s Correct 'health', or give it more time with 'startup'."
                                    .formatted(
                                            settings.image(),
                                            settings.startup().toSeconds(),
                                            settings.health().words(),
                                            lastWords()));
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private boolean isReady(HttpClient client) {
        return switch (settings.health()) {
            case Health.Output(Pattern pattern) ->
                pattern.matcher(waitStrategyTarget.getLogs()).find();
            case Health.Answer(String path, OptionalInt status) -> answers(client, path, status);
        };
    }

    private boolean answers(HttpClient client, String path, OptionalInt wanted) {
        URI url = ServerContainer.loopback(waitStrategyTarget.getMappedPort(settings.port()), path);
        try {
            int status = client.send(
                            HttpRequest.newBuilder(url).timeout(ANSWER).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return wanted.isEmpty() || wanted.getAsInt() == status;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerException("Waiting for the container of " + settings.image() + " was interrupted.", e);
        }
    }

    private String lastWords() {
        List<String> lines = waitStrategyTarget
                .getLogs()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty()
                ? " It wrote nothing."
                : " Its last words: "
                        + String.join(" | ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()))
                        + ".";
    }
}
