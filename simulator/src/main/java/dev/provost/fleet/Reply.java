package dev.provost.fleet;

import dev.provost.security.HmacHeader;
import dev.provost.security.Transmission;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Codec;
import dev.provost.syncml.codec.MalformedMessageException;
import dev.provost.transport.HttpOutcome;
import dev.provost.transport.HttpResponse;
import dev.provost.transport.TransportFailure;
import java.util.Optional;

/** What came back for one message of a handset. */
public sealed interface Reply {

    /**
     * A message.
     *
     * @param message what the server said
     * @param response how it came
     */
    record Said(Message message, HttpResponse response) implements Reply {

        /** How the message came, which matters where its sender proves itself by HMAC. */
        public Transmission transmission() {
            return new Transmission(response.body(), response.headers().first(HmacHeader.NAME));
        }
    }

    /**
     * An HTTP status other than 200.
     *
     * @param response the response
     */
    record Declined(HttpResponse response) implements Reply {}

    /**
     * HTTP status 200 with something that is no message.
     *
     * @param response the response, its body the octets as they came
     * @param reason what is wrong with it
     */
    record Garbled(HttpResponse response, String reason) implements Reply {}

    /**
     * No usable response.
     *
     * @param failure why
     */
    record Silence(TransportFailure failure) implements Reply {}

    /** What an outcome of the transport says. */
    static Reply of(HttpOutcome outcome) {
        return switch (outcome) {
            case HttpOutcome.Failed failed -> new Silence(failed.failure());
            case HttpOutcome.Answered answered -> of(answered.response());
        };
    }

    private static Reply of(HttpResponse response) {
        if (response.status() != 200) {
            return new Declined(response);
        }
        String type = response.headers().first("Content-Type").orElse("");
        Optional<Encoding> encoding = Encoding.ofMediaType(type);
        if (encoding.isEmpty()) {
            return new Garbled(
                    response, type.isEmpty() ? "it has no Content-Type" : "its Content-Type is \"" + type + "\"");
        }
        try {
            return new Said(Codec.of(encoding.get()).decode(response.body()).message(), response);
        } catch (MalformedMessageException e) {
            return new Garbled(response, e.getMessage());
        }
    }
}
