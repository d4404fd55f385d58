package dev.provost.handset.fumo;

import dev.provost.flash.unit.Conditions;
import dev.provost.flash.unit.FirmwareStatus;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.flash.unit.Installation;
import dev.provost.flash.upkg.BadPackageException;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.PackageReader;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import dev.provost.handset.fumo.FirmwareTask.PostNotice;
import dev.provost.handset.fumo.FirmwareTask.Report;
import dev.provost.handset.fumo.FirmwareTask.Restart;
import dev.provost.handset.fumo.FirmwareTask.ShowNext;
import dev.provost.handset.fumo.FirmwareTask.Wait;
import dev.provost.tree.ManagementTree;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a phone has to do between sessions, and what it has in mind about it. Not thread-safe. */
final class Errands {

    private final ModelFirmware model;
    private final PhonePower power;
    private final Conduct conduct;
    private final Mailbag mailbag;
    private final Supplier<ManagementTree> tree;
    private final Map<String, Affair> affairs = new HashMap<>();
    private final Map<String, FumoResult> results = new HashMap<>();

    Errands(ModelFirmware model, PhonePower power, Conduct conduct, Mailbag mailbag, Supplier<ManagementTree> tree) {
        this.model = model;
        this.power = power;
        this.conduct = conduct;
        this.mailbag = mailbag;
        this.tree = tree;
    }

    Optional<FirmwareTask> next() {
        if (!power.isOn()) {
            return Optional.of(new Restart("", "Its power was lost"));
        }
        FirmwareUnit unit = power.unit();
        if (!unit.boot().running()) {
            return Optional.empty();
        }
        if (unit.restartNeeded()) {
            return Optional.of(new Restart("", "Another version of its firmware is to start"));
        }
        for (FumoRoot root : model.roots()) {
            Optional<FirmwareTask> task = next(root);
            if (task.isPresent()) {
                return task;
            }
        }
        return report(unit);
    }

    /** What is to be done about one root, as far as the phone runs. */
    Optional<FirmwareTask> next(FumoRoot root) {
        return new Agenda(model, conduct.policy(), conduct.circumstances(), tree.get(), power.unit())
                .next(root, affair(root.name()));
    }

    private Optional<FirmwareTask> report(FirmwareUnit unit) {
        for (FumoRoot root : model.roots()) {
            Optional<FumoResult> due = unit.status(root.name()).toReport().map(conduct.habits()::said);
            if (due.isPresent()) {
                return Optional.of(new Report(root.name(), "The result " + due.get() + " is to be reported"));
            }
        }
        return mailbag.hasRequests()
                ? Optional.of(new Report("", "The server is to be asked for new firmware"))
                : Optional.empty();
    }

    void noticed(PostNotice task) {
        power.run(unit -> {
            new Notices(unit, task.root()).posted();
            return unit;
        });
    }

    void shown(ShowNext task) {
        power.run(unit -> {
            new Notices(unit, task.root()).shown();
            return unit;
        });
    }

    void waited(Wait task) {
        Affair affair = affair(task.root());
        boolean forUser = affair.isForUser();
        affair.waited();
        if (!forUser
                && affair.waits() >= conduct.policy().patience()
                && conduct.circumstances().roaming()
                && state(task.root()) == FumoState.DOWNLOAD_PROGRESSING) {
            fail(task.root(), FumoResult.NETWORK_FAILED);
        }
    }

    /** Whether the package of a root is for a part of the phone that the root is not about. */
    boolean isMisplaced(String root) {
        Optional<OctetSource> staged = power.unit().staged(root);
        try {
            return staged.map(octets -> PackageReader.open(octets).manifest().target())
                    .filter(target -> target != model.root(root).target())
                    .isPresent();
        } catch (BadPackageException bad) {
            return false; // whoever examines it finds out
        }
    }

    void install(FumoRoot root, Instant now) {
        if (isMisplaced(root.name())) {
            fail(root.name(), FumoResult.PACKAGE_DEVICE_MISMATCH);
            return;
        }
        Circumstances circumstances = conduct.circumstances();
        Conditions conditions = new Conditions(
                now, circumstances.batteryPercent(), circumstances.freeForUpdate(), circumstances.inCall());
        Affair affair = affair(root.name());
        switch (power.run(unit -> unit.install(root.name(), conditions))) {
            case Installation.RestartNeeded needed -> {}
            case Installation.Failed failed -> settle(root.name());
            case Installation.Postponed(String reason, FumoResult otherwise) -> {
                if (affair.waits() >= conduct.policy().patience()) {
                    fail(root.name(), otherwise);
                } else {
                    affair.await(new Wait(root.name(), conduct.policy().pause(), reason));
                }
            }
        }
    }

    void restart() {
        forget();
        power.restart();
        if (power.unit().boot().running()) {
            model.roots().forEach(root -> settle(root.name()));
        }
    }

    /** What is only in memory is gone. */
    void forget() {
        affairs.clear();
        mailbag.forget();
    }

    /** Ends an operation that cannot go on. */
    void fail(String root, FumoResult result) {
        power.run(unit -> {
            unit.fail(root, result);
            return unit;
        });
        settle(root);
    }

    /** Notes a result, and drops a package that is not kept. */
    void settle(String root) {
        FirmwareStatus status = power.unit().status(root);
        status.toReport().map(conduct.habits()::said).ifPresent(result -> results.put(root, result));
        boolean spent = status.state() == FumoState.UPDATE_FAILED_HAVE_DATA
                || status.state() == FumoState.UPDATE_SUCCESSFUL_HAVE_DATA;
        power.run(unit -> {
            new Notices(unit, root).settle();
            if (spent && !conduct.policy().keepsPackage()) {
                unit.cleanUp(root);
            }
            return unit;
        });
    }

    /** A new operation of a root begins: nothing of the one before is in mind. */
    void begin(String root) {
        affairs.remove(root);
        results.remove(root);
    }

    Optional<FumoResult> lastResult(String root) {
        return Optional.ofNullable(results.get(root));
    }

    Affair affair(String root) {
        return affairs.computeIfAbsent(root, name -> new Affair());
    }

    FumoState state(String root) {
        return power.unit().status(root).state();
    }

    Optional<BreakOff> breakOff() {
        return conduct.breakOff();
    }

    PhonePower power() {
        return power;
    }
}
