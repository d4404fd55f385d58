package dev.provost.conformance.run;

import dev.provost.conformance.baseline.KnownDeviations;
import dev.provost.conformance.plan.Scope;
import dev.provost.conformance.statement.Statement;
import java.util.Optional;

/**
 * What the vendor says about his server before a run.
 *
 * @param statement what he claims; empty when that is everything
 * @param baseline the deviations that he knows of
 * @param lenient whether entries of the baseline that are out of date are only reported
 */
public record Expectations(Optional<Statement> statement, Optional<KnownDeviations> baseline, boolean lenient) {

    /** Everything is claimed and no deviation is known. */
    public static final Expectations NONE = new Expectations(Optional.empty(), Optional.empty(), false);

    /** What of the suite concerns the server. */
    Scope scope() {
        return statement.<Scope>map(s -> s).orElse(Scope.EVERYTHING);
    }
}
