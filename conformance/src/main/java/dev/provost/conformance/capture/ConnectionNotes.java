package dev.provost.conformance.capture;

import dev.provost.transport.ConnectionFacts;
import dev.provost.transport.Endpoint;
import java.util.Optional;

/** What is known of one connection, and what went missing on it. Not thread-safe. */
final class ConnectionNotes {

    private final long number;
    private final Endpoint lower;
    private final Endpoint upper;
    private final Losses losses;

    ConnectionNotes(long number, Endpoint lower, Endpoint upper, Losses losses) {
        this.number = number;
        this.lower = lower;
        this.upper = upper;
        this.losses = losses;
    }

    ConnectionFacts facts(Conversation.Side device) {
        boolean asks = device == Conversation.Side.LOWER;
        return new ConnectionFacts(number, asks ? lower : upper, asks ? upper : lower, 0, Optional.empty());
    }

    void gap(long octets) {
        losses.gap(octets);
    }

    void skipped() {
        losses.skipped();
    }

    void answerWithoutRequest() {
        losses.answerWithoutRequest();
    }

    /** What is missing in a whole capture. Not thread-safe. */
    static final class Losses {

        private long gaps;
        private long octets;
        private long skipped;
        private long answers;

        void gap(long missing) {
            gaps++;
            octets += missing;
        }

        void skipped() {
            skipped++;
        }

        void answerWithoutRequest() {
            answers++;
        }

        long gaps() {
            return gaps;
        }

        long octets() {
            return octets;
        }

        long skippedSegments() {
            return skipped;
        }

        long answersWithoutRequest() {
            return answers;
        }
    }
}
