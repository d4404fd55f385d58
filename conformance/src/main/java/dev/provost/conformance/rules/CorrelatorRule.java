package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Exec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Correlators tell the Execs of a session apart (DM RepPro 1.2.1, 6.6.6).
 *
 * <p>The same target may be run again under its Correlator, as a retry.
 */
final class CorrelatorRule implements Rule {

    private static final String APART = "a Correlator of its own";

    @Override
    public String requirement() {
        return "DMPRO-SRV-55";
    }

    @Override
    public List<String> permitted() {
        return List.of(APART);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        for (Session session : transcript.sessions()) {
            Map<String, String> targets = new HashMap<>();
            for (Turn turn : session.turns()) {
                turn.answer().stream()
                        .flatMap(answer -> Commands.all(answer, Exec.class))
                        .filter(exec -> exec.correlator().isPresent())
                        .forEach(exec -> judge(turn, exec, targets, findings));
            }
        }
    }

    private static void judge(Turn turn, Exec exec, Map<String, String> targets, Findings findings) {
        String target = NodeUris.of(exec).stream().findFirst().orElse("no target");
        String correlator = exec.correlator().orElseThrow();
        String other = targets.putIfAbsent(correlator, target);
        if (other == null || other.equals(target)) {
            findings.pass(turn.answerIndex(), APART);
        } else {
            findings.deviation(
                    turn.answerIndex(),
                    Wording.command(exec) + " has the Correlator of another Exec",
                    APART,
                    "%s for %s and %s".formatted(Wording.shortened(correlator), other, target));
        }
    }
}
