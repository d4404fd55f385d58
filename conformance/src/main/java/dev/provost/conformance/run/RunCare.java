package dev.provost.conformance.run;

import java.time.Duration;

/**
 * How a run takes care that its verdicts mean what they say.
 *
 * @param reply how long a server may take for each message of a scenario that does not say otherwise
 * @param answer how long a healthy server may take for a trivial exchange
 * @param recovery how long the run waits for a server that stopped answering
 * @param retries how many scenario runs that went wrong are tried a second time at most; 0 for none
 */
public record RunCare(Duration reply, Duration answer, Duration recovery, int retries) {

    /** 30 s for a message, 5 s for a trivial one, 20 s for a server that has to come back, 50 second tries. */
    public static final RunCare DEFAULT =
            new RunCare(Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(20), 50);

    public RunCare {
        if (!reply.isPositive() || !answer.isPositive() || recovery.isNegative() || retries < 0) {
            throw new IllegalArgumentException(
                    "A run needs time for answers, and can neither wait less than not at all nor try less than never: %s, %s, %s, %d"
                            .formatted(reply, answer, recovery, retries));
        }
    }

    /** This with another patience for a server that stopped answering. */
    public RunCare withRecovery(Duration other) {
        return new RunCare(reply, answer, other, retries);
    }

    /** This with another number of second tries at most. */
    public RunCare withRetries(int most) {
        return new RunCare(reply, answer, recovery, most);
    }
}
