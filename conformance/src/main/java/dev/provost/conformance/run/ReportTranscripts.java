package dev.provost.conformance.run;

import dev.provost.conformance.explain.CredentialSteps;
import dev.provost.conformance.explain.MessageWords;
import dev.provost.conformance.explain.Secrets;
import dev.provost.conformance.transcript.Body;
import dev.provost.conformance.transcript.Exchange;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.reports.Direction;
import dev.provost.reports.Explanation;
import dev.provost.reports.Octets;
import dev.provost.reports.Transcript;
import dev.provost.reports.WireMessage;
import dev.provost.syncml.codec.MessageView;
import dev.provost.transport.ConnectionFacts;
import dev.provost.transport.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the transcript of the reports, message for message in step with the one that the rules read. */
public final class ReportTranscripts {

    /** Phones count their connections each for itself. */
    private record Line(String device, long number) {}

    private final Map<Line, Integer> connections = new HashMap<>();
    private final List<WireMessage> messages = new ArrayList<>();

    private final CredentialSteps credentials;

    private ReportTranscripts(Secrets secrets) {
        this.credentials = new CredentialSteps(secrets);
    }

    /** The transcript of the given exchanges and pushes; secrets explain digests. */
    public static Transcript of(String name, List<HttpExchange> recorded, List<PushRecord> pushes, Secrets secrets) {
        return of(name, Wire.of(recorded, pushes, List.of()), secrets);
    }

    /** The transcript of what is decoded already. */
    static Transcript of(String name, Wire wire, Secrets secrets) {
        List<HttpExchange> exchanges = wire.exchanges();
        List<Exchange> decoded = wire.decoded().exchanges();
        ReportTranscripts collected = new ReportTranscripts(secrets);
        for (int i = 0; i < exchanges.size(); i++) {
            collected.add(exchanges.get(i), decoded.get(i));
        }
        Optional<HttpExchange> first = exchanges.stream().findFirst();
        String device = first.flatMap(HttpExchange::connection)
                .map(c -> c.client().toString())
                .orElse("device");
        String server = first.map(e -> e.url().endpoint().toString()).orElse("server");
        return new Transcript(name, device, server, collected.messages)
                .withPushes(wire.pushes().stream().map(ReportPushes::of).toList());
    }

    private void add(HttpExchange exchange, Exchange decoded) {
        Line line = exchange.connection()
                .map(c -> new Line(c.client().toString(), c.number()))
                .orElse(new Line("", -1));
        boolean first = !connections.containsKey(line);
        int connection = connections.computeIfAbsent(line, l -> connections.size());
        add(
                Direction.DEVICE_TO_SERVER,
                connection,
                exchange.requestHead(),
                decoded.client(),
                notes(exchange, first),
                credentials.ofDevice(decoded.client(), messages.size()));
        decoded.server()
                .ifPresent(answer -> add(
                        Direction.SERVER_TO_DEVICE,
                        connection,
                        exchange.responseHead(),
                        answer,
                        List.of(),
                        credentials.ofServer(answer, messages.size())));
    }

    private void add(
            Direction direction,
            int connection,
            byte[] head,
            dev.provost.conformance.transcript.WireMessage wire,
            List<String> notes,
            List<Explanation> explanations) {
        List<String> remarks = new ArrayList<>(notes);
        wire.deviations().forEach(d -> remarks.add(d.path() + ": " + d.detail()));
        if (wire.body() instanceof Body.Unreadable unreadable) {
            remarks.add("Cannot be read: " + unreadable.reason());
        }
        WireMessage message = new WireMessage(
                direction,
                wire.time(),
                connection,
                new String(head, StandardCharsets.ISO_8859_1).strip(),
                Octets.of(wire.octets()),
                wire.header("Content-Type").orElse(""),
                wire.message().map(MessageView::xml).orElse(""),
                remarks);
        messages.add(message.explained(explanations, MessageWords.READER));
    }

    private static List<String> notes(HttpExchange exchange, boolean first) {
        Stream<String> tls = exchange.connection().filter(c -> first).flatMap(ConnectionFacts::tls).stream()
                .map(facts -> "TLS: " + facts.words());
        Stream<String> failure = exchange.failure().stream().map(f -> "No answer: " + f.message());
        return Stream.concat(tls, failure).toList();
    }
}
