package dev.provost.conformance.cli;

import dev.provost.fleet.FleetError;
import dev.provost.fleet.FleetResult;
import dev.provost.fleet.IdleFootprint;
import dev.provost.fleet.Latency;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;

/** The result of a fleet as text. */
final class FleetText {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double OCTETS_PER_MEGABYTE = 1e6;

    private final PrintWriter out;

    FleetText(PrintWriter out) {
        this.out = out;
    }

    /** What is about to run. */
    void heading(URI url, long devices, int concurrency, long seed) {
        out.printf("%,d handsets against %s, %d sessions at a time, seed %d%n", devices, url, concurrency, seed);
    }

    /** What came of it. */
    void result(FleetResult result) {
        out.printf(
                "Sessions   %,d in %.2f s: %,.0f a second; %,d completed, %,d failed%n",
                result.sessions(),
                seconds(result.elapsed()),
                result.sessionsPerSecond(),
                result.completed(),
                result.failed());
        latency("Session", result.session());
        latency("Exchange", result.exchange());
        out.printf(
                "Traffic    %.1f MB sent, %.1f MB received%n",
                result.octetsSent() / OCTETS_PER_MEGABYTE, result.octetsReceived() / OCTETS_PER_MEGABYTE);
        if (result.errors().isEmpty()) {
            out.println("Errors     none");
        }
        for (FleetError error : result.errors()) {
            out.printf(
                    "Errors     %,d %s, first at handset %d: %s%n",
                    error.count(), error.kind(), error.device(), error.sample());
        }
    }

    /** The heap of an idle handset. */
    void idle(IdleFootprint footprint) {
        out.printf(
                "Idle heap  %.0f octets a handset, measured over %,d handsets; the trees of their models are shared%n",
                footprint.octetsPerHandset(), footprint.handsets());
    }

    private void latency(String what, Latency latency) {
        out.printf(
                "%-10s p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, max %.2f ms (%,d measured)%n",
                what,
                millis(latency.p50()),
                millis(latency.p90()),
                millis(latency.p99()),
                millis(latency.p999()),
                millis(latency.max()),
                latency.count());
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / NANOS_PER_MILLI;
    }

    private static double seconds(Duration duration) {
        return millis(duration) / 1000;
    }
}
