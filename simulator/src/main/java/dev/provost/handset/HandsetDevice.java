package dev.provost.handset;

import dev.provost.flash.chip.PowerLostException;
import dev.provost.handset.fumo.FumoSession;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A handset while a session manages it. */
final class HandsetDevice implements ManagedDevice {

    private final Handset handset;
    private final DeviceIdentity identity;
    private final ManagementTree before;
    private final InstantSource clock;
    private ManagementTree tree;
    private long elapsed;
    private Optional<FumoSession> firmware;

    HandsetDevice(Handset handset, DeviceIdentity identity, ManagementTree before, InstantSource clock) {
        this.handset = handset;
        this.identity = identity;
        this.before = before;
        this.clock = clock;
        tree = before;
        firmware = handset.desk().map(desk -> FumoSession.begin(desk, before));
    }

    @Override
    public ManagementTree tree() {
        return tree;
    }

    @Override
    public void replaceTree(ManagementTree other) {
        boolean ours = firmware.isPresent()
                || handset.model().firmware().filter(f -> f.differ(tree, other)).isPresent();
        tree = ours ? firmware().written(tree, other, epochSecond()) : other;
    }

    /** The firmware in this session; only a phone whose firmware is touched needs it. */
    private FumoSession firmware() {
        FumoSession session = firmware.orElseGet(() -> FumoSession.begin(handset.firmware(), before));
        firmware = Optional.of(session);
        return session;
    }

    private boolean isFirmware(LocUri uri) {
        return handset.model().firmware().filter(f -> f.owns(uri)).isPresent();
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
        return handset.incidents().hasMishaps() || handset.hasFirmware();
    }

    @Override
    public Optional<Mishap> mishap(String command, LocUri uri) {
        Optional<Mishap> ours = isFirmware(uri) ? firmware().mishap(command, uri, tree) : Optional.empty();
        return ours.or(() -> handset.incidents().mishap(command, uri));
    }

    @Override
    public List<DeviceAlert> takeAlerts() {
        List<DeviceAlert> events = new ArrayList<>(handset.takeEvents());
        firmware.ifPresent(session -> events.addAll(session.takeAlerts()));
        return events;
    }

    @Override
    public Optional<String> stops(int messages) {
        return handset.user().stops(messages);
    }

    @Override
    public int exec(ExecRequest request) {
        if (!isFirmware(request.target())) {
            return handset.exec().run(request);
        }
        OptionalInt code = firmware().exec(request, tree, clock.instant());
        tree = firmware().mirrored(tree, epochSecond());
        return code.orElseGet(() -> handset.exec().run(request));
    }

    @Override
    public void alertAnswered(DeviceAlert alert, int code) {
        firmware.ifPresent(session -> session.answered(alert));
    }

    @Override
    public void sessionEnded(SessionResult result) {
        try {
            firmware.ifPresent(session -> tree = session.ended(tree, epochSecond()));
        } catch (PowerLostException e) {
            elapsed = 0; // the session is over anyway, and the phone is off
        }
        if (tree == before) {
            handset.settle(result.nonces());
        } else {
            handset.settle(tree, identity, result.nonces());
        }
    }
}
