package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Meta;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;

/** Reads the limits that a device announces in the header (MetaInfo 1.2.1, 5.2.9). */
final class Limits {

    private Limits() {}

    /** Hands over every answer with the limit that the device announced last before it. */
    static void forEachAnswer(
            Transcript transcript, Function<Meta, Optional<String>> limit, ObjLongConsumer<Turn> answer) {
        for (Session session : transcript.sessions()) {
            OptionalLong inForce = OptionalLong.empty();
            for (Turn turn : session.turns()) {
                OptionalLong announced = announced(turn, limit);
                inForce = announced.isPresent() ? announced : inForce;
                if (inForce.isPresent() && turn.answer().isPresent()) {
                    answer.accept(turn, inForce.getAsLong());
                }
            }
        }
    }

    /** Less than this is no room for a command. */
    private static final int ROOM = 256;

    /** Whether the answer fills what the device takes so far that nothing more has room in it. */
    static boolean leavesNoRoom(Turn turn) {
        Optional<Turn> at = Optional.of(turn);
        OptionalLong limit = OptionalLong.empty();
        while (limit.isEmpty() && at.isPresent()) {
            limit = announced(at.get(), Meta::maxMsgSize);
            at = at.get().previous();
        }
        int length = turn.exchange().server().map(s -> s.octets().length).orElse(0);
        return limit.isPresent() && length > limit.getAsLong() - ROOM;
    }

    /** The limit in the device's message; empty as well when it is no positive number. */
    static OptionalLong announced(Turn turn, Function<Meta, Optional<String>> limit) {
        return turn.request()
                .flatMap(request -> request.header().meta())
                .flatMap(limit)
                .filter(text -> text.strip().matches("0*[1-9]\\d{0,17}"))
                .map(text -> OptionalLong.of(Long.parseLong(text.strip())))
                .orElse(OptionalLong.empty());
    }
}
