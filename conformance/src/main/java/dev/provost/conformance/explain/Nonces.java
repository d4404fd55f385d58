package dev.provost.conformance.explain;

import dev.provost.conformance.transcript.Commands;
import dev.provost.security.Nonce;
import dev.provost.security.StrictBase64;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The nonces that one side has given in a conversation, latest first. */
final class Nonces {

    private static final int MOST = 30;
    private static final List<Given> STANDING =
            List.of(new Given(Nonce.EMPTY, "none was given"), new Given(Nonce.DEFAULT, "the default nonce"));

    private final Deque<Given> given = new ArrayDeque<>();
    private final String giver;

    Nonces(String giver) {
        this.giver = giver;
    }

    /**
     * A nonce that may have been used.
     *
     * @param nonce the nonce
     * @param origin where it comes from
     */
    record Given(Nonce nonce, String origin) {}

    /** Takes the nonces of a message of that side. */
    void learn(Message message, int index) {
        for (Status status : Commands.statuses(message)) {
            status.chal()
                    .flatMap(chal -> chal.meta().nextNonce())
                    .flatMap(StrictBase64::decode)
                    .ifPresent(octets -> given.addFirst(
                            new Given(Nonce.of(octets), "NextNonce of " + giver + " in message #" + index)));
        }
        while (given.size() > MOST) {
            given.removeLast();
        }
    }

    /** The latest nonce that explains the credentials; the latest of all when none does. */
    Given matching(Predicate<Nonce> explains) {
        return Stream.concat(given.stream(), STANDING.stream())
                .filter(candidate -> explains.test(candidate.nonce()))
                .findFirst()
                .orElseGet(() -> given.isEmpty() ? STANDING.getFirst() : given.getFirst());
    }
}
