package dev.provost.conformance.capture;

import dev.provost.conformance.transcript.HttpTranscripts;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.transport.HttpExchange;
import java.util.List;

/**
 * What a file holds of device management. Everything else in it is only counted.
 *
 * @param name the file name without folder
 * @param format how it holds it
 * @param exchanges the exchanges of devices in the order in which they began; one whose response is not there has the failure
 *     {@code NOT_RECORDED}
 * @param pushes what was sent to devices unasked, in order of time; neither device nor nonce is known
 * @param others what else there is
 * @param remarks what is missing or could not be read, in sentences; none when nothing is
 */
public record Capture(
        String name,
        CaptureFormat format,
        List<HttpExchange> exchanges,
        List<PushRecord> pushes,
        OtherTraffic others,
        List<String> remarks) {

    public Capture {
        exchanges = List.copyOf(exchanges);
        pushes = List.copyOf(pushes);
        remarks = List.copyOf(remarks);
    }

    /** Everything as one transcript. */
    public Transcript transcript() {
        return HttpTranscripts.of(exchanges).withPushes(pushes);
    }
}
