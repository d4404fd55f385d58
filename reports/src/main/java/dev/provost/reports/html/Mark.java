package dev.provost.reports.html;

import dev.provost.reports.StepResult;
import dev.provost.reports.Verdict;

/**
 * A verdict as the page shows it: never by colour alone.
 *
 * @param style class for the colour
 * @param glyph one character
 * @param word the verdict in words
 */
record Mark(String style, String glyph, String word) {

    static Mark of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> new Mark("pass", "✓", "pass");
            case FAIL -> new Mark("fail", "✗", "fail");
            case WARN -> new Mark("warn", "!", "warning");
            case INCONCLUSIVE -> new Mark("undecided", "?", "inconclusive");
            case NOT_APPLICABLE -> new Mark("na", "–", "not applicable");
            case ERROR -> new Mark("broken", "⚡", "error");
        };
    }

    static Mark of(StepResult.Outcome outcome) {
        return switch (outcome) {
            case PASSED -> new Mark("pass", "✓", "passed");
            case FAILED -> new Mark("fail", "✗", "failed");
            case SKIPPED -> new Mark("na", "–", "skipped");
            case BROKEN -> new Mark("broken", "⚡", "broken");
        };
    }
}
