package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviceIdentity;
import dev.provost.fleet.Posting;
import dev.provost.fleet.SessionReport;
import dev.provost.handset.Handset;
import dev.provost.session.DmAccount;
import dev.provost.transport.tls.TlsSettings;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.NodeChange;
import dev.provost.tree.TreeDiff;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A handset in a scenario: what the scenario did to it, and what has become of it since. */
final class Phone {

    private final DeviceIdentity identity;
    private final Handset handset;
    private final PhoneUser user = new PhoneUser();
    private UnaryOperator<Posting> habits = UnaryOperator.identity();
    private UnaryOperator<TlsSettings> tls = UnaryOperator.identity();
    private ManagementTree treeBefore;
    private Optional<DmAccount> accountBefore;
    private Optional<SessionReport> lastSession = Optional.empty();
    private final int firstSession;
    private int nextSession;

    /**
     * A phone with its handset.
     *
     * @param firstSession number of its first session; an account may serve several scenarios, and a server must not
     *     take the first message of one for that of another sent again
     */
    Phone(DeviceIdentity identity, Handset handset, int firstSession) {
        this.identity = identity;
        this.handset = handset;
        this.firstSession = firstSession;
        this.nextSession = firstSession;
        this.treeBefore = handset.snapshot();
        this.accountBefore = account();
        handset.setUser(user);
    }

    DeviceIdentity identity() {
        return identity;
    }

    Handset handset() {
        return handset;
    }

    PhoneUser user() {
        return user;
    }

    ManagementTree tree() {
        return handset.tree();
    }

    /** The node that the operator means by a name, or by an address that begins with a dot. */
    LocUri setting(String name) {
        return name.startsWith(".") ? LocUri.parse(name) : handset.model().setting(name);
    }

    /** Changes the handset before the scenario's story begins; not what a later comparison calls a change. */
    void prepare(Consumer<Handset> change) {
        change.accept(handset);
        treeBefore = handset.snapshot();
        accountBefore = account();
    }

    /** What differs from the phone as it was when the story began; nonces aside, which are there to change. */
    List<NodeChange> changes() {
        ManagementTree before = accountBefore
                .map(account -> handset.model().personalise(treeBefore, identityBefore(account)))
                .orElseGet(() -> handset.model().personalise(treeBefore, handset.deviceId()));
        return TreeDiff.between(before, handset.tree()).changes();
    }

    private dev.provost.handset.model.DeviceIdentity identityBefore(DmAccount account) {
        return new dev.provost.handset.model.DeviceIdentity(
                handset.deviceId(), account, handset.identity().nonces());
    }

    /** The account of the phone, unless it waits for its bootstrap. */
    private Optional<DmAccount> account() {
        return handset.servers().isEmpty() ? Optional.empty() : Optional.of(handset.account());
    }

    /** What happens to each of its messages on the way to the line. */
    UnaryOperator<Posting> habits() {
        return habits;
    }

    /** Gives it one more habit. */
    void takeUp(UnaryOperator<Posting> habit) {
        UnaryOperator<Posting> before = habits;
        habits = posting -> habit.apply(before.apply(posting));
    }

    /** Changes how it speaks TLS. */
    void speakTls(UnaryOperator<TlsSettings> change) {
        UnaryOperator<TlsSettings> before = tls;
        tls = settings -> change.apply(before.apply(settings));
    }

    /** How it speaks TLS where others do it in the usual way. */
    TlsSettings tls(TlsSettings usual) {
        return tls.apply(usual);
    }

    /** How many sessions began before the one with this id, where the phone counted it itself. */
    int sessionsBefore(String sessionId) {
        return Integer.parseInt(sessionId, 16) - firstSession;
    }

    /** The number of the next session. */
    int nextSession() {
        return nextSession++;
    }

    void ended(SessionReport report) {
        lastSession = Optional.of(report);
    }

    /** How the last session ended. */
    SessionReport lastSession() {
        return lastSession.orElseThrow(
                () -> new IllegalStateException("The phone has not connected yet in this scenario."));
    }
}
