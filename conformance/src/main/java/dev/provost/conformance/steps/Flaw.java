package dev.provost.conformance.steps;

import dev.provost.fleet.Posting;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Something that is wrong with a message of the phone, or with the line that carries it.
 *
 * @param words how a feature file calls it, behind "message"
 * @param alteration makes it wrong
 */
public record Flaw(String words, UnaryOperator<Posting> alteration) {

    /** Every flaw that a feature file may name. */
    static final List<Flaw> ALL = Stream.of(
                    OctetFlaws.ALL,
                    BinaryFlaws.ALL,
                    MissingParts.ALL,
                    StrangeCommands.ALL,
                    StrangeSizes.ALL,
                    LineFlaws.ALL)
            .flatMap(List::stream)
            .toList();

    /** The flaw that goes by the words. */
    static Flaw of(String words) {
        return ALL.stream()
                .filter(flaw -> flaw.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No message is \"" + words + "\". docs/scenarios.md lists what may be wrong with a message."));
    }

    Posting in(Posting posting) {
        return alteration.apply(posting);
    }
}
