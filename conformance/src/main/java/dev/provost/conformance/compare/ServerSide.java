package dev.provost.conformance.compare;

import dev.provost.conformance.transcript.PushRecord;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the server sent in one scenario run, line by line. The order is that of the wire; sessions that were held at
 * the same time have none, and are put into one that does not depend on time. Of an object in chunks, those in the middle count
 * once.
 */
final class ServerSide {

    /** Begins each message, so that equal messages find each other. */
    static final String MESSAGE = "message";

    private static final int MOST = 20_000;

    private ServerSide() {}

    static List<SentLine> of(Transcript transcript, boolean values) {
        List<Turn> turns = transcript
                .turns()
                .sorted(Comparator.comparingInt(Turn::clientIndex))
                .toList();
        Map<Session, List<SentLine>> sessions = new LinkedHashMap<>();
        Map<Session, List<String>> before = new HashMap<>();
        List<Session> order = new ArrayList<>();
        for (Turn turn : turns) {
            if (order.isEmpty() || order.getLast() != turn.session()) {
                order.add(turn.session());
            }
            List<String> lines = MessageLines.of(turn, values);
            boolean nextChunk = lines.equals(before.put(turn.session(), lines))
                    && lines.stream().anyMatch(line -> line.endsWith(MessageLines.CHUNK));
            List<SentLine> sent = sessions.computeIfAbsent(turn.session(), s -> new ArrayList<>());
            if (!nextChunk) {
                sent.add(new SentLine(MESSAGE, turn.answerIndex()));
                lines.forEach(text -> sent.add(new SentLine(text, turn.answerIndex())));
            }
        }
        boolean mixed = order.size() > sessions.size();
        List<SentLine> all = new ArrayList<>();
        transcript.pushes().forEach(push -> all.add(new SentLine(push(push), 0)));
        sessions.values().stream()
                .sorted(mixed ? Comparator.comparing(ServerSide::text) : (a, b) -> 0)
                .forEach(all::addAll);
        return all.size() <= MOST ? all : all.subList(0, MOST);
    }

    private static String text(List<SentLine> lines) {
        return lines.stream().map(SentLine::text).collect(Collectors.joining("\n"));
    }

    private static String push(PushRecord push) {
        return push.message()
                .map(message -> "push of " + message.contentType().mediaType())
                .orElse("push that cannot be read");
    }
}
