package dev.provost.fleet;

import java.time.Duration;

/** How long something may take in all, in real time. Begins to run when it is made. */
final class Patience {

    private final long begin = System.nanoTime();
    private final Duration most;

    Patience(Duration most) {
        this.most = most;
    }

    boolean isOver() {
        return System.nanoTime() - begin >= most.toNanos();
    }

    /** Why it has come to an end. */
    String sentence() {
        long seconds = most.toSeconds();
        return "It takes longer than "
                + (seconds > 0 && seconds % 60 == 0 ? seconds / 60 + " minutes" : seconds + " s");
    }
}
