package dev.provost.transport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Hands a request to the handler with the longest path prefix that fits whole segments; anything else gets 404. Immutable. */
public final class HttpRouter implements HttpHandler {

    private record Route(String prefix, HttpHandler handler) {
        boolean fits(String path) {
            return path.startsWith(prefix)
                    && (path.length() == prefix.length()
                            || prefix.endsWith("/")
                            || path.charAt(prefix.length()) == '/');
        }
    }

    private final List<Route> longestFirst;

    private HttpRouter(List<Route> longestFirst) {
        this.longestFirst = longestFirst;
    }

    /** A router without routes. */
    public static HttpRouter empty() {
        return new HttpRouter(List.of());
    }

    /**
     * This router with one more route.
     *
     * @param prefix a path such as {@code /dm}, which fits {@code /dm} and {@code /dm/x} but not {@code /dmx}
     * @throws IllegalArgumentException when the prefix does not start with a slash or is routed already
     */
    public HttpRouter route(String prefix, HttpHandler handler) {
        if (!prefix.startsWith("/")) {
            throw new IllegalArgumentException("A route starts with a slash, this is \"" + prefix + "\"");
        }
        if (longestFirst.stream().anyMatch(r -> r.prefix().equals(prefix))) {
            throw new IllegalArgumentException("Two handlers for " + prefix + "; give each a path of its own");
        }
        List<Route> more = new ArrayList<>(longestFirst);
        more.add(new Route(prefix, handler));
        more.sort(Comparator.comparingInt((Route r) -> r.prefix().length()).reversed());
        return new HttpRouter(List.copyOf(more));
    }

    @Override
    public CompletionStage<HttpResponse> handle(HttpRequest request) {
        String path = request.path();
        for (Route route : longestFirst) {
            if (route.fits(path)) {
                return route.handler().handle(request);
            }
        }
        return CompletableFuture.completedFuture(HttpResponse.text(404, "Nothing is served at " + path + "\n"));
    }
}
