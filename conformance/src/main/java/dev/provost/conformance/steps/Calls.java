package dev.provost.conformance.steps;

import dev.provost.adapter.Capability;
import dev.provost.adapter.NotificationOptions;
import dev.provost.adapter.Operation;
import dev.provost.adapter.PushAddress;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.handset.Handset;
import dev.provost.handset.NotificationDesk;
import dev.provost.handset.NotificationPolicy;
import dev.provost.handset.Reaction;
import dev.provost.notification.Notification;
import dev.provost.notification.NotificationFormatException;
import dev.provost.notification.Trigger;
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

    private final World world;
    private final Phones phones;
    private final List<PushRecord> records = new ArrayList<>();
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
        world.means().adapter().callDevice(phone.identity().deviceId(), PushAddress.of(open.address()), options);
        CallLine.Incoming incoming = open.next(PATIENCE)
                .orElseThrow(() -> new TestAbortedException(
                        "No call reached the phone at " + open.address() + " within " + PATIENCE.toSeconds() + " s."));
        take(phone.handset(), incoming, open.address());
        Reaction reaction = incoming.push()
                .map(ReceivedPush::message)
                .map(at::receive)
                .orElseGet(() -> new Reaction.Ignore(Reaction.Reason.NOT_READABLE, incoming.problem()));
        reactions.add(reaction);
        if (reaction instanceof Reaction.Connect connect) {
            phones.connect(phone, connect.start());
            forgotten = Optional.empty();
        }
        return reaction;
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
        return records.stream()
                .flatMap(r -> r.message().flatMap(Calls::trigger).stream())
                .toList();
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
        records.add(push);
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
