package dev.provost.handset.fumo;

import dev.provost.download.DownloadDescriptor;
import dev.provost.download.DownloadStep;
import dev.provost.flash.unit.NoRoomException;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** What a phone does while a package comes, and when it has come or has not. */
final class Fetching {

    private final FirmwareDesk desk;
    private final FirmwareTask.Fetch task;
    private final Affair affair;

    Fetching(FirmwareDesk desk, FirmwareTask.Fetch task) {
        this.desk = desk;
        this.task = task;
        this.affair = desk.affair(task.root());
    }

    boolean stage(DownloadStep.Stage place) {
        affair.intake(Optional.empty());
        if (!isUnderWay()) {
            return false;
        }
        try {
            affair.intake(desk.power()
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
            return affair.intake()
                    .filter(intake -> desk.power().run(unit -> intake.write(octets, from, length)))
                    .isPresent();
        } catch (NoRoomException e) {
            affair.intake(Optional.empty());
            return false;
        }
    }

    /** The address goes to flash before the package is complete there: whoever goes on after a restart no longer knows it. */
    void done(DownloadStep.Done done, Instant now) {
        if (!isUnderWay()) {
            return;
        }
        done.descriptor()
                .flatMap(DownloadDescriptor::installNotifyUri)
                .ifPresent(address -> notices(notices -> notices.await(address)));
        if (desk.state(task.root()) == FumoState.DOWNLOAD_PROGRESSING && !isWhole()) {
            desk.fail(task.root(), FumoResult.DOWNLOAD_OUT_OF_MEMORY);
            return;
        }
        desk.power().run(unit -> unit.verify(task.root(), now));
        desk.settle(task.root());
    }

    private boolean isWhole() {
        try {
            return affair.intake()
                    .filter(intake -> desk.power().run(intake::finish))
                    .isPresent();
        } catch (NoRoomException e) {
            return false;
        }
    }

    void failed(DownloadStep.Failed failed) {
        if (isUnderWay()) {
            failed.installNotifyUri()
                    .ifPresent(address -> notices(
                            notices -> notices.await(address, failed.problem().installStatus())));
            desk.fail(task.root(), new FumoResult(failed.problem().fumoCode()));
        }
    }

    private void notices(Consumer<Notices> work) {
        desk.power().run(unit -> {
            work.accept(new Notices(unit, task.root()));
            return unit;
        });
    }

    private boolean isUnderWay() {
        FumoState state = desk.state(task.root());
        return state == FumoState.DOWNLOAD_PROGRESSING || state == FumoState.DOWNLOAD_COMPLETE;
    }
}
