package dev.provost.conformance.run;

import dev.provost.adapter.AdapterException;
import dev.provost.fixtures.models.ModelLibraryException;
import dev.provost.handset.model.UnknownSettingException;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.Verdict;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * What the end of a step or scenario means.
 *
 * @param verdict the verdict
 * @param blame who is at fault
 * @param reason why, in one sentence; empty for a pass
 */
record Judgement(Verdict verdict, Blame blame, String reason) {

    /** Nothing is wrong. */
    static final Judgement PASS = new Judgement(Verdict.PASS, Blame.NONE, "");

    static Judgement of(Result result) {
        if (result.getStatus() == Status.PASSED) {
            return PASS;
        }
        return Optional.ofNullable(result.getError())
                .map(Judgement::of)
                .orElseGet(() -> new Judgement(
                        Verdict.ERROR,
                        Blame.HARNESS,
                        "Cucumber ended the scenario as "
                                + result.getStatus().name().toLowerCase(Locale.ROOT)
                                + ". This is a fault of the suite."));
    }

    static Judgement of(Throwable error) {
        return switch (error) {
            case DeviationException d ->
                new Judgement(d.blame() == Blame.SERVER ? Verdict.FAIL : Verdict.ERROR, d.blame(), words(d));
            case AdapterException a -> new Judgement(Verdict.ERROR, Blame.ADAPTER, words(a));
            case NotApplicableException n -> new Judgement(Verdict.NOT_APPLICABLE, Blame.NONE, words(n));
            case ServerGoneException g -> new Judgement(Verdict.INCONCLUSIVE, Blame.NETWORK, words(g));
            case TestAbortedException a -> new Judgement(Verdict.INCONCLUSIVE, Blame.NONE, words(a));
            case UnknownSettingException u -> new Judgement(Verdict.ERROR, Blame.CONFIGURATION, words(u) + ".");
            case ModelLibraryException m -> new Judgement(Verdict.ERROR, Blame.CONFIGURATION, words(m) + ".");
            default ->
                new Judgement(
                        Verdict.ERROR,
                        Blame.HARNESS,
                        "A fault of Provost itself: " + error.getClass().getSimpleName() + ": " + words(error));
        };
    }

    /** This, or what the worst finding says when that is worse. */
    Judgement worsenedBy(Finding finding) {
        boolean worse = Verdict.worstOf(List.of(verdict, finding.verdict())) != verdict;
        return worse ? new Judgement(finding.verdict(), finding.blame(), finding.message()) : this;
    }

    private static String words(Throwable error) {
        return Optional.ofNullable(error.getMessage()).orElse("no message");
    }
}
