package dev.provost.fleet;

import dev.provost.transport.HttpOutcome;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Counts what the sessions of a fleet report; from any thread, without locks. */
final class FleetTally implements ExchangeListener {

    private static final long LONGEST = Duration.ofHours(1).toNanos();

    private record Sample(long device, String message, LongAdder count) {}

    private final Histogram sessions = new ConcurrentHistogram(LONGEST, 3);
    private final Histogram exchanges = new ConcurrentHistogram(LONGEST, 3);
    private final LongAdder done = new LongAdder();
    private final LongAdder completed = new LongAdder();
    private final LongAdder octetsSent = new LongAdder();
    private final LongAdder octetsReceived = new LongAdder();
    private final ConcurrentMap<String, Sample> errors = new ConcurrentHashMap<>();

    @Override
    public void exchanged(HttpOutcome outcome) {
        if (outcome instanceof HttpOutcome.Answered) {
            exchanges.recordValue(Math.min(outcome.nanos(), LONGEST));
        }
    }

    void ended(long device, SessionReport report) {
        sessions.recordValue(Math.min(report.nanos(), LONGEST));
        octetsSent.add(report.octetsSent());
        octetsReceived.add(report.octetsReceived());
        if (report.isCompleted()) {
            completed.increment();
        } else {
            Ending ending = report.ending();
            errors.computeIfAbsent(ending.kind(), kind -> new Sample(device, ending.message(), new LongAdder()))
                    .count()
                    .increment();
        }
        done.increment();
    }

    FleetProgress progress(long planned, Duration elapsed) {
        long ended = done.sum();
        return new FleetProgress(planned, ended, ended - completed.sum(), elapsed);
    }

    FleetResult result(Duration elapsed) {
        return new FleetResult(
                done.sum(),
                completed.sum(),
                elapsed,
                Latency.of(sessions),
                Latency.of(exchanges),
                byFrequency(),
                octetsSent.sum(),
                octetsReceived.sum());
    }

    private List<FleetError> byFrequency() {
        return errors.entrySet().stream()
                .map(e -> new FleetError(
                        e.getKey(),
                        e.getValue().count().sum(),
                        e.getValue().device(),
                        e.getValue().message()))
                .sorted(Comparator.comparingLong(FleetError::count).reversed().thenComparing(FleetError::kind))
                .toList();
    }
}
