package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import java.util.HashMap;
import java.util.Map;

/**
 * A rule on how a server updates firmware, which follows each device over its sessions (FUMO 1.0). Overheard sessions are left
 * out: what was set or asked before is not known there.
 */
interface FirmwareRule extends Rule {

    /** Judges an Exec of the server. */
    default void exec(Turn turn, Exec exec, FirmwareTrail trail, Findings findings) {}

    /** Judges a value that the server sets. */
    default void replace(Turn turn, Replace replace, FirmwareTrail trail, Findings findings) {}

    /** Judges the answer to an alert of the device. */
    default void alert(Turn turn, Message request, Alert alert, FirmwareTrail trail, Findings findings) {}

    @Override
    default void judge(Transcript transcript, RuleContext context, Findings findings) {
        Map<String, FirmwareTrail> trails = new HashMap<>();
        for (Session session : transcript.sessions()) {
            FirmwareTrail trail = trails.computeIfAbsent(session.device(), device -> new FirmwareTrail());
            trail.begins();
            boolean known = !session.isOverheard() && !session.lacksItsBeginning();
            session.turns().forEach(turn -> judge(turn, known, trail, findings));
        }
    }

    private void judge(Turn turn, boolean known, FirmwareTrail trail, Findings findings) {
        boolean judged = known && turn.isRegular() && turn.isAccepted() && !turn.isRepetition();
        if (judged) {
            Message request = turn.request().orElseThrow();
            Commands.all(request, Alert.class)
                    .filter(alert -> !alert.noResp())
                    .forEach(alert -> alert(turn, request, alert, trail, findings));
        }
        trail.hears(turn);
        turn.answer().ifPresent(answer -> {
            for (Command command : Commands.all(answer)) {
                if (judged && command instanceof Exec exec) {
                    exec(turn, exec, trail, findings);
                } else if (judged && command instanceof Replace replace) {
                    replace(turn, replace, trail, findings);
                }
                trail.says(answer, command);
            }
        });
    }
}
