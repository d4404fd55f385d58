package dev.provost.conformance.steps;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Turn;
import dev.provost.fumo.FumoOperation;
import dev.provost.syncml.Data;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What went over the wire about the firmware of the phones of a scenario. */
public final class FirmwareWire {

    /**
     * A value that a phone told.
     *
     * @param value as text
     * @param messageIndex the message of the phone
     */
    record Reading(String value, int messageIndex) {}

    private final Wire wire;

    /** The wire of a scenario. */
    public FirmwareWire(Wire wire) {
        this.wire = wire;
    }

    /** What a phone said about firmware, in order. */
    List<FirmwareAlert> alerts(Phone phone) {
        return wire.sessions(phone).stream()
                .flatMap(session -> FirmwareAlert.in(session).stream())
                .toList();
    }

    /** The reports of a phone, in order, that its own firmware gave. */
    List<FirmwareAlert> reports(Phone phone) {
        return alerts(phone).stream().filter(alert -> !alert.isWish()).toList();
    }

    /** What the server wanted done about firmware, in order. */
    List<FirmwareExec> execs(Phone phone) {
        List<FirmwareExec> found = new ArrayList<>();
        for (Session session : wire.sessions(phone)) {
            for (Turn turn : session.turns()) {
                turn.answer().stream()
                        .flatMap(answer -> Commands.all(answer, Exec.class))
                        .forEach(exec -> found(session, turn, exec).ifPresent(found::add));
            }
        }
        return found;
    }

    private static Optional<FirmwareExec> found(Session session, Turn turn, Exec exec) {
        String target = exec.items().stream()
                .flatMap(item -> item.target().stream())
                .map(Location::uri)
                .findFirst()
                .orElse("");
        int slash = target.lastIndexOf('/');
        return FumoOperation.ofNode(target.substring(slash + 1))
                .filter(operation -> slash > 0)
                .map(operation -> new FirmwareExec(
                        target.substring(0, slash),
                        operation,
                        exec.correlator(),
                        status(session, turn, exec),
                        turn.answerIndex()));
    }

    private static OptionalInt status(Session session, Turn sent, Exec exec) {
        String msgId = sent.answer().orElseThrow().header().msgId();
        return session.turns().stream()
                .flatMap(turn -> turn.request().stream())
                .flatMap(request -> Commands.statuses(request).stream())
                .filter(status ->
                        status.msgRef().equals(msgId) && status.cmdRef().equals(exec.cmdId()))
                .mapToInt(Status::code)
                .reduce((first, second) -> second);
    }

    /** What a phone told last when the server read a node, as far as the server accepted the message. */
    Optional<Reading> lastReading(Phone phone, String uri) {
        return wire.sessions(phone).stream()
                .flatMap(session -> session.turns().stream())
                .filter(Turn::isAccepted)
                .flatMap(turn ->
                        values(turn.request().orElseThrow(), uri).map(value -> new Reading(value, turn.clientIndex())))
                .reduce((first, second) -> second);
    }

    private static Stream<String> values(Message request, String uri) {
        return Commands.all(request, Results.class)
                .flatMap(results -> results.items().stream()
                        .filter(item -> isAt(results, item, uri))
                        .flatMap(item -> item.data().stream())
                        .map(Data::asText));
    }

    private static boolean isAt(Results results, Item item, String uri) {
        return item.source()
                .map(Location::uri)
                .or(results::targetRef)
                .or(results::sourceRef)
                .filter(source -> OrderTracer.same(source, uri))
                .isPresent();
    }
}
