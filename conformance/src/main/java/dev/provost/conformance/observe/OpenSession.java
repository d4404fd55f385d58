package dev.provost.conformance.observe;

import dev.provost.conformance.transcript.HttpTranscripts;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import dev.provost.transport.HttpExchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A session that may go on. Not thread-safe. */
final class OpenSession {

    private final int number;
    private final String device;
    private final String id;
    private final List<HttpExchange> exchanges = new ArrayList<>();
    private Optional<Long> lastMsgId = Optional.empty();
    private long octets;
    private boolean beside;
    private Optional<Boolean> over = Optional.empty();

    OpenSession(int number, String device, String id) {
        this.number = number;
        this.device = device;
        this.id = id;
    }

    int number() {
        return number;
    }

    boolean isNew() {
        return exchanges.isEmpty();
    }

    void overlap() {
        beside = true;
    }

    void add(HttpExchange exchange, Optional<Message> request) {
        exchanges.add(exchange);
        over = Optional.empty();
        octets += exchange.requestOctets().length + exchange.responseOctets().length;
        lastMsgId = request.flatMap(OpenSession::msgId).or(() -> lastMsgId);
    }

    /** When its last exchange ended. */
    Instant latest() {
        HttpExchange last = exchanges.getLast();
        return last.times().wallAt(last.times().finishedNanos());
    }

    /** Whether the server had nothing more to say. */
    boolean seemsOver() {
        boolean known = over.orElseGet(() ->
                HttpTranscripts.overheard(List.of(exchanges.getLast())).turns().anyMatch(Turn::endsSession));
        over = Optional.of(known);
        return known;
    }

    /** Whether the exchange does not go on with this one, though the device calls the session by the same name. */
    boolean endsBefore(HttpExchange exchange, Optional<Message> request, int mostExchanges, long mostOctets) {
        Optional<Long> msgId = request.flatMap(OpenSession::msgId);
        boolean again = Arrays.equals(
                exchanges.getLast().request().body(), exchange.request().body());
        boolean first = msgId.filter(n -> n == 1).isPresent() && !again;
        boolean missed = msgId.isPresent() && lastMsgId.isPresent() && msgId.get() > lastMsgId.get() + 1;
        return first || missed || exchanges.size() >= mostExchanges || octets > mostOctets;
    }

    ObservedSession snapshot() {
        return new ObservedSession(number, device, id, exchanges, beside);
    }

    private static Optional<Long> msgId(Message message) {
        String text = message.header().msgId();
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
