package dev.provost.handset.fumo;

import dev.provost.flash.boot.WornOutException;
import dev.provost.flash.unit.FirmwareStatus;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.flash.unit.NoRoomException;
import dev.provost.flash.unit.Staging;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
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
 * what the phone reports. A package as PkgData goes to flash when it is needed or the session ends, so that an {@code Atomic}
 * can take it back. May lose the power where it says so. Not thread-safe.
 */
public final class FumoSession {

    private static final int NO_URL = FumoResult.BAD_URL.code();

    private final FirmwareDesk desk;
    private final ModelFirmware model;
    private ManagementTree known;

    private FumoSession(FirmwareDesk desk, ManagementTree before) {
        this.desk = desk;
        this.model = desk.model();
        this.known = before;
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
        if (isBusy(desk.status(root.get().name()))) {
            return Optional.of(new Mishap.Failure(StatusCode.RETRY_LATER));
        }
        boolean name = uri.node().equals(root.get().pkgName())
                || uri.node().equals(root.get().pkgVersion());
        if (name && !FirmwareUnit.isNotable(text(uri.node(), after))) {
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
            if (isNew(root.data(), before, after) && hasData(root, after)) {
                tree = withoutUrls(root, tree);
            } else if (root.operations().stream()
                    .filter(FumoOperation::downloads)
                    .anyMatch(o -> isNew(root.url(o), before, after)
                            && !text(root.url(o), after).isEmpty())) {
                tree = tree.withFactoryValue(root.data(), empty(root, tree));
            }
        }
        return mirrored(tree, epochSecond);
    }

    private static ManagementTree withoutUrls(FumoRoot root, ManagementTree before) {
        ManagementTree tree = before;
        for (FumoOperation operation : root.operations()) {
            if (operation.downloads()) {
                tree = tree.withFactoryValue(root.url(operation), Value.chr(""));
            }
        }
        return tree;
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
                : OptionalInt.of(exec(root.get(), operation.get(), request.correlator(), tree, now));
    }

    private int exec(
            FumoRoot root, FumoOperation operation, Optional<String> correlator, ManagementTree tree, Instant now) {
        if (correlator.filter(text -> !FirmwareUnit.isNotable(text)).isPresent()) {
            return StatusCode.REQUEST_ENTITY_TOO_LARGE.code();
        }
        if (model.roots().stream().anyMatch(r -> isBusy(desk.status(r.name())))) {
            return StatusCode.RETRY_LATER.code();
        }
        FumoState shown = shown(root, tree);
        if (operation.downloads()) {
            if (shown == FumoState.READY_TO_UPDATE) {
                return StatusCode.COMMAND_NOT_ALLOWED.code();
            }
            if (text(root.url(operation), tree).isBlank()) {
                return NO_URL;
            }
        } else if (shown != FumoState.READY_TO_UPDATE) {
            return StatusCode.COMMAND_NOT_ALLOWED.code();
        }
        for (FumoRoot each : model.roots()) {
            if (!keep(each, tree) && each.equals(root)) {
                return StatusCode.DEVICE_FULL.code();
            }
        }
        boolean named = isNamed(root, tree);
        known = tree;
        try {
            begin(root, operation, correlator, named);
        } catch (WornOutException e) {
            return StatusCode.DEVICE_FULL.code();
        }
        return root.synchronous().contains(operation) ? finish(root, now) : StatusCode.ACCEPTED_FOR_PROCESSING.code();
    }

    private void begin(FumoRoot root, FumoOperation operation, Optional<String> correlator, boolean named) {
        desk.beginAffair(root.name());
        desk.mailbag().settle(root.name());
        desk.power().run(unit -> {
            if (unit.status(root.name()).toReport().isPresent()) {
                unit.reported(root.name()); // the new order supersedes a report that nobody answered
            }
            if (unit.status(root.name()).state().isTerminal() && !named) {
                unit.describe(root.name(), Optional.empty(), Optional.empty()); // they are of the package before
            }
            unit.begin(root.name(), operation, correlator);
            return unit;
        });
    }

    /** Installs while the server waits; the result is the Status, and no alert follows. */
    private int finish(FumoRoot root, Instant now) {
        desk.install(root, now);
        for (int starts = 0; desk.unit().restartNeeded() && starts < 3; starts++) {
            desk.restart();
        }
        Optional<FumoResult> result = desk.status(root.name()).toReport();
        if (result.isEmpty()) {
            return StatusCode.ACCEPTED_FOR_PROCESSING.code();
        }
        desk.power().run(unit -> {
            unit.reported(root.name());
            return unit;
        });
        return result.get().code();
    }

    private static boolean isBusy(FirmwareStatus status) {
        return status.state().isBusy()
                || status.operation().isPresent() && status.toReport().isEmpty();
    }

    /** The tree with what the phone itself writes: State, PkgName, PkgVersion and the version that runs. */
    public ManagementTree mirrored(ManagementTree tree, long epochSecond) {
        TreeMirror mirror = new TreeMirror(desk, epochSecond);
        ManagementTree result = mirror.version(tree);
        for (FumoRoot root : model.roots()) {
            result = mirror.state(result, root, shown(root, tree));
            if (!isNamed(root, tree)) {
                result = mirror.names(result, root);
            }
        }
        return result;
    }

    /** The state as a server sees it now: what is written takes effect at once, though flash follows later. */
    private FumoState shown(FumoRoot root, ManagementTree tree) {
        FumoState state = desk.state(root.name());
        if (isBusy(desk.status(root.name()))) {
            return state;
        }
        if (isNew(root.data(), known, tree)) {
            return hasData(root, tree)
                    ? FumoState.READY_TO_UPDATE
                    : state == FumoState.READY_TO_UPDATE ? FumoState.IDLE : state;
        }
        return state == FumoState.READY_TO_UPDATE && hasNewUrl(root, tree) ? FumoState.IDLE : state;
    }

    private boolean isNamed(FumoRoot root, ManagementTree tree) {
        return isNew(root.pkgName(), known, tree) || isNew(root.pkgVersion(), known, tree);
    }

    private boolean hasNewUrl(FumoRoot root, ManagementTree tree) {
        return root.operations().stream()
                .filter(FumoOperation::downloads)
                .anyMatch(operation -> isNew(root.url(operation), known, tree));
    }

    /** Brings to flash what a server has written; may lose the power. @return whether there was room */
    private boolean keep(FumoRoot root, ManagementTree tree) {
        FumoState shown = shown(root, tree);
        boolean data = isNew(root.data(), known, tree) && hasData(root, tree);
        boolean dropped = desk.state(root.name()) == FumoState.READY_TO_UPDATE && (data || shown == FumoState.IDLE);
        boolean named = isNamed(root, tree);
        try {
            desk.power().run(unit -> {
                if (dropped) {
                    unit.cleanUp(root.name());
                }
                if (data) {
                    take(unit, root, tree.value(root.data()).orElseThrow().octets());
                }
                if (named) {
                    unit.describe(root.name(), filled(root.pkgName(), tree), filled(root.pkgVersion(), tree));
                }
                return unit;
            });
            return true;
        } catch (NoRoomException | WornOutException e) {
            return false;
        }
    }

    private static void take(FirmwareUnit unit, FumoRoot root, byte[] octets) {
        Staging staging = unit.stage(root.name(), octets.length);
        if (staging.received() > 0) {
            unit.stage(root.name(), octets.length + 1L); // another length voids what is staged
            staging = unit.stage(root.name(), octets.length);
        }
        staging.write(octets);
        staging.finish();
        unit.accept(root.name());
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
            keep(root, tree);
            kept = kept.withFactoryValue(root.data(), empty(root, kept));
        }
        known = kept;
        return mirrored(kept, epochSecond);
    }

    private static boolean isNew(LocUri uri, ManagementTree before, ManagementTree after) {
        return before != after && !before.node(uri).equals(after.node(uri));
    }

    private static boolean hasData(FumoRoot root, ManagementTree tree) {
        return tree.value(root.data()).map(Value::size).orElse(0) > 0;
    }

    private static Value empty(FumoRoot root, ManagementTree tree) {
        return tree.value(root.data())
                .map(value -> Value.bin(value.type(), new byte[0]))
                .orElseGet(() -> Value.chr(""));
    }

    private static Optional<String> filled(LocUri uri, ManagementTree tree) {
        return Optional.of(text(uri, tree)).filter(text -> !text.isEmpty());
    }

    private static String text(LocUri uri, ManagementTree tree) {
        return tree.value(uri).map(Value::text).orElse("");
    }
}
