package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviceIdentity;
import dev.provost.handset.model.HandsetModel;
import dev.provost.session.DmAccount;
import dev.provost.session.ExecRequest;
import dev.provost.session.ManagedDevice;
import dev.provost.session.Nonces;
import dev.provost.session.SessionLimits;
import dev.provost.session.SessionResult;
import dev.provost.session.UserAnswer;
import dev.provost.session.UserPrompt;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A simulated phone in lock step: it does what the scenario says, one session at a time. */
final class Phone implements ManagedDevice {

    /** More than any scenario needs; a server that never ends its package must not hold up the run. */
    private static final int MAX_MESSAGES = 60;

    private final DeviceIdentity identity;
    private final HandsetModel model;
    private final InstantSource clock;
    private final List<UserPrompt> prompts = new ArrayList<>();
    private DmAccount account;
    private ManagementTree tree;
    private ManagementTree treeBefore;
    private Nonces nonces = Nonces.NONE;
    private SessionLimits limits;
    private Habits habits = Habits.GOOD;
    private UserAnswer answer = UserAnswer.ACCEPTED;
    private Optional<SessionResult> lastSession = Optional.empty();
    private int nextSession;

    /**
     * A new phone.
     *
     * @param firstSession number of its first session; an account may serve several scenarios, and a server must not
     *     take the first message of one for that of another sent again
     */
    Phone(DeviceIdentity identity, HandsetModel model, DmAccount account, InstantSource clock, int firstSession) {
        this.identity = identity;
        this.model = model;
        this.account = account;
        this.clock = clock;
        this.nextSession = firstSession;
        this.tree = model.personalise(
                model.tree(), new dev.provost.handset.model.DeviceIdentity(identity.deviceId(), account, nonces));
        this.treeBefore = tree;
        this.limits = model.protocol().limits().withMaxMessages(MAX_MESSAGES);
    }

    DeviceIdentity identity() {
        return identity;
    }

    HandsetModel model() {
        return model;
    }

    /** The node that the operator means by a name, or by an address that begins with a dot. */
    LocUri setting(String name) {
        return name.startsWith(".") ? LocUri.parse(name) : model.setting(name);
    }

    /** Changes the phone before the scenario's story begins; not what a later comparison calls a change. */
    void prepare(UnaryOperator<ManagementTree> change) {
        tree = change.apply(tree);
        treeBefore = tree;
    }

    /** The tree as it was when the story began. */
    ManagementTree treeBefore() {
        return treeBefore;
    }

    @Override
    public ManagementTree tree() {
        return tree;
    }

    @Override
    public void replaceTree(ManagementTree other) {
        tree = other;
    }

    @Override
    public long epochSecond() {
        return clock.instant().getEpochSecond();
    }

    @Override
    public UserAnswer ask(UserPrompt prompt) {
        prompts.add(prompt);
        return answer;
    }

    /** What the user was asked and shown so far. */
    List<UserPrompt> prompts() {
        return List.copyOf(prompts);
    }

    void userWill(UserAnswer does) {
        answer = does;
    }

    /** No feature of this suite runs anything on a phone. */
    @Override
    public int exec(ExecRequest request) {
        return 406;
    }

    DmAccount account() {
        return account;
    }

    void changeAccount(UnaryOperator<DmAccount> change) {
        account = change.apply(account);
    }

    Nonces nonces() {
        return nonces;
    }

    void forgetNonces() {
        nonces = Nonces.NONE;
    }

    SessionLimits limits() {
        return limits;
    }

    void changeLimits(UnaryOperator<SessionLimits> change) {
        limits = change.apply(limits);
    }

    Habits habits() {
        return habits;
    }

    void changeHabits(UnaryOperator<Habits> change) {
        habits = change.apply(habits);
    }

    /** The number of the next session. */
    int nextSession() {
        return nextSession++;
    }

    @Override
    public void sessionEnded(SessionResult result) {
        lastSession = Optional.of(result);
        nonces = result.nonces();
    }

    /** How the last session ended; empty before the first. */
    Optional<SessionResult> lastSession() {
        return lastSession;
    }
}
