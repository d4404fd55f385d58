package dev.provost.handset;

import dev.provost.handset.model.DeviceIdentity;
import dev.provost.session.DeviceAlert;
import dev.provost.session.ExecRequest;
import dev.provost.session.ManagedDevice;
import dev.provost.session.Mishap;
import dev.provost.session.SessionResult;
import dev.provost.session.UserAnswer;
import dev.provost.session.UserPrompt;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A handset while a session manages it. */
final class HandsetDevice implements ManagedDevice {

    private final Handset handset;
    private final DeviceIdentity identity;
    private final ManagementTree before;
    private final InstantSource clock;
    private ManagementTree tree;
    private long elapsed;

    HandsetDevice(Handset handset, DeviceIdentity identity, ManagementTree before, InstantSource clock) {
        this.handset = handset;
        this.identity = identity;
        this.before = before;
        this.clock = clock;
        tree = before;
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
        return clock.instant().getEpochSecond() + elapsed;
    }

    @Override
    public UserAnswer ask(UserPrompt prompt) {
        return handset.user().answer(prompt);
    }

    @Override
    public int mostChoices() {
        return handset.model().mostChoices();
    }

    /** The user's time is not waited for: only the clock of the device shows it. */
    @Override
    public void elapse(int seconds) {
        elapsed += seconds;
    }

    @Override
    public boolean hasMishaps() {
        return handset.incidents().hasMishaps();
    }

    @Override
    public Optional<Mishap> mishap(String command, LocUri uri) {
        return handset.incidents().mishap(command, uri);
    }

    @Override
    public List<DeviceAlert> takeAlerts() {
        return handset.takeEvents();
    }

    @Override
    public Optional<String> stops(int messages) {
        return handset.user().stops(messages);
    }

    @Override
    public int exec(ExecRequest request) {
        return handset.exec().run(request);
    }

    @Override
    public void sessionEnded(SessionResult result) {
        if (tree == before) {
            handset.settle(result.nonces());
        } else {
            handset.settle(tree, identity, result.nonces());
        }
    }
}
