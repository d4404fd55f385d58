package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import java.util.List;
import java.util.Set;

/**
 * A status code is one that DM uses for what it answers (DM RepPro 1.2.1, 6.6; RepPro 1.2.2, 10).
 *
 * <p>Where the header is refused, its code may answer the commands too. Warnings only: the tables are for guidance, and any code may be returned that is valid.
 */
final class UsualCodeRule implements AnswerRule {

    private static final String USUAL = "a code of DM for what it answers";

    /** Of data synchronisation and of the web, which the tables of DM leave out. */
    private static final Set<Integer> FOREIGN = Set.of(
            201, 203, 204, 205, 206, 207, 208, 209, 210, 211, 300, 301, 302, 303, 305, 402, 409, 410, 411, 419, 421,
            422, 423, 426, 427, 428, 502, 504, 508, 512);

    /** What members of an Atomic and answers of a user are about, which no device sends. */
    private static final Set<Integer> OF_A_DEVICE = Set.of(214, 216, 304, 408, 507, 516, 517);

    /** What says something about a command, and nothing about a header. */
    private static final Set<Integer> OF_COMMANDS =
            Set.of(202, 213, 215, 405, 406, 414, 415, 416, 418, 420, 424, 425, 510);

    private static final Set<Integer> OF_HEADERS = Set.of(505, 513);

    @Override
    public String requirement() {
        return "DMREP-SRV-37";
    }

    @Override
    public List<String> permitted() {
        return List.of(USUAL);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (!turn.isRegular()) {
            return;
        }
        for (Status status : Commands.statuses(answer)) {
            boolean header = Wording.isForHeader(status);
            boolean odd = FOREIGN.contains(status.code())
                    || OF_A_DEVICE.contains(status.code())
                    || (header ? OF_COMMANDS : turn.isAccepted() ? OF_HEADERS : Set.of()).contains(status.code());
            if (odd) {
                findings.doubt(
                        turn.answerIndex(),
                        "A Status for %s carries a code that DM has no use for there"
                                .formatted(header ? "the header" : Wording.shortened(status.cmd())),
                        "a code of the table for it",
                        Wording.reference(status));
            } else {
                findings.pass(turn.answerIndex(), USUAL);
            }
        }
    }
}
