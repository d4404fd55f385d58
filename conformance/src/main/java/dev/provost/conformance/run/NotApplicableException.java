package dev.provost.conformance.run;

import org.opentest4j.TestAbortedException;

/** The server lawfully behaves in a way in which the situation of the scenario does not arise. */
public final class NotApplicableException extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a sentence that says what did not arise and why that is lawful. */
    public NotApplicableException(String message) {
        super(message);
    }
}
