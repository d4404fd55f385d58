package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Transcript;
import java.util.List;
import java.util.Locale;

/**
 * One demand, checked on whatever went over the wire. Stateless; may be shared between threads.
 *
 * <p>A rule costs at most time linear in the transcript.
 */
public interface Rule {

    /** Stable name: the class name without {@code Rule} in lower case with hyphens. */
    default String id() {
        return getClass()
                .getSimpleName()
                .replaceFirst("Rule$", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** Id of the requirement. */
    String requirement();

    /**
     * Whether a failure can make the rest of the session go wrong, so that what follows is its consequence and no failure
     * of its own.
     */
    default boolean derails() {
        return false;
    }

    /**
     * Whether after a failure the two sides cannot talk on, because the device cannot read the answer or is not let in: then
     * nothing that is missing in that same message is a failure of its own.
     */
    default boolean endsTalk() {
        return false;
    }

    /** Every outcome that the specification permits, in words. */
    List<String> permitted();

    /** Reports to {@code findings} what is seen in {@code transcript}. */
    void judge(Transcript transcript, RuleContext context, Findings findings);
}
