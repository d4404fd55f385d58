package dev.provost.conformance.steps;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Turn;
import dev.provost.fumo.FumoOperation;
import dev.provost.syncml.Data;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
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

    /**
     * A place where the server took an object for firmware to be.
     *
     * @param uri what it wrote to or executed there
     * @param messageIndex the message of the server
     */
    record Guess(String uri, int messageIndex) {}

    private static final Set<String> PACKAGE = Set.of("PkgURL", "PkgData");

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

    /**
     * The first place where the server wanted something done about firmware and the phone has none.
     *
     * @param isRoot whether an object for firmware is at an address
     */
    Optional<Guess> guess(Phone phone, Predicate<String> isRoot) {
        return wire.sessions(phone).stream()
                .flatMap(session -> session.turns().stream())
                .flatMap(turn -> turn.answer().stream()
                        .flatMap(answer -> Commands.all(answer).stream())
                        .filter(command -> command instanceof Exec || command instanceof Replace)
                        .flatMap(command ->
                                ((ItemCommand) command).items().stream().flatMap(item -> item.target().stream()))
                        .map(Location::uri)
                        .filter(uri -> supposedRoot(uri)
                                .filter(root -> !isRoot.test(root))
                                .isPresent())
                        .map(uri -> new Guess(uri, turn.answerIndex())))
                .findFirst();
    }

    /** Where an object for firmware is supposed to be, by the names of its nodes. */
    private static Optional<String> supposedRoot(String uri) {
        int end = uri.lastIndexOf('/');
        String operation = end > 0 && PACKAGE.contains(uri.substring(end + 1)) ? uri.substring(0, end) : uri;
        int slash = operation.lastIndexOf('/');
        return slash > 0 && FumoOperation.ofNode(operation.substring(slash + 1)).isPresent()
                ? Optional.of(operation.substring(0, slash))
                : Optional.empty();
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
