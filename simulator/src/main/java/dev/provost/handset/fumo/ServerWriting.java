package dev.provost.handset.fumo;

import dev.provost.flash.boot.WornOutException;
import dev.provost.flash.unit.FirmwareStatus;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.flash.unit.NoRoomException;
import dev.provost.flash.unit.Staging;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoState;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Value;
import java.util.Optional;

/**
 * What a server has written into the update objects of a phone in a session. It takes effect at once, and goes to flash when it
 * is needed there or the session ends, so that an {@code Atomic} can take it back. May lose the power where it says so.
 */
final class ServerWriting {

    private final FirmwareDesk desk;
    private ManagementTree known;

    /** @param before the tree that flash knows */
    ServerWriting(FirmwareDesk desk, ManagementTree before) {
        this.desk = desk;
        this.known = before;
    }

    /** Flash knows all that is in this tree. */
    void settled(ManagementTree tree) {
        known = tree;
    }

    /** The state as a server sees it now. */
    FumoState shown(FumoRoot root, ManagementTree tree) {
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

    /** Whether a server has named the package. */
    boolean isNamed(FumoRoot root, ManagementTree tree) {
        return isNew(root.pkgName(), known, tree) || isNew(root.pkgVersion(), known, tree);
    }

    private boolean hasNewUrl(FumoRoot root, ManagementTree tree) {
        return root.operations().stream()
                .filter(FumoOperation::downloads)
                .anyMatch(operation -> isNew(root.url(operation), known, tree));
    }

    /** Brings to flash what a server has written; may lose the power. @return whether there was room */
    boolean keep(FumoRoot root, ManagementTree tree) {
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

    /** A tree in which PkgURL and PkgData exclude each other, the newer one stays. */
    static ManagementTree exclusive(FumoRoot root, ManagementTree before, ManagementTree after) {
        if (isNew(root.data(), before, after) && hasData(root, after)) {
            ManagementTree tree = after;
            for (FumoOperation operation : root.operations()) {
                if (operation.downloads()) {
                    tree = tree.withFactoryValue(root.url(operation), Value.chr(""));
                }
            }
            return tree;
        }
        boolean url = root.operations().stream()
                .filter(FumoOperation::downloads)
                .map(root::url)
                .anyMatch(uri -> isNew(uri, before, after) && !text(uri, after).isEmpty());
        return url ? withoutData(root, after) : after;
    }

    /** A tree without a package in it. */
    static ManagementTree withoutData(FumoRoot root, ManagementTree tree) {
        Value empty = tree.value(root.data())
                .map(value -> Value.bin(value.type(), new byte[0]))
                .orElseGet(() -> Value.chr(""));
        return tree.withFactoryValue(root.data(), empty);
    }

    static boolean isBusy(FirmwareStatus status) {
        return status.state().isBusy()
                || status.operation().isPresent() && status.toReport().isEmpty();
    }

    private static boolean isNew(LocUri uri, ManagementTree before, ManagementTree after) {
        return before != after && !before.node(uri).equals(after.node(uri));
    }

    private static boolean hasData(FumoRoot root, ManagementTree tree) {
        return tree.value(root.data()).map(Value::size).orElse(0) > 0;
    }

    private static Optional<String> filled(LocUri uri, ManagementTree tree) {
        return Optional.of(text(uri, tree)).filter(text -> !text.isEmpty());
    }

    static String text(LocUri uri, ManagementTree tree) {
        return tree.value(uri).map(Value::text).orElse("");
    }
}
