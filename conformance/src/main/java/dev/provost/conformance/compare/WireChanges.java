package dev.provost.conformance.compare;

import dev.provost.conformance.capture.Capture;
import dev.provost.conformance.capture.CaptureException;
import dev.provost.conformance.capture.CaptureReader;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.compare.WireChange;
import dev.provost.reports.compare.WireComparison;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what a server sent in the captures of two results. Not safe for use by several threads. */
public final class WireChanges {

    private static final int MOST_KINDS = 1_000;
    private static final int MOST_REMARKS = 5;

    private record Key(List<String> removed, List<String> added) {}

    private static final class Seen {
        private final Set<String> scenarios = new HashSet<>();
        private final Set<String> runs = new HashSet<>();
        private final String first;
        private int times;

        Seen(String first) {
            this.first = first;
        }
    }

    private final Path before;
    private final Path after;
    private final boolean values;
    private final CaptureReader reader = CaptureReader.standard();
    private final Map<Key, Seen> changes = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private int compared;
    private int changed;
    private int unread;

    private WireChanges(Path before, Path after, boolean values) {
        this.before = before;
        this.after = after;
        this.values = values;
    }

    /**
     * What changed between two results. Values of nodes are compared only when both runs had the same seed.
     *
     * @param before the folder of the earlier result
     * @param after the folder of the later result
     */
    public static WireComparison between(Path before, RunResult earlier, Path after, RunResult later) {
        return new WireChanges(before, after, earlier.seed() == later.seed()).compare(earlier, later);
    }

    private WireComparison compare(RunResult earlier, RunResult later) {
        Map<String, ScenarioResult> known = earlier.scenarios().stream()
                .collect(Collectors.toMap(ScenarioResult::key, Function.identity(), (first, second) -> first));
        for (ScenarioResult scenario : later.scenarios()) {
            Optional.ofNullable(known.get(scenario.key())).ifPresent(was -> scenario(was, scenario));
        }
        if (unread > MOST_REMARKS) {
            remarks.add("%d more scenario runs could not be compared.".formatted(unread - MOST_REMARKS));
        }
        List<WireChange> all = changes.entrySet().stream()
                .map(change -> new WireChange(
                        change.getKey().removed(),
                        change.getKey().added(),
                        change.getValue().scenarios.size(),
                        change.getValue().runs.size(),
                        change.getValue().times,
                        change.getValue().first))
                .sorted(Comparator.comparingInt(WireChange::runs).reversed())
                .toList();
        return new WireComparison(compared, changed, all, remarks);
    }

    private void scenario(ScenarioResult was, ScenarioResult is) {
        Optional<Path> earlier = capture(before, was);
        Optional<Path> later = capture(after, is);
        if (earlier.isEmpty() && later.isEmpty()) {
            return;
        }
        try {
            List<SentLine> a = lines(earlier);
            List<SentLine> b = lines(later);
            compared++;
            List<LineDiff.Hunk> hunks = Moves.joined(LineDiff.of(a, b));
            changed += hunks.isEmpty() ? 0 : 1;
            hunks.forEach(hunk -> count(is, hunk));
        } catch (CaptureException e) {
            if (++unread <= MOST_REMARKS) {
                remarks.add(is.key() + " cannot be compared: " + e.getMessage());
            }
        }
    }

    private static Optional<Path> capture(Path folder, ScenarioResult scenario) {
        return scenario.transcripts().stream()
                .findFirst()
                .map(Transcript::captureFile)
                .map(folder::resolve);
    }

    private List<SentLine> lines(Optional<Path> file) {
        if (file.isEmpty()) {
            return List.of();
        }
        Capture capture = reader.read(file.get());
        return ServerSide.of(capture.transcript(), values);
    }

    private void count(ScenarioResult scenario, LineDiff.Hunk hunk) {
        Key key = new Key(texts(hunk.removed()), texts(hunk.added()));
        if (changes.size() >= MOST_KINDS && !changes.containsKey(key)) {
            return;
        }
        int message = (hunk.added().isEmpty() ? hunk.removed() : hunk.added())
                .getFirst()
                .message();
        Seen seen = changes.computeIfAbsent(
                key,
                k -> new Seen(scenario.id() + " " + scenario.configuration().slug() + ", message " + message));
        seen.scenarios.add(scenario.id());
        seen.runs.add(scenario.key());
        seen.times++;
    }

    /** The lines; a message that is there in one result only counts as one, whatever it says. */
    private static List<String> texts(List<SentLine> lines) {
        boolean whole = !lines.isEmpty() && lines.getFirst().text().equals(ServerSide.MESSAGE);
        return whole
                ? List.of("a whole message")
                : lines.stream().map(SentLine::text).toList();
    }
}
