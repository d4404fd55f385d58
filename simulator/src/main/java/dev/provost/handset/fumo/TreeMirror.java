package dev.provost.handset.fumo;

import dev.provost.flash.unit.FirmwareStatus;
import dev.provost.fumo.FumoState;
import dev.provost.tree.Actor;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Value;
import java.util.Optional;

/** Writes into the tree what flash says. Changes nothing where it says so already. */
final class TreeMirror {

    private static final LocUri VERSION = LocUri.parse("./DevDetail/FwV");

    private final FirmwareDesk desk;

    /** Time of the change; 0 leaves TStamp and VerNo alone. */
    private final long epochSecond;

    TreeMirror(FirmwareDesk desk, long epochSecond) {
        this.desk = desk;
        this.epochSecond = epochSecond;
    }

    ManagementTree all(ManagementTree kept) {
        ManagementTree result = version(kept);
        for (FumoRoot root : desk.model().roots()) {
            result = names(state(result, root, desk.state(root.name())), root);
        }
        return result;
    }

    ManagementTree version(ManagementTree tree) {
        return with(tree, VERSION, Value.chr(desk.version()));
    }

    ManagementTree state(ManagementTree tree, FumoRoot root, FumoState state) {
        return with(tree, root.state(), Value.integer(state.value()));
    }

    ManagementTree names(ManagementTree tree, FumoRoot root) {
        FirmwareStatus status = desk.status(root.name());
        return named(named(tree, root.pkgName(), status.pkgName()), root.pkgVersion(), status.pkgVersion());
    }

    private ManagementTree named(ManagementTree tree, LocUri uri, Optional<String> text) {
        return with(tree, uri, Value.chr(text.orElse("")));
    }

    private ManagementTree with(ManagementTree tree, LocUri uri, Value value) {
        Optional<Value> there = tree.value(uri);
        return there.isEmpty() || there.get().equals(value)
                ? tree
                : epochSecond == 0
                        ? tree.withFactoryValue(uri, value)
                        : tree.replace(uri, value, Actor.DEVICE, epochSecond).tree();
    }
}
