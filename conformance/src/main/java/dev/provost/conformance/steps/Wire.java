package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.HmacHeader;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Status;
import dev.provost.tree.LocUri;
import java.util.List;
import java.util.OptionalInt;

/** What went over the wire so far in the scenario. */
public final class Wire {

    private final World world;
    private final Phones phones;

    /** The wire of a scenario. */
    public Wire(World world, Phones phones) {
        this.world = world;
        this.phones = phones;
    }

    Transcript transcript() {
        return world.run().transcript();
    }

    /** The sessions of a phone in order. */
    List<Session> sessions(Phone phone) {
        return transcript().sessions().stream()
                .filter(s -> s.device().equals(phone.identity().deviceId()))
                .toList();
    }

    /** The last session of the only phone. */
    Session lastSession() {
        List<Session> sessions = sessions(phones.only());
        if (sessions.isEmpty()) {
            throw new IllegalStateException("The phone has not connected yet in this scenario.");
        }
        return sessions.getLast();
    }

    /** The last turn of all, of whichever phone or none. */
    Turn lastTurn() {
        List<Session> sessions = transcript().sessions();
        if (sessions.isEmpty()) {
            throw new IllegalStateException("Nobody has connected yet in this scenario.");
        }
        return sessions.getLast().turns().getLast();
    }

    /** Whether the server gave a nonce with its acceptance before the last session. */
    boolean acceptedWithNonce(Phone phone) {
        List<Session> sessions = sessions(phone);
        return sessions.subList(0, sessions.size() - 1).stream()
                .flatMap(s -> s.turns().stream())
                .filter(Turn::isAccepted)
                .flatMap(t -> t.headerStatus().flatMap(Status::chal).stream())
                .anyMatch(c -> c.meta().nextNonce().isPresent());
    }

    /** Whether the server gave a nonce with its acceptance in the last session. */
    boolean gaveNonceWithAcceptance(Phone phone) {
        return sessions(phone).getLast().turns().stream()
                .filter(Turn::isAccepted)
                .flatMap(t -> t.headerStatus().flatMap(Status::chal).stream())
                .anyMatch(c -> c.meta().nextNonce().isPresent());
    }

    /** Whether the answer of the server shows credentials of its own, in the message or beside it. */
    static boolean isProved(Turn turn) {
        return turn.answer().flatMap(m -> m.header().cred()).isPresent()
                || turn.exchange()
                        .server()
                        .flatMap(wire -> wire.header(HmacHeader.NAME))
                        .isPresent();
    }

    /** The first turn of the last session that the server answered with something readable. */
    Turn firstAnswered() {
        return lastSession().turns().stream()
                .filter(t -> t.answer().isPresent())
                .findFirst()
                .orElseThrow(() -> DeviationException.ofServer(
                                "The server answered no message of the phone with a message.",
                                "a DM message",
                                words(lastSession().turns().getFirst()))
                        .at(lastSession().turns().getFirst().answerIndex()));
    }

    /** The last message of the server to a phone with a command for a node. */
    OptionalInt lastMention(Phone phone, LocUri uri) {
        OptionalInt index = OptionalInt.empty();
        for (Session session : sessions(phone)) {
            for (Turn turn : session.turns()) {
                boolean mentions = turn.answer().stream()
                        .flatMap(answer -> Commands.all(answer, ItemCommand.class))
                        .flatMap(command -> command.items().stream())
                        .flatMap(item -> item.target().stream())
                        .anyMatch(target -> target.uri().equals(uri.toString()));
                index = mentions ? OptionalInt.of(turn.answerIndex()) : index;
            }
        }
        return index;
    }

    /** What came instead of a message, in words. */
    static String words(Turn turn) {
        return turn.exchange()
                .server()
                .map(s -> "HTTP status " + s.httpStatus().orElse(0) + " with " + s.octets().length + " octets")
                .orElseGet(() -> turn.exchange().failure().orElse("nothing"));
    }
}
