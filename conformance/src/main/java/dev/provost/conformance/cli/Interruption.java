package dev.provost.conformance.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Ctrl-C as the ordinary end of a command: the reports are written, and the exit code is theirs. */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final AtomicBoolean came = new AtomicBoolean();
    private final AtomicInteger code = new AtomicInteger(ExitStatus.INTERRUPTED);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupted, "provost-interruption");

    private Interruption() {}

    /** Listens from now on. */
    static Interruption watch() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether somebody wants an end. */
    boolean came() {
        return came.get();
    }

    /** The work is done and gives this exit code. */
    void ends(int exitCode) {
        code.set(exitCode);
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is on its way out already, and the hook waits for nothing any more
        }
    }

    private void interrupted() {
        came.set(true);
        try {
            if (over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(code.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
