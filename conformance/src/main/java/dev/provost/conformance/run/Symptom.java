package dev.provost.conformance.run;

import dev.provost.conformance.transcript.Body;
import dev.provost.conformance.transcript.Exchange;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.security.AuthType;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.TransportFailure;
import java.util.List;
import java.util.Optional;

/**
 * What a provocation can bring to light although it is not the cause: a server that does the same in ordinary sessions
 * breaks a more basic requirement, and the provocation says nothing.
 */
public enum Symptom {
    /** Whoever shows no credentials is let in. */
    LETS_IN_WITHOUT_CREDENTIALS("DMSEC-SRV-01"),
    /** Whoever shows a wrong password is let in. */
    LETS_IN_WITH_WRONG_PASSWORD("DMSEC-SRV-02"),
    /** Whoever shows a wrong digest is let in. */
    LETS_IN_WITH_WRONG_DIGEST("DMSEC-SRV-05"),
    /** A command has no status, as where statuses name commands that nobody sent. */
    STATUS_ASTRAY("DMREP-SRV-09"),
    /** The server does not go on where it was. */
    SESSION_LOST("DMREP-SRV-05"),
    /** A phone refuses what it is to do about its firmware, as where nobody has told it a package. */
    ORDER_REFUSED("FUMO-SRV-02"),
    /** An order on firmware is not passed on after another one, as where the server waits for the end of that for ever. */
    ORDER_STUCK("FUMO-SRV-04", "FUMO-SRV-10"),
    /** What came back is labelled as a message and is none. */
    GARBLED("DMTRN-SRV-01", Symptom.WHATEVER_IT_CANNOT_READ),
    /** What came back is something else, such as a page for people, and no error. */
    FOREIGN("DMTRN-SRV-01", Symptom.WHATEVER_IT_CANNOT_READ),
    /** What came back is shorter than its head says. */
    CUT_SHORT("DMTRN-SRV-01");

    /** The plainest provocation: what a server does after it is its way with all that it cannot read. */
    private static final String WHATEVER_IT_CANNOT_READ = "DMROB-SRV-01";

    private static final int FIRST_ERROR = 400;

    private final List<String> roots;

    Symptom(String... roots) {
        this.roots = List.of(roots);
    }

    /**
     * Ids of the requirements that a server breaks by their own text when it does this, the most basic one first: that on
     * ordinary sessions, then that on messages which nobody can read.
     */
    List<String> roots() {
        return roots;
    }

    /** Whether the wire shows it, so that no step has to say so. */
    boolean isOnWire() {
        return this == GARBLED || this == FOREIGN || this == CUT_SHORT;
    }

    /** Whether it matters for a root where in a session it shows: the first message may fare otherwise than the others. */
    boolean isOfOccasion(String root) {
        return isOnWire() && !root.equals(WHATEVER_IT_CANNOT_READ);
    }

    /** That credentials of a type are accepted though they cannot be right. */
    public static Optional<Symptom> letsIn(AuthType type) {
        return switch (type) {
            case BASIC -> Optional.of(LETS_IN_WITH_WRONG_PASSWORD);
            case MD5 -> Optional.of(LETS_IN_WITH_WRONG_DIGEST);
            case HMAC -> Optional.empty();
        };
    }

    /** That a command has no status, when it has none. */
    public static Optional<Symptom> astray(boolean none) {
        return none ? Optional.of(STATUS_ASTRAY) : Optional.empty();
    }

    /** What the wire itself shows at a message of a transcript. */
    static Optional<Symptom> onWire(Transcript transcript, List<HttpExchange> recorded, int message) {
        int index = 0;
        for (Exchange exchange : transcript.exchanges()) {
            int last = index + (exchange.server().isPresent() ? 1 : 0);
            if (message <= last) {
                return of(exchange, recorded);
            }
            index = last + 1;
        }
        return Optional.empty();
    }

    private static Optional<Symptom> of(Exchange exchange, List<HttpExchange> recorded) {
        if (exchange.server().filter(Symptom::isNoMessage).isPresent()) {
            return Optional.of(exchange.server().get().encoding().isPresent() ? GARBLED : FOREIGN);
        }
        boolean cut = exchange.server().isEmpty()
                && recorded.stream()
                        .filter(r -> r.request().body() == exchange.client().octets())
                        .flatMap(r -> r.failure().stream())
                        .anyMatch(f -> f.kind() == TransportFailure.Kind.INCOMPLETE);
        return cut ? Optional.of(CUT_SHORT) : Optional.empty();
    }

    private static boolean isNoMessage(WireMessage answer) {
        return answer.httpStatus().orElse(0) < FIRST_ERROR && answer.body() instanceof Body.Unreadable;
    }
}
