package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The encoding of the answer is one that {@code Accept} asks for (HTTP Binding 1.2.1, 5.3.3). */
final class AcceptRule implements AnswerRule {

    private static final String ASKED = "an encoding that Accept names";

    @Override
    public String requirement() {
        return "DMTRN-SRV-04";
    }

    @Override
    public List<String> permitted() {
        return List.of(ASKED);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        String accept = turn.exchange().client().header("Accept").orElse("");
        Set<Encoding> asked = encodings(accept);
        Optional<Encoding> actual = turn.exchange().server().flatMap(WireMessage::encoding);
        if (asked.isEmpty() || accept.contains("*") || actual.isEmpty()) {
            return;
        }
        if (asked.contains(actual.get())) {
            findings.pass(turn.answerIndex(), ASKED);
        } else {
            findings.deviation(
                    turn.answerIndex(),
                    "The answer is in an encoding that Accept does not name",
                    accept,
                    actual.get().mediaType());
        }
    }

    private static Set<Encoding> encodings(String accept) {
        return Stream.of(accept.split(","))
                .filter(part -> !part.matches(".*;\\s*q=0(\\.0*)?\\s*"))
                .flatMap(part -> Encoding.ofMediaType(part).stream())
                .collect(Collectors.toSet());
    }
}
