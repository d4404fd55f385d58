package dev.provost.conformance.steps;

import dev.provost.conformance.rules.StatusSearch;
import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.Symptom;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Turn;
import dev.provost.fumo.FumoRequest;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Data;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a phone said to the server about its firmware (FUMO 1.0, generic alerts; an event of the client in DM 1.1).
 *
 * @param turn the message of the phone with the server's answer
 * @param alert the alert
 * @param kind the last word of its type, for instance {@code downloadandupdate}
 */
record FirmwareAlert(Turn turn, Alert alert, String kind) {

    private static final int FIRST_ERROR = 300;
    private static final String ANSWERED = "DMPRO-SRV-28";

    /** What a phone said in a session, in the order in which it did. */
    static List<FirmwareAlert> in(Session session) {
        return session.turns().stream().flatMap(FirmwareAlert::in).toList();
    }

    private static Stream<FirmwareAlert> in(Turn turn) {
        return turn.request().stream()
                .flatMap(message -> message.body().commands().stream())
                .filter(Alert.class::isInstance)
                .map(Alert.class::cast)
                .flatMap(alert -> kind(alert).map(kind -> new FirmwareAlert(turn, alert, kind)).stream());
    }

    private static Optional<String> kind(Alert alert) {
        return alert.items().stream()
                .flatMap(item -> item.meta().flatMap(Meta::type).stream())
                .filter(type -> type.contains(FumoRequest.PREFIX))
                .map(type -> type.substring(type.indexOf(FumoRequest.PREFIX) + FumoRequest.PREFIX.length()))
                .findFirst();
    }

    /** Whether a command is a report on firmware. */
    static boolean isReport(Command command) {
        return command instanceof Alert alert
                && kind(alert).filter(kind -> !isWish(kind)).isPresent();
    }

    /** Whether it asks for firmware, and reports on none. */
    boolean isWish() {
        return isWish(kind);
    }

    private static boolean isWish(String kind) {
        return Arrays.stream(FumoRequest.values())
                .anyMatch(request -> request.alertType().equals(FumoRequest.PREFIX + kind));
    }

    /** Whether its type has the prefix of registered names. */
    boolean isInFull() {
        return alert.items().stream()
                .flatMap(item -> item.meta().flatMap(Meta::type).stream())
                .anyMatch(type ->
                        type.contains(FumoRequest.PREFIX) && !type.strip().startsWith(FumoRequest.PREFIX));
    }

    /** Whether the server took it. */
    boolean isTaken() {
        return isHeard() && status().isPresent() && status().getAsInt() < FIRST_ERROR;
    }

    /** Whether the server let the phone in with the message. */
    boolean isHeard() {
        return turn.isAccepted();
    }

    /** The result that it reports, as it stands in the message. */
    String data() {
        return alert.items().stream()
                .flatMap(item -> item.data().stream())
                .map(Data::asText)
                .findFirst()
                .orElse("");
    }

    /** The text by which the server knows which order it is about. */
    Optional<String> correlator() {
        return alert.correlator();
    }

    /** The node that it is about. */
    Optional<String> source() {
        return alert.items().stream()
                .flatMap(item -> item.source().stream())
                .map(s -> s.uri())
                .findFirst();
    }

    /** What the server made of it, be it that it said so in a later message of its package. */
    OptionalInt status() {
        return search().found().map(Status::code).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /** The message of the server that says so, or the last one that could. */
    int answerIndex() {
        return search().index();
    }

    /** That the server says nothing to it, which has nothing to do with firmware. */
    DeviationException unanswered() {
        return DeviationException.ofServer(
                        "The server does not say what it makes of what the phone says about firmware.",
                        "a Status for the Alert",
                        "no Status")
                .against(ANSWERED)
                .at(answerIndex())
                .showing(Symptom.STATUS_ASTRAY);
    }

    private StatusSearch search() {
        return StatusSearch.of(turn, turn.request().orElseThrow(), alert);
    }
}
