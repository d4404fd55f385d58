package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.fumo.FumoState;
import dev.provost.syncml.Exec;
import java.util.List;
import java.util.Set;

/**
 * A device that has said in the same session that it is at work is not started again before it has said more (FUMO 1.0, 5.3:
 * no transition leads from there by a command of the server).
 */
final class FirmwareProgressRule implements FirmwareRule {

    private static final String IDLE = "a State from which the operation can start";
    private static final Set<FumoState> AT_WORK = Set.of(FumoState.DOWNLOAD_PROGRESSING, FumoState.UPDATE_PROGRESSING);

    @Override
    public String requirement() {
        return "FUMO-SRV-07";
    }

    @Override
    public List<String> permitted() {
        return List.of(IDLE);
    }

    @Override
    public void exec(Turn turn, Exec exec, FirmwareTrail trail, Findings findings) {
        trail.node(exec)
                .filter(node -> node.leaf().isEmpty())
                .ifPresent(node -> trail.state(node.root())
                        .ifPresent(value -> FumoState.of(value)
                                .filter(AT_WORK::contains)
                                .ifPresentOrElse(
                                        state -> findings.deviation(
                                                turn.answerIndex(),
                                                Wording.command(exec)
                                                        + " comes while the device is still at work on an earlier order",
                                                IDLE,
                                                "State %d (%s)".formatted(value, state.phrase())),
                                        () -> findings.pass(turn.answerIndex(), IDLE))));
    }
}
