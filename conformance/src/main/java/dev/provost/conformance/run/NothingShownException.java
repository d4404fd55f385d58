package dev.provost.conformance.run;

import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The conversation never came to what the scenario is about. */
public final class NothingShownException extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Symptom> symptom;

    /**
     * Creates the exception.
     *
     * @param message a sentence that says what did not come about
     * @param symptom what the server did that may be the reason, if it does so in ordinary sessions too
     */
    public NothingShownException(String message, Optional<Symptom> symptom) {
        super(message);
        this.symptom = symptom;
    }

    /** What the server did that may be the reason. */
    Optional<Symptom> symptom() {
        return symptom;
    }
}
