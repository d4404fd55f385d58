package dev.provost.handset.fumo;

import dev.provost.download.BodyEnd;
import dev.provost.download.DownloadStep;
import dev.provost.flash.unit.NoRoomException;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** What a phone does while a package comes, and when it has come or has not. */
final class Fetching {

    private final Errands errands;
    private final FirmwareTask.Fetch task;
    private final Affair affair;

    Fetching(Errands errands, FirmwareTask.Fetch task) {
        this.errands = errands;
        this.task = task;
        this.affair = errands.affair(task.root());
    }

    boolean stage(DownloadStep.Stage place) {
        affair.intake(Optional.empty());
        affair.came(place.from());
        if (!isUnderWay() || isBrokenOff()) {
            return false;
        }
        try {
            affair.intake(errands.power()
                    .run(unit -> Intake.begin(
                            unit,
                            task.root(),
                            place.from(),
                            place.total(),
                            task.policy().mostOctets(),
                            place.validator())));
            return affair.intake().isPresent();
        } catch (NoRoomException e) {
            return false;
        }
    }

    /** A flash that takes no more is no room either. */
    boolean write(byte[] octets, int from, int length) {
        try {
            boolean taken = affair.intake()
                    .filter(intake -> errands.power().run(unit -> intake.write(octets, from, length)))
                    .isPresent();
            affair.came(affair.came() + length);
            return taken && !isBrokenOff();
        } catch (NoRoomException e) {
            affair.intake(Optional.empty());
            return false;
        }
    }

    private boolean isBrokenOff() {
        return trouble() != BodyEnd.Trouble.NO_ROOM;
    }

    /** Why no more octets are taken. */
    BodyEnd.Trouble trouble() {
        return errands.breakOff()
                .filter(end -> affair.came() >= end.octets())
                .map(BreakOff::trouble)
                .orElse(BodyEnd.Trouble.NO_ROOM);
    }

    /** The address goes to flash before the package is complete there: whoever goes on after a restart no longer knows it. */
    void done(DownloadStep.Done done, Instant now) {
        if (!isUnderWay()) {
            return;
        }
        done.descriptor().ifPresent(descriptor -> notices(notices -> notices.await(descriptor)));
        if (errands.state(task.root()) == FumoState.DOWNLOAD_PROGRESSING && !isWhole()) {
            errands.fail(task.root(), FumoResult.DOWNLOAD_OUT_OF_MEMORY);
            return;
        }
        if (errands.isMisplaced(task.root())) {
            errands.fail(task.root(), FumoResult.PACKAGE_DEVICE_MISMATCH);
            return;
        }
        errands.power().run(unit -> unit.verify(task.root(), now));
        errands.settle(task.root());
    }

    private boolean isWhole() {
        try {
            return affair.intake()
                    .filter(intake -> errands.power().run(intake::finish))
                    .isPresent();
        } catch (NoRoomException e) {
            return false;
        } finally {
            affair.intake(Optional.empty()); // it may hold the package, which is on flash now or never will be
        }
    }

    void failed(DownloadStep.Failed failed) {
        affair.intake(Optional.empty());
        if (isUnderWay()) {
            failed.installNotifyUri()
                    .ifPresent(address -> notices(
                            notices -> notices.await(address, failed.problem().installStatus())));
            errands.fail(task.root(), new FumoResult(failed.problem().fumoCode()));
        }
    }

    private void notices(Consumer<Notices> work) {
        errands.power().run(unit -> {
            work.accept(new Notices(unit, task.root()));
            return unit;
        });
    }

    private boolean isUnderWay() {
        FumoState state = errands.state(task.root());
        return state == FumoState.DOWNLOAD_PROGRESSING || state == FumoState.DOWNLOAD_COMPLETE;
    }
}
