package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Element;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code Meta} holds what DM uses (MetaInfo 1.2.2, B.2).
 *
 * <p>A warning only: devices skip the rest.
 */
final class UnusedMetaRule implements AnswerRule {

    private static final String USED = "meta information of DM only";
    private static final Set<String> UNUSED =
            Set.of("Anchor", "FieldLevel", "FreeID", "FreeMem", "Last", "Mem", "Next", "SharedMem", "Version");

    @Override
    public String requirement() {
        return "DMREP-SRV-14";
    }

    @Override
    public List<String> permitted() {
        return List.of(USED);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        List<Meta> metas = Metas.all(answer).toList();
        Optional<Element> other = metas.stream()
                .flatMap(meta -> meta.others().stream())
                .filter(element -> UNUSED.contains(element.name()))
                .findFirst();
        if (other.isPresent()) {
            findings.doubt(
                    turn.answerIndex(),
                    "Meta holds what DM has no use for",
                    USED,
                    other.get().name());
        } else if (!metas.isEmpty()) {
            findings.pass(turn.answerIndex(), USED);
        }
    }
}
