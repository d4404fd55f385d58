package dev.provost.conformance.independent.server;

import java.nio.charset.StandardCharsets;

/** A value on its way in parts. */
final class Parts {

    private final Job job;
    private final String size;
    private String rest;
    private boolean begun;

    Parts(Job job) {
        this.job = job;
        this.rest = job.order().data();
        this.size = Integer.toString(rest.getBytes(StandardCharsets.UTF_8).length);
    }

    Job job() {
        return job;
    }

    boolean isSent() {
        return rest.isEmpty();
    }

    /** Adds the largest part that fits to a letter; the CmdID that it has there. */
    String next(Letter letter, long maxMsgSize) {
        String cmdId = letter.nextId();
        int length = rest.length();
        while (length > 1 && letter.lengthWith(part(cmdId, length)) > maxMsgSize) {
            length = length * 7 / 8;
        }
        if (Character.isHighSurrogate(rest.charAt(length - 1))) {
            length--;
        }
        letter.add(part(cmdId, length));
        rest = rest.substring(length);
        begun = true;
        return cmdId;
    }

    private Tag part(String cmdId, int length) {
        return job.order().part(cmdId, rest.substring(0, length), begun ? "" : size, length < rest.length());
    }
}
