package dev.provost.conformance.adapter.command;

import dev.provost.adapter.AdapterException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads and writes pipes, which block, with a time limit. */
final class Threads implements AutoCloseable {

    private static final Duration AFTERMATH = Duration.ofSeconds(1);

    private final Program program;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("adapter-program-", 0).factory());

    Threads(Program program) {
        this.program = program;
    }

    <T> Future<T> begin(Callable<T> work) {
        return threads.submit(work);
    }

    /** Keeps the end of what a process complains about. */
    Future<Streams.Tail> follow(Process process, Streams.Tail tail) {
        return begin(() -> {
            tail.follow(process.getErrorStream());
            return tail;
        });
    }

    /** Writes a line; a program that does not care to read it may say so by ending. */
    void write(OutputStream stream, String line, boolean last) {
        threads.submit(() -> {
            try {
                stream.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                stream.flush();
                if (last) {
                    stream.close();
                }
            } catch (IOException ended) {
                // Its exit code tells more.
            }
        });
    }

    /** What a reader found, in the time that a reply may take. */
    <T> T inTime(Future<T> reading) {
        try {
            return reading.get(program.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new AdapterException(
                    "%s gave no reply within %s, and was ended. Make it quicker, or give the option 'timeout'."
                            .formatted(program.name(), words(program.timeout())),
                    e);
        } catch (ExecutionException e) {
            throw new AdapterException(
                    "The reply of %s cannot be read: %s."
                            .formatted(program.name(), e.getCause().getMessage()),
                    e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The exit code of a process that has closed its output. */
    int exit(Process process) {
        try {
            if (process.waitFor(program.timeout().toNanos(), TimeUnit.NANOSECONDS)) {
                return process.exitValue();
            }
            throw new AdapterException("%s closed its output and did not end within %s."
                    .formatted(program.name(), words(program.timeout())));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** What it complained about; a program that it started may hold the stream open for longer than anyone waits. */
    static String complaint(Future<Streams.Tail> following, Streams.Tail tail) {
        try {
            following.get(AFTERMATH.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return Streams.lastLine(tail.text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Streams.lastLine(tail.text());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static AdapterException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new AdapterException("The wait for a program was interrupted.", e);
    }

    private static String words(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
