package dev.provost.transport;

import dev.provost.push.ApplicationId;
import dev.provost.push.ContentType;
import dev.provost.push.PushFormatException;
import dev.provost.push.PushMessage;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Takes pushes as POSTs of the content under its media type, with the application in {@code X-Wap-Application-Id}. Many
 * phones can share one server, each with a path of its own. It answers 202 to a push, 400 to what is none and 405 to other
 * methods; the answer comes from the gateway, as it were, and says nothing of the phone.
 */
public final class HttpPushHandler implements HttpHandler {

    /** The header with the application that a push is for. */
    static final String APPLICATION = "X-Wap-Application-Id";

    private static final String UNKNOWN = "unknown";

    private final PushHandler handler;

    /** Hands pushes to {@code handler}. */
    public HttpPushHandler(PushHandler handler) {
        this.handler = handler;
    }

    @Override
    public CompletionStage<HttpResponse> handle(HttpRequest request) {
        return CompletableFuture.completedFuture(answer(request));
    }

    private HttpResponse answer(HttpRequest request) {
        if (!request.method().equals("POST")) {
            return HttpResponse.text(405, "A push is a POST.\n").with("Allow", "POST");
        }
        ReceivedPush push;
        try {
            ContentType type =
                    ContentType.parse(request.headers().first("Content-Type").orElse(""));
            PushMessage message = new PushMessage(0, type, application(request), request.body());
            push = new ReceivedPush(PushWay.HTTP, UNKNOWN, request.path(), request.body(), message);
        } catch (PushFormatException | IllegalArgumentException e) {
            String problem = String.valueOf(e.getMessage());
            handler.malformed(PushWay.HTTP, UNKNOWN, request.body(), problem);
            return HttpResponse.text(400, problem + "\n");
        }
        handler.received(push);
        return HttpResponse.of(202);
    }

    private static Optional<ApplicationId> application(HttpRequest request) {
        return request.headers()
                .first(APPLICATION)
                .map(String::strip)
                .map(text -> text.matches("\\d{1,5}")
                        ? ApplicationId.ofCode(Integer.parseInt(text))
                        : new ApplicationId(text));
    }
}
