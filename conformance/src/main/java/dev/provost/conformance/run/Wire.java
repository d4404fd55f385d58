package dev.provost.conformance.run;

import dev.provost.conformance.transcript.FetchEvidence;
import dev.provost.conformance.transcript.HttpTranscripts;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.transport.HttpExchange;
import java.util.List;

/**
 * What was recorded of one scenario run, and what it says.
 *
 * @param records how many exchanges, pushes and fetches there are
 * @param exchanges the exchanges in order, as {@link WireRecords} puts them
 * @param pushes what the server sent unasked
 * @param decoded the same decoded; its exchanges are in step with these
 */
record Wire(int records, List<HttpExchange> exchanges, List<PushRecord> pushes, Transcript decoded) {

    /** Nothing was recorded. */
    static final Wire SILENT = of(List.of(), List.of(), List.of());

    Wire {
        exchanges = List.copyOf(exchanges);
        pushes = List.copyOf(pushes);
    }

    static Wire of(List<HttpExchange> recorded, List<PushRecord> pushes, List<FetchEvidence> fetches) {
        List<HttpExchange> ordered = WireRecords.inOrder(recorded);
        return new Wire(
                recorded.size() + pushes.size() + fetches.size(),
                ordered,
                pushes,
                HttpTranscripts.of(ordered).withPushes(pushes).withFetches(fetches));
    }

    /** Whether nothing was recorded since; what was recorded stays recorded. */
    boolean isOf(List<HttpExchange> recorded, List<PushRecord> unasked, List<FetchEvidence> fetches) {
        return records == recorded.size() + unasked.size() + fetches.size();
    }

    /** Whether nothing was recorded. */
    boolean isSilent() {
        return records == 0;
    }
}
