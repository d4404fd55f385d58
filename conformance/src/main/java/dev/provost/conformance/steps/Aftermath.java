package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.transcript.Body;
import dev.provost.conformance.transcript.Exchange;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.reports.Blame;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.TransportFailure;
import dev.provost.transport.TransportFailure.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Judges what a server made of messages that may be anything but good. */
final class Aftermath {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_FAILURE = 500;
    /** Not implemented, too busy, too much to store: these refuse, and break nothing. */
    private static final Set<Integer> REFUSALS = Set.of(501, 503, 505, 507);

    private static final String WANTED =
            "a DM message, or a refusal by an HTTP status below 500 or by 501, 503, 505, 507";
    private static final Set<Kind> OF_THE_NETWORK =
            EnumSet.of(Kind.UNREACHABLE, Kind.CONNECT_TIMEOUT, Kind.TLS, Kind.ABANDONED, Kind.OTHER);

    private final World world;

    Aftermath(World world) {
        this.world = world;
    }

    /**
     * Judges every answer of the scenario; those that the scenario itself cut off do not count.
     *
     * @param mayHangUp whether a closed connection is an answer as well
     */
    void judge(boolean mayHangUp) {
        int index = 0;
        for (Exchange exchange : world.run().transcript().exchanges()) {
            if (exchange.server().isPresent()) {
                judge(exchange.server().get(), index + 1);
            } else if (exchange.cut() == Exchange.Cut.NONE) {
                silence(exchange, index, mayHangUp);
            }
            index += exchange.server().isPresent() ? 2 : 1;
        }
    }

    private void judge(WireMessage answer, int index) {
        int status = answer.httpStatus().orElse(200);
        if (status >= FIRST_FAILURE && !REFUSALS.contains(status)) {
            throw DeviationException.ofServer(
                            "The server broke down at a message that it should refuse or answer.",
                            WANTED,
                            "HTTP status " + status)
                    .at(index);
        }
        if (status < FIRST_ERROR && answer.body() instanceof Body.Unreadable(String reason)) {
            throw DeviationException.ofServer("The server answered with something that is no message.", WANTED, reason)
                    .at(index);
        }
        world.run().note(words(answer, status));
    }

    private static String words(WireMessage answer, int status) {
        if (status >= FIRST_ERROR) {
            return "refused with HTTP " + status;
        }
        return answer.message().isPresent() ? "answered by a message" : "an empty answer";
    }

    private void silence(Exchange exchange, int index, boolean mayHangUp) {
        Optional<Kind> network = kinds(OF_THE_NETWORK);
        String reason = exchange.failure().orElse("");
        if (network.isPresent()) {
            throw DeviationException.of(Blame.NETWORK, "A message of the phone did not get through: " + reason);
        }
        if (!mayHangUp || kinds(Set.of(Kind.RESPONSE_TIMEOUT)).isPresent()) {
            throw DeviationException.ofServer("The server gave no answer to a message.", WANTED, reason)
                    .at(index);
        }
        world.run().note("the server hung up");
    }

    private Optional<Kind> kinds(Set<Kind> wanted) {
        return world.run().exchanges().stream()
                .map(HttpExchange::failure)
                .flatMap(Optional::stream)
                .map(TransportFailure::kind)
                .filter(wanted::contains)
                .findFirst();
    }
}
