package dev.provost.conformance.cli;

import dev.provost.fleet.FirmwareReport;
import dev.provost.fumo.FumoResult;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Counts what handsets of a fleet did about their firmware; for use from any thread. */
final class FirmwareTally implements Consumer<FirmwareReport> {

    private final Map<FirmwareReport.Ending, LongAdder> endings = new EnumMap<>(FirmwareReport.Ending.class);
    private final LongAdder handsets = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final LongAdder sessions = new LongAdder();
    private final ConcurrentMap<FumoResult, LongAdder> results = new ConcurrentHashMap<>();

    FirmwareTally() {
        for (FirmwareReport.Ending ending : FirmwareReport.Ending.values()) {
            endings.put(ending, new LongAdder());
        }
    }

    @Override
    public void accept(FirmwareReport report) {
        handsets.increment();
        requests.add(report.fetches());
        sessions.add(report.sessions());
        report.results()
                .forEach(result ->
                        results.computeIfAbsent(result, r -> new LongAdder()).increment());
        endings.get(report.ending()).increment();
    }

    /** Whether a handset has something left to do about its firmware. */
    boolean isUnfinished() {
        return endings.get(FirmwareReport.Ending.NOTHING_LEFT).sum() < handsets.sum();
    }

    /** A line for each result in which operations ended, the most frequent first. */
    List<String> results() {
        return results.entrySet().stream()
                .sorted(Comparator.<Map.Entry<FumoResult, LongAdder>>comparingLong(
                                e -> -e.getValue().sum())
                        .thenComparingInt(e -> e.getKey().code()))
                .map(e -> "Result     %,d times %s".formatted(e.getValue().sum(), e.getKey()))
                .toList();
    }

    /** One line, empty when no handset was told anything about its firmware. */
    String line() {
        String left = endings.entrySet().stream()
                .filter(e -> e.getKey() != FirmwareReport.Ending.NOTHING_LEFT
                        && e.getValue().sum() > 0)
                .map(e -> ", %,d %s"
                        .formatted(e.getValue().sum(), e.getKey().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
        return handsets.sum() == 0
                ? ""
                : "Firmware   %,d handsets did what they were told in %,d requests and %,d sessions more, %,d to the end%s"
                        .formatted(
                                handsets.sum(),
                                requests.sum(),
                                sessions.sum(),
                                endings.get(FirmwareReport.Ending.NOTHING_LEFT).sum(),
                                left);
    }
}
