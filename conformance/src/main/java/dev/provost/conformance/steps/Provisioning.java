package dev.provost.conformance.steps;

import dev.provost.adapter.BootstrapOptions;
import dev.provost.adapter.BootstrapProfile;
import dev.provost.adapter.PushAddress;
import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.bootstrap.BootstrapPolicy;
import dev.provost.bootstrap.BootstrapResult;
import dev.provost.bootstrap.card.SimCard;
import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.handset.BootstrapDesk;
import dev.provost.push.PushMessage;
import dev.provost.security.BootstrapMac;
import dev.provost.security.Imsi;
import dev.provost.security.Nonce;
import dev.provost.session.UserAnswer;
import dev.provost.transport.PushWay;
import dev.provost.transport.ReceivedPush;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.opentest4j.TestAbortedException;

/** The bootstraps of the only phone of the scenario, from whatever side they come. */
public final class Provisioning {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Numbers of the test network. */
    private static final String TEST_NETWORK = "00101";

    private static final int SUBSCRIBER_DIGITS = 10;
    private static final int PIN_DIGITS = 5;

    private final World world;
    private final Phones phones;
    private Optional<BootstrapDesk> desk = Optional.empty();
    private Optional<BootstrapMessage> message = Optional.empty();
    private Optional<BootstrapResult> result = Optional.empty();

    /** No bootstrap yet. */
    public Provisioning(World world, Phones phones) {
        this.world = world;
        this.phones = phones;
    }

    /** The subscriber of the scenario. */
    Imsi imsi() {
        return new Imsi(TEST_NETWORK + digits("imsi", SUBSCRIBER_DIGITS));
    }

    /** The PIN that the user has been told. */
    String pin() {
        return digits("pin", PIN_DIGITS);
    }

    private String digits(String purpose, int count) {
        RandomGenerator random = world.run().random(purpose);
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** How the phone judges what comes. */
    BootstrapPolicy policy() {
        return BootstrapPolicy.of(world.run().configuration().version());
    }

    /** The desk of the phone. */
    BootstrapDesk desk() {
        BootstrapDesk open = desk.orElseGet(() -> BootstrapDesk.of(phones.only().handset(), policy()));
        desk = Optional.of(open);
        return open;
    }

    /** The time of the phone. */
    long now() {
        return world.means().clock().instant().getEpochSecond();
    }

    /** The document that the server sent last. */
    BootstrapMessage message() {
        return message.orElseThrow(() -> new IllegalStateException("Nobody has sent settings yet in this scenario."));
    }

    /** What came of the last bootstrap. */
    BootstrapResult result() {
        return result.orElseThrow(() -> new IllegalStateException("Nothing has bootstrapped the phone yet."));
    }

    /** Notes what came of a bootstrap. */
    void resulted(BootstrapResult outcome) {
        result = Optional.of(outcome);
    }

    /**
     * Makes the server send a document and catches it on its way to the phone.
     *
     * @throws TestAbortedException when none arrives, or the server does not offer this profile and protection
     */
    BootstrapMessage fetch(BootstrapProfile profile, Protection protection) {
        Phone phone = phones.only();
        BootstrapOptions options = BootstrapOptions.of(profile)
                .withVersion(world.run().configuration().version().number())
                .withSecurity(protection.method())
                .withUserPin(pin())
                .withNetworkSecret(imsi().digits());
        try (CallLine line = new CallLine(world.means().loops(), PushWay.DATAGRAM)) {
            order(phone, PushAddress.of(line.address()), options);
            CallLine.Incoming incoming = line.next(PATIENCE)
                    .orElseThrow(() -> new TestAbortedException("No settings reached the phone at " + line.address()
                            + " within " + PATIENCE.toSeconds() + " s."));
            record(phone, incoming, line.address());
            PushMessage push = incoming.push()
                    .map(ReceivedPush::message)
                    .orElseThrow(() -> DeviationException.ofServer(
                                    "What the server sent to the phone is no push.",
                                    "a push unit of WSP",
                                    incoming.problem())
                            .against("DMBST-SRV-02"));
            BootstrapMessage sent = BootstrapMessage.of(push);
            message = Optional.of(sent);
            return sent;
        }
    }

    private void order(Phone phone, PushAddress to, BootstrapOptions options) {
        try {
            world.means().adapter().bootstrap(phone.identity().deviceId(), to, options);
        } catch (UnsupportedOperationException notOffered) {
            throw new NotApplicableException("The server does not offer this bootstrap: " + notOffered.getMessage());
        }
    }

    private void record(Phone phone, CallLine.Incoming incoming, String address) {
        world.run()
                .record(new PushRecord(
                        world.means().clock().instant(),
                        phone.handset().deviceId(),
                        world.means().server().serverId(),
                        Nonce.EMPTY,
                        incoming.from(),
                        address,
                        incoming.octets(),
                        incoming.push().map(ReceivedPush::message),
                        incoming.problem()));
    }

    /** Lets a message over the air reach the phone. */
    void deliver(BootstrapMessage sent, Protection protection) {
        String told = protection == Protection.CHECK_DIGITS ? BootstrapMac.pinMac(pin(), sent.document()) : pin();
        phones.only().user().knows(new UserAnswer.Entered(told));
        resulted(desk().receive(sent, now()));
    }

    /** The card of the subscriber without bootstraps. */
    SimCard card() {
        return SimCard.of(imsi());
    }
}
