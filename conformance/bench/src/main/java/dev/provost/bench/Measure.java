package dev.provost.bench;

import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.fleet.FleetHandsets;
import dev.provost.fleet.FleetModels;
import dev.provost.fleet.IdleFootprint;
import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import dev.provost.handset.model.HandsetModel;
import dev.provost.syncml.Encoding;
import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark, measures the heap of idle handsets, and prints one line for each figure. */
public final class Measure {

    private static final double OCTETS_PER_MEGABYTE = 1e6;
    private static final int IDLE_HANDSETS = 500_000;

    private final PrintStream out;

    private Measure(PrintStream out) {
        this.out = out;
    }

    /** Measures all; takes about three minutes. */
    public static void main(String[] arguments) throws RunnerException {
        Measure measure = new Measure(System.out);
        measure.idleHeap();
        measure.benchmarks();
    }

    private void benchmarks() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("dev\\.provost\\.bench\\..*Benchmark")
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        for (RunResult result : results) {
            String[] names = result.getParams().getBenchmark().split("\\.");
            String name = names[names.length - 1] + " " + of(result);
            Result<?> primary = result.getPrimaryResult();
            line(name, "%,.0f a second, one thread (+-%,.0f)".formatted(primary.getScore(), primary.getScoreError()));
            result.getSecondaryResults()
                    .values()
                    .forEach(more -> line(
                            name,
                            more.getLabel().equals("steps")
                                    ? "%,.0f steps a second".formatted(more.getScore())
                                    : "%.0f MB/s".formatted(more.getScore() / OCTETS_PER_MEGABYTE)));
        }
    }

    /** What it was measured of: an encoding, a layout of flash, a kind of package. */
    private static String of(RunResult result) {
        return result.getParams().getParamsKeys().stream()
                .map(result.getParams()::getParam)
                .collect(Collectors.joining(" "));
    }

    private void idleHeap() {
        Map<HandsetModel, Integer> shares = new LinkedHashMap<>();
        ModelLibrary.bundled().models().forEach(model -> shares.put(model, 1));
        FleetModels fresh = FleetModels.of(1, shares, ServerWithoutNetwork.accounts());
        idle("idle, new", fresh);
        idle("idle, after", index -> afterSession(fresh.handset(index)));
    }

    /** A handset that has had a session, and a server that is forgotten. */
    private static Handset afterSession(Handset handset) {
        ServerWithoutNetwork server = ServerWithoutNetwork.knowing(handset.deviceId());
        server.queueReading(handset.deviceId());
        server.session(handset, SessionStart.byClient("1").withEncoding(Encoding.WBXML), new SplittableRandom(1));
        if (handset.snapshot() != handset.model().tree()) {
            throw new IllegalStateException("A session without changes left a tree of its own: " + handset.model());
        }
        return handset;
    }

    private void idle(String what, FleetHandsets handsets) {
        IdleFootprint footprint = IdleFootprint.measure(handsets, IDLE_HANDSETS);
        line(
                what,
                "%.0f octets of heap a handset (%,d measured)"
                        .formatted(footprint.octetsPerHandset(), footprint.handsets()));
    }

    private void line(String what, String figure) {
        out.printf("%-16s %s%n", what, figure);
    }
}
