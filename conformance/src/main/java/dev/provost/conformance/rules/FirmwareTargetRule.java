package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Exec;
import java.util.List;

/**
 * An object for firmware is started by one of its operations (FUMO 1.0, 5.2). Judged where its place has been seen: by its
 * Type, or by what the server has set in it. What is below {@code Ext} belongs to the vendor.
 */
final class FirmwareTargetRule implements FirmwareRule {

    private static final String OPERATION = "Download, Update or DownloadAndUpdate";

    @Override
    public String requirement() {
        return "FUMO-SRV-03";
    }

    @Override
    public List<String> permitted() {
        return List.of(OPERATION);
    }

    @Override
    public void exec(Turn turn, Exec exec, FirmwareTrail trail, Findings findings) {
        if (trail.node(exec).filter(node -> node.leaf().isEmpty()).isPresent()) {
            findings.pass(turn.answerIndex(), OPERATION);
        } else if (trail.isMisplaced(exec)) {
            findings.deviation(
                    turn.answerIndex(),
                    Wording.command(exec) + " starts a node of the object for firmware that is no operation",
                    OPERATION,
                    NodeUris.of(exec).stream().findFirst().orElse("no target"));
        }
    }
}
