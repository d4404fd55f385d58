package dev.provost.conformance.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.provost.adapter.AdapterException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Speaks JSON over HTTP with the administration of the reference server. May be shared between threads. */
final class AdminClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int MOST_OCTETS = 64 << 20;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final JsonMapper json = new JsonMapper();
    private final URI root;

    AdminClient(URI root) {
        this.root = root;
    }

    JsonNode get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    JsonNode post(String path, JsonNode body) {
        return send("POST", path, BodyPublishers.ofString(body.toString()));
    }

    JsonNode put(String path, JsonNode body) {
        return send("PUT", path, BodyPublishers.ofString(body.toString()));
    }

    void delete(String path) {
        send("DELETE", path, BodyPublishers.noBody());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private JsonNode send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            JsonNode answer = json.readTree(octets(request, response));
            if (response.statusCode() / 100 != 2) {
                throw refusal(request, response.statusCode(), answer);
            }
            return answer;
        } catch (JsonProcessingException e) {
            throw new AdapterException(
                    "%s answers no JSON. Is this the administration of a reference server?".formatted(request.uri()),
                    e);
        } catch (IOException e) {
            throw new AdapterException(
                    "The administration of the reference server at %s cannot be reached (%s). Start it, or correct the option 'url'."
                            .formatted(root, Optional.ofNullable(e.getMessage()).orElse("connection refused")),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AdapterException("The call to %s was interrupted.".formatted(request.uri()), e);
        }
    }

    private URI uri(String path) {
        try {
            return new URI(root + path);
        } catch (URISyntaxException e) {
            throw new AdapterException("The reference server gave an operation the name \"%s\", which is no path."
                    .formatted(path.length() > 200 ? path.substring(0, 200) + "..." : path));
        }
    }

    private static byte[] octets(HttpRequest request, HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            byte[] octets = body.readNBytes(MOST_OCTETS + 1);
            if (octets.length > MOST_OCTETS) {
                throw new AdapterException("%s answers more than %d octets.".formatted(request.uri(), MOST_OCTETS));
            }
            return octets;
        }
    }

    private static AdapterException refusal(HttpRequest request, int status, JsonNode answer) {
        return new AdapterException("The reference server refuses %s %s with HTTP %d: %s"
                .formatted(
                        request.method(),
                        request.uri().getPath(),
                        status,
                        answer.path("error").asText("no reason given")));
    }
}
