package dev.provost.conformance.transcript;

import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One message of the device within its session, together with the server's answer. */
public final class Turn {

    private record Reference(String msgId, String cmdId) {}

    private final Session session;
    private final Exchange exchange;
    private final int clientIndex;
    private final Optional<Turn> previous;
    private final int position;
    private final AnnouncedLimits limits;
    private final Lazy<Boolean> regular = new Lazy<>(() -> Regularity.isRegular(this));
    private final Lazy<Map<Reference, List<Status>>> statuses = new Lazy<>(this::indexStatuses);
    private final Lazy<Set<String>> astray = new Lazy<>(this::findAstray);

    Turn(Session session, Exchange exchange, int clientIndex, Optional<Turn> previous) {
        this.session = session;
        this.exchange = exchange;
        this.clientIndex = clientIndex;
        this.previous = previous;
        this.position = previous.map(before -> before.position + 1).orElse(0);
        this.limits = previous.map(before -> before.limits)
                .orElse(AnnouncedLimits.NONE)
                .after(request());
    }

    /** The session that this belongs to. */
    public Session session() {
        return session;
    }

    /** The turn before this one in the session. */
    public Optional<Turn> previous() {
        return previous;
    }

    /** The turn after this one in the session. */
    public Optional<Turn> next() {
        List<Turn> turns = session.turns();
        return position + 1 < turns.size() ? Optional.of(turns.get(position + 1)) : Optional.empty();
    }

    /** What went over the wire. */
    public Exchange exchange() {
        return exchange;
    }

    /** Number of the client's message in the transcript, from 0. */
    public int clientIndex() {
        return clientIndex;
    }

    /** Number of the answer in the transcript, or of the client's message when there is no answer. */
    public int answerIndex() {
        return exchange.server().isPresent() ? clientIndex + 1 : clientIndex;
    }

    /** What the device said, or empty when nobody can read it. */
    public Optional<Message> request() {
        return exchange.client().message();
    }

    /** What the server said, or empty when there is no answer or nobody can read it. */
    public Optional<Message> answer() {
        return exchange.server().flatMap(WireMessage::message);
    }

    /** The limits that hold for the answer. */
    public AnnouncedLimits limits() {
        return limits;
    }

    /** Whether the device sent the same octets in the turn before. */
    public boolean isRepetition() {
        return previous.map(p -> Arrays.equals(
                        p.exchange.client().octets(), exchange.client().octets()))
                .orElse(false);
    }

    /** Whether the device's message is lawful, so that a server has no excuse to treat it in an unusual way. */
    public boolean isRegular() {
        return regular.get();
    }

    /** Whether the device's message says whose it is and which one of which session, and can be referred to in every command. */
    public boolean isIdentified() {
        return request()
                .filter(request -> !request.header().sessionId().isBlank()
                        && !request.header().msgId().isBlank()
                        && !request.header().source().uri().isBlank()
                        && Commands.all(request).stream()
                                .noneMatch(c -> c.cmdId().isBlank()))
                .isPresent();
    }

    /** The statuses in the answer that refer to a command of one of the device's messages. */
    public List<Status> statusesFor(Message request, Command command) {
        return statuses.get().getOrDefault(new Reference(request.header().msgId(), command.cmdId()), List.of());
    }

    /** Whether a status in the answer is for a command of that name, and refers to nothing that the device sent. */
    public boolean hasStatusAstray(String name) {
        return astray.get().contains(name);
    }

    /** The server's status for the header of the device's message. */
    public Optional<Status> headerStatus() {
        return answer().flatMap(answer -> Commands.statuses(answer).stream()
                .filter(status -> status.isForHeader() || Status.HEADER_CMD.equals(status.cmd()))
                .findFirst());
    }

    /** The code of {@link #headerStatus()}, or -1 without one. */
    public int headerCode() {
        return headerStatus().map(Status::code).orElse(-1);
    }

    /** Whether the server rejected the credentials of the device, or asks for some. */
    public boolean isRejected() {
        return headerCode() == 401 || headerCode() == 407;
    }

    /** Whether the server accepted the header of the device's message. */
    public boolean isAccepted() {
        return headerCode() / 100 == 2;
    }

    /** Whether the server ends the session with its answer: it accepts the device, wants nothing more and says Final. */
    public boolean endsSession() {
        return isAccepted()
                && answer().filter(Message::isFinal).isPresent()
                && serverCommands().isEmpty();
    }

    /** Whether the server accepts the device and wants nothing more, be it that it forgets to say {@code Final} as well. */
    public boolean leavesNothingToDo() {
        return isAccepted() && serverCommands().isEmpty();
    }

    /** What the server wants of the device: its commands other than statuses and results, containers as a whole. */
    public List<Command> serverCommands() {
        return answer().stream()
                .flatMap(answer -> answer.body().commands().stream())
                .filter(command -> !(command instanceof Status || command instanceof Results))
                .toList();
    }

    private Map<Reference, List<Status>> indexStatuses() {
        return answer().stream()
                .flatMap(answer -> Commands.statuses(answer).stream())
                .collect(Collectors.groupingBy(status -> new Reference(status.msgRef(), status.cmdRef())));
    }

    /** The client's message with a MsgID, unless it was yet to be sent: nobody can answer what is still to come. */
    public Optional<Message> clientMessage(String msgId) {
        return session.wasSentWithin(position + 1, msgId) ? session.clientMessage(msgId) : Optional.empty();
    }

    /** The client's command that a status of this turn refers to; empty for the header and for dangling references. */
    public Optional<Command> commandOf(Status status) {
        return session.wasSentWithin(position + 1, status.msgRef()) ? session.commandOf(status) : Optional.empty();
    }

    private Set<String> findAstray() {
        return answer().stream()
                .flatMap(answer -> Commands.statuses(answer).stream())
                .filter(status -> commandOf(status).isEmpty())
                .map(Status::cmd)
                .collect(Collectors.toSet());
    }
}
