package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Deviation;
import java.util.List;

/** {@code Cred} stands only in the header and {@code Chal} only in a {@code Status} (RepPro 1.2.1). */
final class CredAndChalPlaceRule implements AnswerRule {

    private static final String GOOD = "Cred in SyncHdr, Chal in Status";

    @Override
    public String requirement() {
        return "DMREP-SRV-15";
    }

    @Override
    public List<String> permitted() {
        return List.of(GOOD);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Deviations.judge(turn, findings, d -> d.kind() != Deviation.Kind.NAMESPACE && isOutOfPlace(d), GOOD, GOOD);
    }

    private static boolean isOutOfPlace(Deviation deviation) {
        return (Deviations.isAt(deviation, "Cred") && !Deviations.isInHeader(deviation))
                || (Deviations.isAt(deviation, "Chal") && !Deviations.isInStatus(deviation));
    }
}
