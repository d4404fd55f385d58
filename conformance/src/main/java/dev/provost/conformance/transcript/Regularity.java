package dev.provost.conformance.transcript;

import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Deviation;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Decides whether a device behaved lawfully, as far as the judgement of the answer depends on it. */
final class Regularity {

    private static final Set<Deviation.Kind> HARMLESS = Set.of(Deviation.Kind.NAMESPACE, Deviation.Kind.ENCODING);

    private Regularity() {}

    static boolean isRegular(Turn turn) {
        boolean mirrored = turn.session().isMirrored();
        return turn.request()
                .filter(request -> mirrored ? isPlain(turn, request) : isRegular(turn, request))
                .isPresent();
    }

    /** Whether a message of the server can be referred to in every command, where the device's answer to it is judged. */
    private static boolean isPlain(Turn turn, Message request) {
        return turn.exchange().client().deviations().stream().allMatch(d -> HARMLESS.contains(d.kind()))
                && !turn.exchange().beside()
                && hasUniqueCmdIds(request)
                && number(request).isPresent();
    }

    private static boolean isRegular(Turn turn, Message request) {
        return isLabelled(turn)
                && turn.exchange().client().deviations().stream().allMatch(d -> HARMLESS.contains(d.kind()))
                && Propriety.holds(turn, request)
                && hasUniqueCmdIds(request)
                && saysWhyItCalls(turn, request)
                && isInOrder(turn, request);
    }

    /** A message under a foreign media type is none; captures may lack the headers. */
    private static boolean isLabelled(Turn turn) {
        WireMessage client = turn.exchange().client();
        return client.header("Content-Type").isEmpty() || client.encoding().isPresent();
    }

    private static boolean hasUniqueCmdIds(Message request) {
        Set<String> seen = new HashSet<>();
        for (Command command : Commands.all(request)) {
            if (command.cmdId().isEmpty() || command.cmdId().equals("0") || !seen.add(command.cmdId())) {
                return false;
            }
        }
        return !seen.isEmpty();
    }

    /** The first package of a session holds a session alert (DM Protocol 1.2.1, 8.3); it may take several messages. */
    private static boolean saysWhyItCalls(Turn turn, Message request) {
        boolean whole = turn.previous().isEmpty()
                && request.isFinal()
                && request.header().msgId().equals("1");
        return !whole || Commands.all(request, Alert.class).findAny().isPresent();
    }

    /**
     * A capture may begin in the middle, so the first {@code MsgID} may be any number; but what the first message follows on is
     * not known there.
     */
    private static boolean isInOrder(Turn turn, Message request) {
        Optional<Long> own = number(request);
        if (own.isEmpty()) {
            return false;
        }
        Optional<Message> before = turn.previous().flatMap(Turn::request);
        if (before.isEmpty()) {
            return !turn.session().lacksItsBeginning();
        }
        return turn.isRepetition() || number(before.get()).map(n -> n + 1).equals(own);
    }

    private static Optional<Long> number(Message message) {
        return number(message.header().msgId());
    }

    /** A MsgID as a number; empty when it is none. */
    static Optional<Long> number(String msgId) {
        return msgId.matches("[1-9]\\d{0,17}") ? Optional.of(Long.parseLong(msgId)) : Optional.empty();
    }
}
