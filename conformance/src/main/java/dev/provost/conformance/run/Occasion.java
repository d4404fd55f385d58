package dev.provost.conformance.run;

import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import java.util.OptionalInt;

/** Where in its session something happens. */
enum Occasion {
    /** At the first message. */
    FIRST,
    /** At a later message. */
    LATER,
    /** Nobody can tell. */
    UNKNOWN;

    static Occasion of(Transcript transcript, OptionalInt message) {
        return message.isEmpty()
                ? UNKNOWN
                : transcript
                        .turns()
                        .filter(turn ->
                                turn.clientIndex() == message.getAsInt() || turn.answerIndex() == message.getAsInt())
                        .findFirst()
                        .map(Occasion::of)
                        .orElse(UNKNOWN);
    }

    private static Occasion of(Turn turn) {
        boolean countsFromOne = turn.request()
                .map(message -> message.header().msgId())
                .map("1"::equals)
                .orElse(true);
        return turn.previous().isEmpty() && countsFromOne ? FIRST : LATER;
    }
}
