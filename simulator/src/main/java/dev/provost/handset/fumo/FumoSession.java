package dev.provost.handset.fumo;

import dev.provost.flash.unit.FirmwareStatus;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoState;
import dev.provost.session.DeviceAlert;
import dev.provost.session.ExecRequest;
import dev.provost.session.Mishap;
import dev.provost.syncml.StatusCode;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The firmware of a phone while a session manages it: what servers write into its update objects, what they execute, and
 * what the phone reports. May lose the power where it says so. Not thread-safe.
 */
public final class FumoSession {

    private final FirmwareDesk desk;
    private final ModelFirmware model;
    private final ServerWriting writing;

    private FumoSession(FirmwareDesk desk, ManagementTree before) {
        this.desk = desk;
        this.model = desk.model();
        this.writing = new ServerWriting(desk, before);
        desk.mailbag().clear();
    }

    /**
     * A session begins.
     *
     * @param before the tree with which it does
     */
    public static FumoSession begin(FirmwareDesk desk, ManagementTree before) {
        return new FumoSession(desk, before);
    }

    /**
     * What speaks against a command of a server that has been carried out on the tree: 417 while an operation of the object
     * is under way, 413 for a name that is too long, 420 for a package without room.
     *
     * @param command its name
     * @param after the tree with its effect
     */
    public Optional<Mishap> mishap(String command, LocUri uri, ManagementTree after) {
        Optional<FumoRoot> root =
                command.equals("Get") || command.equals("Exec") ? Optional.empty() : model.rootOf(uri.node());
        if (root.isEmpty()) {
            return Optional.empty();
        }
        if (ServerWriting.isBusy(desk.status(root.get().name()))) {
            return Optional.of(new Mishap.Failure(StatusCode.RETRY_LATER));
        }
        boolean name = uri.node().equals(root.get().pkgName())
                || uri.node().equals(root.get().pkgVersion());
        if (name && !FirmwareUnit.isNotable(ServerWriting.text(uri.node(), after))) {
            return Optional.of(new Mishap.Failure(StatusCode.REQUEST_ENTITY_TOO_LARGE));
        }
        boolean full = root.get().data().equals(uri.node())
                && (after.value(uri.node()).map(Value::size).orElse(0) > desk.room() || isTaken(root.get()));
        return full ? Optional.of(new Mishap.Failure(StatusCode.DEVICE_FULL)) : Optional.empty();
    }

    /** Whether the package of another root lies where this one would have to. */
    private boolean isTaken(FumoRoot root) {
        return model.roots().stream()
                .filter(other -> !other.equals(root))
                .map(other -> desk.state(other.name()))
                .anyMatch(state -> state.isBusy() || state == FumoState.READY_TO_UPDATE);
    }

    /**
     * A server has written something, or an {@code Atomic} was rolled back.
     *
     * @return the tree with what follows: PkgURL and PkgData exclude each other, the newer one stays; State
     */
    public ManagementTree written(ManagementTree before, ManagementTree after, long epochSecond) {
        ManagementTree tree = after;
        for (FumoRoot root : model.roots()) {
            tree = ServerWriting.exclusive(root, before, tree);
        }
        return mirrored(tree, epochSecond);
    }

    /**
     * Runs an operation; may lose the power.
     *
     * @return empty when the node is no operation of an update object
     */
    public OptionalInt exec(ExecRequest request, ManagementTree tree, Instant now) {
        Optional<FumoRoot> root = model.rootOf(request.target());
        Optional<FumoOperation> operation = root.flatMap(r -> r.operationAt(request.target()));
        return operation.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(new ServerOrder(desk, writing, root.get(), operation.get())
                        .run(request.correlator(), tree, now));
    }

    /** The tree with what the phone itself writes: State, PkgName, PkgVersion and the version that runs. */
    public ManagementTree mirrored(ManagementTree tree, long epochSecond) {
        TreeMirror mirror = new TreeMirror(desk, epochSecond);
        ManagementTree result = mirror.version(tree);
        for (FumoRoot root : model.roots()) {
            result = mirror.state(result, root, writing.shown(root, tree));
            if (!writing.isNamed(root, tree)) {
                result = mirror.names(result, root);
            }
        }
        return result;
    }

    /** What is to be reported now; each thing once per session. */
    public List<DeviceAlert> takeAlerts() {
        Reports reports = new Reports(desk.habits());
        List<DeviceAlert> alerts = new ArrayList<>();
        for (FumoRoot root : model.roots()) {
            FirmwareStatus status = desk.status(root.name());
            boolean known = !desk.unit().isGivenUp(root.name());
            if (status.toReport().isPresent() && known && !desk.mailbag().wasSaid(root.name())) {
                List<DeviceAlert> said = new ArrayList<>();
                for (int i = 0; i < desk.habits().copies(); i++) {
                    said.add(reports.result(
                            root,
                            status,
                            status.operation().orElse(FumoOperation.UPDATE),
                            status.toReport().get()));
                }
                desk.mailbag().say(root.name(), said);
                alerts.addAll(said);
            }
        }
        alerts.addAll(desk.mailbag().takeRequests());
        return alerts;
    }

    /** A Status has come for an alert, whatever it says: the server has heard it. May lose the power. */
    public void answered(DeviceAlert alert) {
        desk.mailbag().answered(alert).ifPresent(this::reported);
    }

    private void reported(String root) {
        desk.mailbag().settle(root);
        desk.power().run(unit -> {
            if (unit.status(root).toReport().isPresent()) {
                unit.reported(root);
            }
            return unit;
        });
    }

    /**
     * The session is over, however it ended; may lose the power.
     *
     * @return the tree to be kept: a package that has come to flash is no longer in it
     */
    public ManagementTree ended(ManagementTree tree, long epochSecond) {
        if (!desk.isOn()) {
            return tree;
        }
        if (!desk.habits().repeats()) {
            desk.mailbag().unanswered().forEach(this::reported);
        }
        desk.mailbag().clear();
        ManagementTree kept = tree;
        for (FumoRoot root : model.roots()) {
            writing.keep(root, tree);
            kept = ServerWriting.withoutData(root, kept);
        }
        writing.settled(kept);
        return mirrored(kept, epochSecond);
    }
}
