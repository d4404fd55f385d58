package dev.provost.reports;

import java.time.Instant;
import java.util.List;

/**
 * What the server sent to the handset unasked, outside any session.
 *
 * @param time when it came
 * @param from where it came from
 * @param to the address that it was sent to, for instance {@code udp://127.0.0.1:2948}
 * @param octets the octets as they came
 * @param fields its fields, one line each
 * @param notes remarks, one sentence each
 */
public record Push(Instant time, String from, String to, Octets octets, List<String> fields, List<String> notes) {

    public Push {
        fields = List.copyOf(fields);
        notes = List.copyOf(notes);
    }
}
