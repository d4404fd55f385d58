package dev.provost.reports;

/**
 * How one try of a scenario run ended, when the run was repeated to find out whether its verdict is steady.
 *
 * @param verdict the judgement of that try
 * @param blame who was at fault
 * @param reason why, in one sentence; empty for a pass
 */
public record Attempt(Verdict verdict, Blame blame, String reason) {

    /** Whether this try showed nothing wrong with what is required. */
    public boolean isCalm() {
        return verdict == Verdict.PASS || verdict == Verdict.WARN;
    }
}
