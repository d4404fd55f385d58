package dev.provost.conformance.transcript;

import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One DM session: what a device and the server said to each other under one {@code SessionID}. */
public final class Session {

    private record Sent(Message message, Lazy<Map<String, Command>> commands) {
        static Sent of(Message message) {
            return new Sent(
                    message,
                    new Lazy<>(() -> Commands.all(message).stream()
                            .collect(Collectors.toMap(Command::cmdId, command -> command, (first, second) -> first))));
        }
    }

    private final String id;
    private final String device;
    private final boolean reusesId;
    private final boolean overheard;
    private final boolean mirrored;
    private boolean overlapping;
    private final List<Turn> turns = new ArrayList<>();
    private final Map<String, Sent> clientMessages = new HashMap<>();
    private final Map<String, Integer> turnOf = new HashMap<>();

    Session(String id, String device, boolean reusesId, boolean overheard) {
        this(id, device, reusesId, overheard, false);
    }

    private Session(String id, String device, boolean reusesId, boolean overheard, boolean mirrored) {
        this.overheard = overheard;
        this.mirrored = mirrored;
        this.id = id;
        this.device = device;
        this.reusesId = reusesId;
    }

    /** An empty session in which the two sides have changed places. */
    Session mirror() {
        return new Session(id, device, reusesId, lacksItsBeginning(), true);
    }

    /** Whether the two sides have changed places. */
    boolean isMirrored() {
        return mirrored;
    }

    /** Notes a message of the other side that can be referred to, though no turn begins with it. */
    void know(Message message) {
        clientMessages.computeIfAbsent(message.header().msgId(), id -> Sent.of(message));
    }

    void add(Exchange exchange, int clientIndex) {
        Optional<Turn> previous = turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
        Turn turn = new Turn(this, exchange, clientIndex, previous);
        turns.add(turn);
        turn.request().ifPresent(m -> clientMessages.computeIfAbsent(m.header().msgId(), id -> Sent.of(m)));
        turn.request().ifPresent(m -> turnOf.putIfAbsent(m.header().msgId(), turns.size()));
    }

    /** The {@code SessionID}; empty when no message of the session could be read. */
    public String id() {
        return id;
    }

    /** The device as it names itself in {@code Source}; empty when no message of the session could be read. */
    public String device() {
        return device;
    }

    /**
     * Whether an earlier session of the same device in the same transcript had the same {@code SessionID}, or may have had it
     * before the transcript begins.
     */
    public boolean reusesId() {
        return reusesId;
    }

    /** Whether the device held another session at the same time, which no server has to put up with. */
    public boolean isOverlapping() {
        return overlapping;
    }

    void overlap() {
        overlapping = true;
    }

    boolean isNew() {
        return turns.isEmpty();
    }

    /** The turns in order; at least one. */
    public List<Turn> turns() {
        return Collections.unmodifiableList(turns);
    }

    /** The client's message with a {@code MsgID}; the first one when it was sent again. */
    public Optional<Message> clientMessage(String msgId) {
        return Optional.ofNullable(clientMessages.get(msgId)).map(Sent::message);
    }

    /** Whether the message with a MsgID was sent in one of the first turns, as far as turns at the same time have an order. */
    boolean wasSentWithin(int firstTurns, String msgId) {
        return clientMessages.containsKey(msgId) && (overlapping || turnOf.getOrDefault(msgId, 0) <= firstTurns);
    }

    /** The client's command that a status of the server refers to; empty for the header and for dangling references. */
    public Optional<Command> commandOf(Status status) {
        return Optional.ofNullable(clientMessages.get(status.msgRef()))
                .map(sent -> sent.commands().get().get(status.cmdRef()));
    }

    /** Whether somebody else recorded it, so that other sessions may be missing around it. */
    public boolean isOverheard() {
        return overheard;
    }

    /** Whether messages that went before may be missing here: the session was overheard, and not from its beginning. */
    public boolean lacksItsBeginning() {
        return overheard && (mirrored || !beginsAtTheBeginning());
    }

    /** Whether the first message on record is the device's first: what was agreed on before is not known otherwise. */
    public boolean beginsAtTheBeginning() {
        return turns().getFirst()
                .request()
                .filter(m -> m.header().msgId().equals("1"))
                .isPresent();
    }
}
