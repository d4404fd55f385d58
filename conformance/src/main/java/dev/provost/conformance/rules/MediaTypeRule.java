package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Body;
import dev.provost.conformance.transcript.Turn;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.syncml.Encoding;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A lawful message is answered by one message with a media type of DM (HTTP Binding 1.2.1, 5.2; RepPro 1.2.1, 5.1).
 *
 * <p>HTTP's own refusals are permitted where HTTP has a reason for them. Other 4xx are a warning only, since the address
 * may be wrong rather than the server.
 */
final class MediaTypeRule implements TurnRule {

    private static final String MESSAGE = "a message with a DM media type";
    private static final String REFUSAL = "a refusal for reasons of HTTP";
    private static final Set<Integer> REFUSALS = Set.of(401, 406, 407, 415, 429, 503);

    @Override
    public String requirement() {
        return "DMTRN-SRV-01";
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public boolean endsTalk() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of(MESSAGE, REFUSAL);
    }

    @Override
    public void judge(Turn turn, Findings findings) {
        if (turn.isRegular() && !Aborts.isAbort(turn.request().orElseThrow())) {
            turn.exchange().server().ifPresent(wire -> judge(turn.answerIndex(), wire, findings));
        }
    }

    private static void judge(int index, WireMessage wire, Findings findings) {
        int status = wire.httpStatus().orElse(200);
        String type = wire.header("Content-Type").orElse("none");
        if (isRefusal(status)) {
            findings.pass(index, REFUSAL);
        } else if (status / 100 == 4) {
            findings.doubt(index, "A lawful message got an HTTP error", "HTTP 200 with a message", "HTTP " + status);
        } else if (status / 100 != 2) {
            findings.deviation(
                    index, "A lawful message got an HTTP error", "HTTP 200 with a message", "HTTP " + status);
        } else if (UnescapedData.in(wire).isPresent()) {
            return; // the business of EscapedDataRule
        } else if (wire.body() instanceof Body.Unreadable(String reason)) {
            findings.deviation(index, "The body of the answer is no message: " + reason, "one DM message", type);
        } else if (wire.body() instanceof Body.Readable && wire.encoding().isEmpty()) {
            findings.deviation(index, "The answer is not labelled as a DM message", mediaTypes(), type);
        } else if (wire.body() instanceof Body.Readable
                && !isOfDm(type, wire.encoding().orElseThrow())) {
            findings.doubt(index, "The answer has the media type of plain SyncML", mediaTypes(), type);
        } else if (wire.body() instanceof Body.Readable) {
            findings.pass(index, MESSAGE);
        }
    }

    /** Whether HTTP itself has a reason for a status, which says nothing about DM. */
    static boolean isRefusal(int httpStatus) {
        return httpStatus / 100 == 3 || REFUSALS.contains(httpStatus);
    }

    private static boolean isOfDm(String type, Encoding encoding) {
        return type.toLowerCase(Locale.ROOT).startsWith(encoding.mediaType());
    }

    private static String mediaTypes() {
        return Encoding.XML.mediaType() + " or " + Encoding.WBXML.mediaType();
    }
}
