package dev.provost.conformance.independent.server;

import java.util.ArrayList;
import java.util.List;

/** An order that waits, is under way or is done, with what the device said about it. */
public final class Job {

    /**
     * What the device said about one command.
     *
     * @param order the command
     * @param status the code, 0 before it came
     * @param format format of what was read, empty for nothing
     * @param octets what was read
     */
    public record Line(Order order, int status, String format, byte[] octets) {}

    private final String id;
    private final Order order;
    private final List<Line> lines = new ArrayList<>();
    private boolean sent;
    private boolean done;

    Job(String id, Order order) {
        this.id = id;
        this.order = order;
        reset();
    }

    /** Its name. */
    public String id() {
        return id;
    }

    Order order() {
        return order;
    }

    /** Whether the device has heard of it. */
    public synchronized boolean isSent() {
        return sent;
    }

    /** Whether the device has answered. */
    public synchronized boolean isDone() {
        return done;
    }

    /** What the device said, containers before their members. */
    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    synchronized void reset() {
        sent = false;
        lines.clear();
        order.all().forEach(o -> lines.add(new Line(o, 0, "", new byte[0])));
    }

    synchronized void send() {
        sent = true;
    }

    synchronized void status(int line, int code) {
        Line old = lines.get(line);
        lines.set(line, new Line(old.order(), code, old.format(), old.octets()));
    }

    synchronized void result(int line, String format, byte[] octets) {
        Line old = lines.get(line);
        lines.set(line, new Line(old.order(), old.status(), format, octets));
    }

    /** The device is not even asked. */
    synchronized void giveUp(int code) {
        status(0, code);
        end();
    }

    synchronized void end() {
        done = lines.getFirst().status() != 0;
    }
}
