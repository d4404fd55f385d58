package dev.provost.conformance.observe;

import dev.provost.conformance.capture.DmTraffic;
import dev.provost.conformance.rules.Observation;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.HttpUrl;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Watches exchanges as they happen: tells each message and each finding in a line, records everything, and judges each session
 * when it is over. Memory does not grow with time. Not thread-safe.
 */
public final class Watch {

    /** Longer sessions are judged at their end only. */
    private static final int LONGEST_LIVE = 60;

    private static final Duration OVER = Duration.ofSeconds(2);

    private final SessionJudge judge;
    private final ObservationLog log;
    private final TrafficFile recording;
    private final Consumer<String> lines;
    private final HttpUrl proxy;
    private final SessionSorter sorter;
    private final Map<Integer, Set<String>> told = new HashMap<>();
    private long others;

    /**
     * A watch.
     *
     * @param proxy the address under which devices reach the server here
     * @param lines takes each line for people
     */
    public Watch(SessionJudge judge, ObservationLog log, TrafficFile recording, HttpUrl proxy, Consumer<String> lines) {
        this.judge = judge;
        this.log = log;
        this.recording = recording;
        this.proxy = proxy;
        this.lines = lines;
        this.sorter = new SessionSorter(this::closed);
    }

    /** How many sessions are over. */
    public long sessions() {
        return log.sessions();
    }

    /** Takes an exchange that is over. */
    public void take(HttpExchange exchange) {
        if (!DmTraffic.isManagement(exchange)) {
            others++;
            return;
        }
        recording.add(exchange);
        MessageLines.of(exchange).forEach(lines);
        Supplier<ObservedSession> session = sorter.take(exchange);
        tellDetour(session.get());
        if (session.get().exchanges().size() <= LONGEST_LIVE) {
            tell(session.get().number(), judge.look(session.get()));
        }
    }

    /** Judges the sessions that have been idle. */
    public void tick(InstantSource clock, Duration idle) {
        sorter.closeIdle(clock.instant(), OVER, idle);
    }

    /** Judges what is open; nothing more is taken afterwards. */
    public void finish() {
        sorter.closeAll();
        if (others > 0) {
            log.remark("%,d exchanges that are no device management were passed on and not judged.".formatted(others));
        }
    }

    private void closed(ObservedSession session) {
        JudgedSession judged = judge.judge(session, "session-%05d".formatted(session.number()));
        log.add(judged);
        tell(
                session.number(),
                judged.seenOfServer().stream().filter(Watch::isNotable).toList());
        tell(
                session.number(),
                judged.seenOfDevice().stream().filter(Watch::isNotable).toList());
        told.remove(session.number());
        String devices =
                judged.device().map(d -> ", device " + d.verdict().key()).orElse("");
        lines.accept("%s: server %s%s"
                .formatted(session.title(), judged.server().verdict().key(), devices));
    }

    private static boolean isNotable(Observation seen) {
        return seen.isDeviation() || seen.blame() == dev.provost.reports.Blame.NETWORK;
    }

    /** Each thing once a session: a server that does it once does it again. */
    private void tell(int session, List<Observation> seen) {
        Set<String> known = told.computeIfAbsent(session, s -> new HashSet<>());
        for (Observation each : seen) {
            if (known.add(each.requirement() + each.message())
                    && each.messageIndex().isPresent()) {
                String actual = each.expected().isEmpty()
                        ? ""
                        : " (expected %s, actual %s)".formatted(each.expected(), each.actual());
                lines.accept("  ! %s %s, blame %s: %s%s"
                        .formatted(
                                each.verdict().key(),
                                each.requirement(),
                                each.blame().key(),
                                each.message(),
                                actual));
            }
        }
    }

    /** A device that is sent to another address leaves the sight of the proxy. */
    private void tellDetour(ObservedSession session) {
        session.transcript()
                .turns()
                .reduce((first, second) -> second)
                .flatMap(Turn::answer)
                .map(Message::header)
                .flatMap(header -> header.respUri())
                .filter(uri ->
                        uri.contains("://") && !uri.contains(proxy.endpoint().toString()))
                .ifPresent(uri -> {
                    if (told.computeIfAbsent(session.number(), s -> new HashSet<>())
                            .add(uri)) {
                        log.remark(
                                "The server sent devices to %s by RespURI, past the proxy; what follows there is not seen."
                                        .formatted(uri));
                        lines.accept(
                                "  ! The server sends the device to %s by RespURI, past the proxy.".formatted(uri));
                    }
                });
    }
}
