package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Exec;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A download starts after PkgURL was set, and an update has one package: PkgURL and PkgData exclude each other (FUMO 1.0, 5.2).
 *
 * <p>An Update needs none of them in sight: the package may be there from before. So may the address, where the place was
 * written to in another way or the device has told it; and PkgURL keeps its value, so that an Exec may be repeated. Who sets
 * PkgData in a session after that in which he set PkgURL has changed his mind.
 */
final class FirmwarePackageRule implements FirmwareRule {

    private static final String URL = "PkgURL set before Exec";
    private static final String DATA = "PkgData delivered before Exec";

    @Override
    public String requirement() {
        return "FUMO-SRV-02";
    }

    @Override
    public List<String> permitted() {
        return List.of(URL, DATA);
    }

    @Override
    public void exec(Turn turn, Exec exec, FirmwareTrail trail, Findings findings) {
        trail.node(exec)
                .filter(node -> node.leaf().isEmpty())
                .ifPresent(node -> judge(turn, exec, node, trail, findings));
    }

    private static void judge(Turn turn, Exec exec, FirmwareNode node, FirmwareTrail trail, Findings findings) {
        List<FirmwareNode> set = trail.set(node.root());
        boolean url = set.stream().anyMatch(other -> other.operation().downloads());
        boolean data = set.stream().anyMatch(other -> !other.operation().downloads());
        if (url && data) {
            findings.deviation(
                    turn.answerIndex(),
                    Wording.command(exec) + " starts an update for which PkgURL and PkgData were set",
                    "PkgURL or PkgData",
                    set.stream()
                            .map(other -> other.operation().nodeName() + "/" + other.leaf())
                            .collect(Collectors.joining(" and ")));
        } else if (set.stream().anyMatch(other -> other.operation() == node.operation())) {
            findings.pass(turn.answerIndex(), data ? DATA : URL);
        } else if (trail.hasAddress(node)) {
            findings.pass(turn.answerIndex(), URL);
        } else if (node.operation().downloads() && !trail.isTouched(node)) {
            findings.deviation(
                    turn.answerIndex(),
                    Wording.command(exec) + " starts a download for which no PkgURL was set",
                    URL,
                    "no Replace of " + node.operation().nodeName() + "/PkgURL before it");
        }
    }
}
