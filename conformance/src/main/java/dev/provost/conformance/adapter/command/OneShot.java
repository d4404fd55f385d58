package dev.provost.conformance.adapter.command;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Starts the program for every request. */
final class OneShot implements Channel {

    private final Program program;
    private final Semaphore places;
    private final Threads threads;

    OneShot(Program program, int parallel) {
        this.program = program;
        this.places = new Semaphore(parallel, true);
        this.threads = new Threads(program);
    }

    @Override
    public Spoken speak(Map<String, String> facts, String request) {
        Channel.take(places);
        try {
            return run(facts, request);
        } finally {
            places.release();
        }
    }

    private Spoken run(Map<String, String> facts, String request) {
        Process process = program.start(facts);
        try {
            Streams.Tail tail = new Streams.Tail();
            Future<Streams.Tail> complaints = threads.follow(process, tail);
            threads.write(process.getOutputStream(), request, true);
            byte[] reply = threads.inTime(threads.begin(() -> Streams.all(process.getInputStream())));
            int exit = threads.exit(process);
            return new Spoken(
                    exit,
                    new String(reply, StandardCharsets.UTF_8),
                    exit == 0 ? "" : Threads.complaint(complaints, tail));
        } finally {
            if (process.isAlive()) {
                Program.kill(process);
            }
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
