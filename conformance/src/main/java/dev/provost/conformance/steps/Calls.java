package dev.provost.conformance.steps;

import dev.provost.adapter.Capability;
import dev.provost.adapter.NotificationOptions;
import dev.provost.adapter.Operation;
import dev.provost.adapter.PushAddress;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.handset.Handset;
import dev.provost.handset.NotificationDesk;
import dev.provost.handset.NotificationPolicy;
import dev.provost.handset.Reaction;
import dev.provost.notification.Notification;
import dev.provost.notification.NotificationFormatException;
import dev.provost.notification.Trigger;
import dev.provost.push.MediaTypes;
import dev.provost.push.PushMessage;
import dev.provost.security.Nonce;
import dev.provost.transport.PushWay;
import dev.provost.transport.ReceivedPush;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The calls of the server to the only phone of the scenario, and what the phone did about them. */
public final class Calls {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(1);

    private final World world;
    private final Phones phones;
    private final List<Trigger> triggers = new ArrayList<>();
    private final List<Reaction> reactions = new ArrayList<>();
    private PushWay way = PushWay.DATAGRAM;
    private NotificationPolicy policy = NotificationPolicy.DEFAULT;
    private Optional<Nonce> forgotten = Optional.empty();
    private Optional<CallLine> line = Optional.empty();
    private Optional<NotificationDesk> desk = Optional.empty();

    /** No calls yet. */
    public Calls(World world, Phones phones) {
        this.world = world;
        this.phones = phones;
    }

    void takenBy(PushWay other) {
        way = other;
    }

    /** The phone has forgotten a nonce that it gave the server. */
    void forgets(Nonce nonce) {
        forgotten = Optional.of(nonce);
    }

    void judgedBy(NotificationPolicy other) {
        policy = other;
    }

    /** Has the server ask something, for only then does the phone answer its credentials, and gives it a nonce. */
    void giveReasonForAnAnswer(Phone phone) {
        ServerAdapter adapter = world.means().adapter();
        if (adapter.can(Capability.QUEUE_OPERATION)) {
            adapter.queue(phone.identity().deviceId(), new Operation.Get("./DevInfo/Lang"));
        }
    }

    /**
     * Makes the server call the phone, waits for the call, and lets the phone react, with a session when it wants one.
     *
     * @throws TestAbortedException when no call arrives
     */
    Reaction call(NotificationOptions options) {
        Phone phone = phones.only();
        CallLine open = line.orElseGet(this::listen);
        NotificationDesk at = desk.orElseGet(() -> NotificationDesk.of(phone.handset(), policy));
        desk = Optional.of(at);
        open.forget();
        order(phone, PushAddress.of(open.address()), options);
        CallLine.Incoming incoming = open.next(PATIENCE)
                .orElseThrow(() -> new TestAbortedException(
                        "No call reached the phone at " + open.address() + " within " + PATIENCE.toSeconds() + " s."));
        Reaction reaction = react(phone, at, incoming, open.address());
        while (!options.again() && isDuplicate(reaction)) {
            Optional<CallLine.Incoming> other = open.next(SHORT_PATIENCE);
            if (other.isEmpty()) {
                break;
            }
            incoming = other.get();
            reaction = react(phone, at, incoming, open.address());
        }
        reactions.add(reaction);
        incoming.push().map(ReceivedPush::message).flatMap(Calls::trigger).ifPresent(triggers::add);
        if (reaction instanceof Reaction.Connect connect) {
            phones.connect(phone, connect.start());
            forgotten = Optional.empty();
        }
        return reaction;
    }

    private void order(Phone phone, PushAddress to, NotificationOptions options) {
        try {
            world.means().adapter().callDevice(phone.identity().deviceId(), to, options);
        } catch (UnsupportedOperationException notOffered) {
            throw new NotApplicableException("The server does not offer this call: " + notOffered.getMessage());
        }
    }

    private Reaction react(Phone phone, NotificationDesk at, CallLine.Incoming incoming, String address) {
        take(phone.handset(), incoming, address);
        Optional<PushMessage> message = incoming.push().map(ReceivedPush::message);
        if (message.filter(m -> m.contentType().mediaType().equals(MediaTypes.NOTIFICATION_1_3))
                .isPresent()) {
            throw new NotApplicableException(
                    "The server calls in the format of DM 1.3; the phone reads that of DM 1.2 only.");
        }
        return message.map(at::receive)
                .orElseGet(() -> new Reaction.Ignore(Reaction.Reason.NOT_READABLE, incoming.problem()));
    }

    /** A server may repeat a call by itself, and the repetition may be in the way of the next call. */
    private static boolean isDuplicate(Reaction reaction) {
        return reaction instanceof Reaction.Ignore ignored && ignored.reason() == Reaction.Reason.DUPLICATE;
    }

    /** What the phone did about the last call. */
    Reaction lastReaction() {
        if (reactions.isEmpty()) {
            throw new IllegalStateException("Nobody has called the phone yet in this scenario.");
        }
        return reactions.getLast();
    }

    /** How many calls the phone answered with a session. */
    long answered() {
        return reactions.stream().filter(Reaction.Connect.class::isInstance).count();
    }

    /** What the calls said that could be read, in order. */
    List<Trigger> triggers() {
        return List.copyOf(triggers);
    }

    /** Frees the port of the phone. */
    void hangUp() {
        line.ifPresent(CallLine::close);
        line = Optional.empty();
    }

    private CallLine listen() {
        CallLine fresh = new CallLine(world.means().loops(), way);
        line = Optional.of(fresh);
        return fresh;
    }

    private void take(Handset handset, CallLine.Incoming incoming, String address) {
        PushRecord push = new PushRecord(
                world.means().clock().instant(),
                handset.deviceId(),
                handset.account().serverId(),
                forgotten.orElseGet(() -> handset.identity().nonces().server()),
                incoming.from(),
                address,
                incoming.octets(),
                incoming.push().map(ReceivedPush::message),
                incoming.problem());
        world.run().record(push);
    }

    private static Optional<Trigger> trigger(PushMessage push) {
        try {
            return Optional.of(Notification.decode(push.body()).trigger());
        } catch (NotificationFormatException broken) {
            return Optional.empty();
        }
    }
}
