package dev.provost.conformance.adapter.manual;

import java.time.Duration;

/** Where the person sits who operates the server. Used by one thread at a time. */
public interface Desk {

    /** What came of waiting for a line. */
    sealed interface Reply {

        /**
         * The person typed a line.
         *
         * @param text the line without its end
         */
        record Line(String text) implements Reply {}

        /** Nothing was typed in time. */
        record Silence() implements Reply {}

        /** Nobody will ever type again. */
        record Gone() implements Reply {}
    }

    /** Shows a line. */
    void show(String line);

    /** Shows the beginning of a line and waits for what the person types behind it. */
    Reply ask(String question, Duration patience);
}
