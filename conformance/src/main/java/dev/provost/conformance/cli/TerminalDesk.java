package dev.provost.conformance.cli;

import dev.provost.conformance.adapter.manual.Desk;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The terminal that the program was started from, or a pipe with one answer in each line. What was typed before a question
 * is no answer to it, unless it comes from a pipe.
 */
final class TerminalDesk implements Desk {

    private static final String ERASE = "\r\u001b[K";

    private final Console console;
    private final LinkedBlockingQueue<Reply> typed = new LinkedBlockingQueue<>();
    private boolean reading;
    private boolean gone;

    TerminalDesk(Console console) {
        this.console = console;
    }

    @Override
    public void show(String line) {
        console.err().println((console.live() ? ERASE : "") + line);
    }

    @Override
    public synchronized Reply ask(String question, Duration patience) {
        if (gone) {
            return new Reply.Gone();
        }
        startReading();
        if (console.keyboard()) {
            typed.removeIf(Reply.Line.class::isInstance);
        }
        console.err().print(question);
        console.err().flush();
        Reply reply = next(patience);
        gone = reply instanceof Reply.Gone;
        if (!(reply instanceof Reply.Line) || !console.keyboard()) {
            console.err().println();
        }
        return reply;
    }

    private Reply next(Duration patience) {
        try {
            Reply reply = typed.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return reply == null ? new Reply.Silence() : reply;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Gone();
        }
    }

    /** A line cannot be waited for with an end, so that somebody else has to wait for it. */
    private void startReading() {
        if (!reading) {
            reading = true;
            Thread.ofPlatform().daemon().name("provost-keyboard").start(this::read);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(console.in())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                typed.add(new Reply.Line(line));
            }
        } catch (IOException closed) {
            // as good as the end
        }
        typed.add(new Reply.Gone());
    }
}
