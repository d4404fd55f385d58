package dev.provost.transport;

import java.util.concurrent.CompletionStage;

/**
 * Answers requests.
 *
 * <p>It is called on an event loop and must not block there; it may return a completed stage, or complete it later from
 * any thread. A stage that fails, or an exception, is answered with status 500.
 */
@FunctionalInterface
public interface HttpHandler {

    /** Answers one request. Requests of one connection come one after another, those of several at the same time. */
    CompletionStage<HttpResponse> handle(HttpRequest request);
}
