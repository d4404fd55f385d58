package dev.provost.conformance.run;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Notices when not a scenario fails but the machinery around the scenarios. */
final class EngineFailure implements TestExecutionListener {

    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (identifier.isContainer()) {
            result.getThrowable().ifPresent(cause -> first.compareAndSet(null, cause));
        }
    }

    /** Throws when something was noticed. */
    void raise() {
        Throwable cause = first.get();
        if (cause != null) {
            throw new IllegalStateException("Cucumber could not run the suite: " + cause.getMessage(), cause);
        }
    }
}
