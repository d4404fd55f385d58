package dev.provost.flash.campaign;

import dev.provost.flash.chip.Flash;
import dev.provost.flash.unit.Boot;
import dev.provost.flash.unit.Conditions;
import dev.provost.flash.unit.FirmwareStatus;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.flash.unit.Installation;
import dev.provost.flash.unit.RollbackBy;
import dev.provost.flash.unit.Staging;
import dev.provost.flash.unit.UnitProfile;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A phone on an errand from one power-on to the next restart: what the server, the network and the user do in that time. */
final class PhoneLife {

    private static final String ROOT = "./FwUpdate";
    private static final int CHUNK = 4096;
    private static final int MOST_STEPS = 40;

    private enum Step {
        ON,
        RESTART,
        DONE
    }

    private final Flash flash;
    private final FirmwareUnit unit;
    private final Errand errand;
    private final PhoneOracle.Settings expected;
    private final Outside<PhoneWorld> outside;
    private final Instant now;
    private final Reports reports;
    private final Ledger ledger;
    private final long operations;
    private final String runs;

    PhoneLife(
            Flash flash,
            UnitProfile profile,
            Errand errand,
            PhoneOracle.Settings expected,
            Outside<PhoneWorld> outside,
            Instant now) {
        this.flash = flash;
        this.operations = flash.snapshot().operations();
        this.unit = FirmwareUnit.powerOn(flash, profile);
        this.errand = errand;
        this.expected = expected;
        this.outside = outside;
        this.now = now;
        this.reports = new Reports(unit, errand, outside);
        Witness witness = expected.oracle().witness();
        this.ledger = new Ledger(unit, errand, witness, outside);
        this.runs = unit.boot() instanceof Boot.Running running
                ? witness.version(flash.snapshot(), running.slot())
                : "nothing";
    }

    /** Whether it restarts. */
    boolean live() {
        if (!PhoneOracle.starts(unit, outside)) {
            return false;
        }
        expected.oracle().afterStart(unit, flash.snapshot(), errand, expected, outside);
        if (!outside.complaints().isEmpty()) {
            return false;
        }
        if (!unit.confirm() || unit.restartNeeded()) {
            return true;
        }
        if (outside.world().rests()) {
            rest();
            return false;
        }
        Step step = Step.ON;
        for (int i = 0; i < MOST_STEPS && step == Step.ON; i++) {
            step = errand.way().isRollBack() ? rollBack() : update();
        }
        if (step == Step.ON) {
            outside.complain(Grievance.ENDLESS, "it turns in circles at " + unit.status(ROOT));
        }
        if (step == Step.DONE && outside.complaints().isEmpty()) {
            inTheEnd();
            outside.become(outside.world().resting());
            return true;
        }
        return step == Step.RESTART;
    }

    private void inTheEnd() {
        boolean changed = errand.way().isRollBack() || outside.world().succeeded();
        FirmwareImage due = changed ? errand.wanted() : errand.old();
        expected.oracle().afterStart(unit, flash.snapshot(), errand, expected, outside);
        expected.oracle().inTheEnd(unit, flash.snapshot(), errand, due, outside);
    }

    /** Once more switched on with nothing to do, a phone is what it was and leaves its flash alone. */
    private void rest() {
        FirmwareStatus status = unit.status(ROOT);
        if (status.toReport().isPresent() || status.operation().isPresent() || status.state() != FumoState.IDLE) {
            outside.complain(Grievance.STATE_LIES, "nothing is left to do, and after a restart it says " + status);
        }
        inTheEnd();
        long changes = flash.snapshot().operations() - operations;
        if (changes > 0) {
            outside.complain(
                    Grievance.WEAR, "with nothing to do it changed its flash %d times at a start".formatted(changes));
        }
    }

    private Step rollBack() {
        FirmwareStatus status = unit.status(ROOT);
        if (status.toReport().isPresent() || status.state() != FumoState.IDLE) {
            outside.complain(Grievance.STATE_LIES, "nobody ordered anything, and the phone says " + status);
            return Step.DONE;
        }
        if (unit.version().equals(errand.wanted().header().version())) {
            return Step.DONE;
        }
        if (outside.world().asked() > 0) {
            outside.complain(Grievance.UNFINISHED, "it was to go back, said that it would, and runs " + unit.version());
            return Step.DONE;
        }
        boolean user = errand.way() == Errand.Way.USER_ROLL_BACK;
        Installation back = unit.rollback(user ? RollbackBy.USER : RollbackBy.SERVER);
        if (back instanceof Installation.RestartNeeded) {
            outside.become(outside.world().accepted());
        }
        return installed(back);
    }

    private Step update() {
        FirmwareStatus status = unit.status(ROOT);
        examine();
        if (status.toReport().isPresent()) {
            reports.deliver(ROOT);
            return outside.complaints().isEmpty() ? Step.ON : Step.DONE;
        }
        PhoneWorld world = outside.world();
        if (status.operation().isPresent() && !world.waits()) {
            if (reports.complete()) {
                outside.complain(Grievance.REPORT, "it has reported on every Exec and still holds one: " + status);
                return Step.DONE;
            }
            // The phone has noted the Exec, its answer is lost; the server sees it in the next session.
            outside.become(world.accepted());
            return Step.ON;
        }
        if (world.waits() && status.operation().isEmpty()) {
            outside.complain(
                    Grievance.REPORT,
                    "it accepted an Exec, is at %d and owes no report"
                            .formatted(status.state().value()));
            return Step.DONE;
        }
        return reports.complete() ? cleanUp(status) : goOn(status);
    }

    private void examine() {
        expected.oracle().version(unit, runs, outside);
        String found = errand.target() == ImageTarget.SYSTEM
                ? runs
                : unit.version(errand.target()).orElse("nothing");
        ledger.examine(ROOT, found, flash.snapshot(), reports.complete());
    }

    private Step goOn(FirmwareStatus status) {
        boolean ordered = status.operation().isPresent();
        return switch (status.state()) {
            case DOWNLOAD_PROGRESSING -> fetch();
            case DOWNLOAD_COMPLETE -> {
                unit.verify(ROOT, now);
                yield Step.ON;
            }
            case READY_TO_UPDATE -> ordered ? installed(unit.install(ROOT, Conditions.good(now))) : exec();
            case UPDATE_PROGRESSING -> {
                outside.complain(Grievance.UNFINISHED, "it stays at 60 and does not restart");
                yield Step.DONE;
            }
            default -> errand.way() == Errand.Way.PACKAGE_DATA ? deliver() : exec();
        };
    }

    private Step exec() {
        List<FumoOperation> operations = reports.operations();
        unit.begin(ROOT, operations.get(outside.world().asked()), Optional.of(reports.correlator()));
        outside.become(outside.world().accepted());
        return Step.ON;
    }

    private Step fetch() {
        OctetSource parcel = errand.parcel().orElseThrow();
        Staging staging = unit.stage(ROOT, parcel.length());
        byte[] chunk = new byte[CHUNK];
        while (staging.received() < parcel.length()) {
            int length = (int) Math.min(CHUNK, parcel.length() - staging.received());
            parcel.read(staging.received(), chunk, 0, length);
            staging.write(chunk, 0, length);
        }
        staging.finish();
        return Step.ON;
    }

    private Step deliver() {
        fetch();
        unit.verify(ROOT, now);
        return Step.ON;
    }

    private Step installed(Installation installation) {
        if (installation instanceof Installation.RestartNeeded) {
            expected.oracle().version(unit, runs, outside);
            if (unit.status(ROOT).toReport().isPresent()) {
                reports.deliver(ROOT);
            }
            return Step.RESTART;
        }
        if (installation instanceof Installation.Failed && !errand.way().isRollBack()) {
            return Step.ON;
        }
        outside.complain(Grievance.UNFINISHED, "it was asked to and said " + installation);
        return Step.DONE;
    }

    /** The phone gives up what it holds, one step after the other. */
    private Step cleanUp(FirmwareStatus status) {
        if (status.state() == FumoState.IDLE) {
            return Step.DONE;
        }
        unit.cleanUp(ROOT);
        if (unit.status(ROOT).state() == status.state()) {
            outside.complain(
                    Grievance.UNFINISHED,
                    "it has reported and stays at %d".formatted(status.state().value()));
            return Step.DONE;
        }
        return Step.ON;
    }
}
