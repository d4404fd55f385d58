package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An answer may be marked so that nobody stores it, and is not marked for others to keep (HTTP Binding 1.2.1, 5.3.2).
 *
 * <p>A warning only: nothing stores the answer to a POST unless it is told to.
 */
final class CacheControlRule implements AnswerRule {

    private static final String MARKED = "no-store, private or no-cache";
    private static final String UNMARKED = "no mark";
    private static final Pattern LASTING = Pattern.compile("(?i).*\\b(public|(s-maxage|max-age)\\s*=\\s*\"?0*[1-9]).*");
    private static final Pattern GUARDED = Pattern.compile("(?i).*\\b(no-store|private|no-cache)\\b.*");

    @Override
    public String requirement() {
        return "DMTRN-SRV-07";
    }

    @Override
    public List<String> permitted() {
        return List.of(MARKED, UNMARKED);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        String control =
                turn.exchange().server().orElseThrow().header("Cache-Control").orElse("");
        if (GUARDED.matcher(control).matches()) {
            findings.pass(turn.answerIndex(), MARKED);
        } else if (LASTING.matcher(control).matches()) {
            findings.doubt(
                    turn.answerIndex(), "The answer is marked for others to keep", MARKED, Wording.shortened(control));
        } else {
            findings.pass(turn.answerIndex(), UNMARKED);
        }
    }
}
