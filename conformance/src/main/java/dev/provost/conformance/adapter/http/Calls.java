package dev.provost.conformance.adapter.http;

import dev.provost.adapter.AdapterException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Makes the requests of recipes. Follows no redirect. May be shared between threads. */
final class Calls implements AutoCloseable {

    private static final int MOST_OCTETS = 16 << 20;

    private final HttpClient client;
    private final URI root;
    private final Map<String, TextTemplate> headers;
    private final Optional<String> authorization;
    private final Duration timeout;

    Calls(
            HttpClient client,
            URI root,
            Map<String, TextTemplate> headers,
            Optional<String> authorization,
            Duration timeout) {
        this.client = client;
        this.root = root;
        this.headers = Map.copyOf(headers);
        this.authorization = authorization;
        this.timeout = timeout;
    }

    /**
     * The answer to the last request of a verb.
     *
     * @param facts what templates can name; what requests take out of answers is added
     * @throws AdapterException when an answer is not as it should be
     */
    Answer make(Recipe.Verb verb, Map<String, Object> facts) {
        Answer answer = make(verb.requests().getFirst(), facts);
        for (RequestRecipe next : verb.requests().subList(1, verb.requests().size())) {
            answer = make(next, facts);
        }
        return answer;
    }

    private Answer make(RequestRecipe recipe, Map<String, Object> facts) {
        Answer answer = recipe.until().isPresent() ? poll(recipe, recipe.until().get(), facts) : once(recipe, facts);
        Map<String, String> taken = new HashMap<>();
        recipe.take()
                .forEach((name, extractor) -> taken.put(
                        name,
                        extractor
                                .find(answer, facts)
                                .orElseThrow(() -> new AdapterException(
                                        "The answer to the request at %s has nothing to take as %s: %s"
                                                .formatted(recipe.path(), name, answer.beginning())))));
        facts.putAll(taken);
        return answer;
    }

    private Answer poll(RequestRecipe recipe, RequestRecipe.Until until, Map<String, Object> facts) {
        long end = System.nanoTime() + until.atMost().toNanos();
        while (true) {
            Answer answer = once(recipe, facts);
            String word = until.at().find(answer, facts).orElse("");
            if (until.is().contains(word)) {
                return answer;
            }
            if (System.nanoTime() - end > 0) {
                throw new AdapterException("The request at %s was still answered with \"%s\" after %d ms."
                        .formatted(recipe.path(), word, until.atMost().toMillis()));
            }
            LockSupport.parkNanos(until.every().toNanos());
        }
    }

    private Answer once(RequestRecipe recipe, Map<String, Object> facts) {
        HttpRequest request = request(recipe, facts);
        Answer answer = send(request);
        if (recipe.isExpected(answer.status())) {
            return answer;
        }
        if (answer.status() / 100 == 3) {
            throw new AdapterException(
                    "%s %s is answered with HTTP %d, which leads to %s. Write that address in the recipe at %s."
                            .formatted(
                                    request.method(),
                                    request.uri(),
                                    answer.status(),
                                    answer.headers().firstValue("Location").orElse("nowhere"),
                                    recipe.path()));
        }
        throw new AdapterException("%s %s is answered with HTTP %d: %s"
                .formatted(
                        request.method(),
                        request.uri(),
                        answer.status(),
                        answer.beginning().isEmpty() ? "no reason is given." : answer.beginning()));
    }

    private HttpRequest request(RequestRecipe recipe, Map<String, Object> facts) {
        URI uri = uri(recipe, recipe.url().fill(facts));
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(uri).timeout(timeout);
            if (isHome(uri)) {
                authorization.ifPresent(value -> builder.setHeader("Authorization", value));
                headers.forEach((name, value) -> builder.setHeader(name, value.fill(facts)));
            }
            recipe.headers().forEach((name, value) -> builder.setHeader(name, value.fill(facts)));
            if (recipe.body().isPresent()) {
                builder.setHeader("Content-Type", recipe.type());
                builder.method(
                        recipe.method(),
                        BodyPublishers.ofString(recipe.body().get().fill(facts)));
            } else {
                builder.method(recipe.method(), BodyPublishers.noBody());
            }
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new AdapterException(
                    "The request at %s cannot be made: %s.".formatted(recipe.path(), e.getMessage()), e);
        }
    }

    private URI uri(RequestRecipe recipe, String text) {
        try {
            URI uri = new URI(text.startsWith("/") ? root + text : text);
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).startsWith("http")) {
                return uri;
            }
        } catch (URISyntaxException noAddress) {
            // the sentence below says all there is to say
        }
        throw new AdapterException(
                "The request at %s goes to \"%s\". Write a path that begins with a slash, or an address."
                        .formatted(recipe.path(), text));
    }

    /** An address that a server named may lead elsewhere; secrets do not go there. */
    private boolean isHome(URI uri) {
        return uri.getScheme().equals(root.getScheme())
                && uri.getHost().equalsIgnoreCase(root.getHost())
                && uri.getPort() == root.getPort();
    }

    private Answer send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> pending =
                client.sendAsync(request, info -> new BoundedBody(MOST_OCTETS));
        try {
            HttpResponse<byte[]> response = pending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return Answer.of(
                    response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw new AdapterException(
                    "%s %s was not answered within %d ms."
                            .formatted(request.method(), request.uri(), timeout.toMillis()),
                    e);
        } catch (ExecutionException e) {
            throw new AdapterException(
                    "%s %s failed: %s. Check the address and that the server runs."
                            .formatted(request.method(), request.uri(), reason(e.getCause())),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AdapterException("The call to %s was interrupted.".formatted(request.uri()), e);
        }
    }

    private static String reason(Throwable failure) {
        if (failure instanceof java.net.ConnectException) {
            return "connection refused";
        }
        return failure instanceof IOException && failure.getMessage() != null
                ? failure.getMessage()
                : failure.toString();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
