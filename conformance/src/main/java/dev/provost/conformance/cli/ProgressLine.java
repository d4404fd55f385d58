package dev.provost.conformance.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Progress of something that takes a while: one line that is rewritten on a terminal, a plain line now and then elsewhere.
 * Safe for use from several threads.
 */
final class ProgressLine {

    private static final long LIVE_NANOS = Duration.ofMillis(100).toNanos();
    private static final long PLAIN_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int ENOUGH_TO_ESTIMATE = 20;
    private static final String ERASE = "\r\u001b[K";

    private final Console console;
    private final LongSupplier nanoTime;
    private final long started;
    private final boolean quiet;
    private long lastShown;
    private Mark paceSince;
    private Mark paceNext;

    private record Mark(long nanos, long done) {}

    /** A line that starts now; a quiet one never shows. */
    ProgressLine(Console console, LongSupplier nanoTime, boolean quiet) {
        this.console = console;
        this.nanoTime = nanoTime;
        this.quiet = quiet;
        this.started = nanoTime.getAsLong();
        this.lastShown = started;
        this.paceSince = new Mark(started, 0);
        this.paceNext = paceSince;
    }

    /** Shows {@code done} of {@code total} with elapsed and remaining time, unless something was shown just before. */
    synchronized void show(long done, long total, String detail) {
        long now = nanoTime.getAsLong();
        if (quiet || now - lastShown < (console.live() ? LIVE_NANOS : PLAIN_NANOS)) {
            return;
        }
        lastShown = now;
        String text = text(done, total, now, detail);
        PrintWriter err = console.err();
        if (console.live()) {
            err.print(ERASE + text);
            err.flush();
        } else {
            err.println(text);
        }
    }

    /** Takes the line away from a terminal. */
    synchronized void clear() {
        if (console.live() && !quiet) {
            console.err().print(ERASE);
            console.err().flush();
        }
    }

    private String text(long done, long total, long now, String detail) {
        String times = seconds(now - started) + " elapsed";
        notePace(now, done);
        long justDone = done - paceSince.done();
        if (done * ENOUGH_TO_ESTIMATE >= total && done < total && justDone > 0) {
            times += ", about " + seconds((now - paceSince.nanos()) / justDone * (total - done)) + " left";
        }
        return "%,d of %,d  %s  %s".formatted(done, total, times, detail).stripTrailing();
    }

    /** What is left follows from the pace of the last two to four seconds: the first ones are always slow. */
    private void notePace(long now, long done) {
        if (now - paceNext.nanos() >= PLAIN_NANOS) {
            paceSince = paceNext;
            paceNext = new Mark(now, done);
        }
    }

    private static String seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds() + " s";
    }
}
