package dev.provost.conformance.adapter.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keeps programs running that answer line by line, one request at a time each. */
final class Staying implements Channel {

    private record Worker(Process process, Streams.Tail tail, Future<Streams.Tail> complaints) {}

    private final Program program;
    private final Semaphore places;
    private final Threads threads;
    private final Deque<Worker> idle = new ArrayDeque<>();

    Staying(Program program, int parallel) {
        this.program = program;
        this.places = new Semaphore(parallel, true);
        this.threads = new Threads(program);
    }

    @Override
    public Spoken speak(Map<String, String> facts, String request) {
        Channel.take(places);
        try {
            return ask(worker(), request);
        } finally {
            places.release();
        }
    }

    private Spoken ask(Worker worker, String request) {
        boolean well = false;
        try {
            threads.write(worker.process().getOutputStream(), request, false);
            Optional<String> line =
                    threads.inTime(threads.begin(() -> line(worker.process().getInputStream())));
            if (line.isPresent()) {
                well = true;
                rest(worker);
                return new Spoken(0, line.get(), "");
            }
            int exit = threads.exit(worker.process());
            return new Spoken(
                    exit == 0 ? 1 : exit,
                    "",
                    complaint(worker).orElse("it ended instead of waiting for more requests"));
        } finally {
            if (!well) {
                Program.kill(worker.process());
            }
        }
    }

    private static Optional<String> complaint(Worker worker) {
        return Optional.of(Threads.complaint(worker.complaints(), worker.tail()))
                .filter(line -> !line.isEmpty());
    }

    private synchronized Worker worker() {
        while (!idle.isEmpty()) {
            Worker known = idle.pop();
            if (known.process().isAlive()) {
                return known;
            }
        }
        Process process = program.start(Map.of());
        Streams.Tail tail = new Streams.Tail();
        return new Worker(process, tail, threads.follow(process, tail));
    }

    private synchronized void rest(Worker worker) {
        idle.push(worker);
    }

    /** A line without its end; empty when the stream ended before one. */
    private static Optional<String> line(InputStream stream) throws IOException {
        java.io.ByteArrayOutputStream octets = new java.io.ByteArrayOutputStream();
        for (int octet = stream.read(); octet != '\n'; octet = stream.read()) {
            if (octet < 0) {
                return Optional.empty();
            }
            octets.write(octet);
            if (octets.size() > Streams.MOST_OCTETS) {
                throw new Streams.TooLongException();
            }
        }
        return Optional.of(octets.toString(StandardCharsets.UTF_8));
    }

    /** Programs end when their input does; those that do not are ended. */
    @Override
    public synchronized void close() {
        for (Worker worker : idle) {
            try {
                worker.process().getOutputStream().close();
            } catch (IOException gone) {
                // It has ended already.
            }
        }
        idle.forEach(Staying::end);
        idle.clear();
        threads.close();
    }

    private static void end(Worker worker) {
        try {
            if (!worker.process().waitFor(1, TimeUnit.SECONDS)) {
                Program.kill(worker.process());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Program.kill(worker.process());
        }
    }
}
