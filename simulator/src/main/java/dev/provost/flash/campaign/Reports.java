package dev.provost.flash.campaign;

import dev.provost.flash.unit.FirmwareStatus;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.util.List;
import java.util.Optional;

/** Takes the reports of a phone to the server and holds each against what the phone runs. */
final class Reports {

    private final FirmwareUnit unit;
    private final Errand errand;
    private final Outside<PhoneWorld> outside;

    Reports(FirmwareUnit unit, Errand errand, Outside<PhoneWorld> outside) {
        this.unit = unit;
        this.errand = errand;
        this.outside = outside;
    }

    /** The Execs of the errand, in order. */
    List<FumoOperation> operations() {
        return switch (errand.way()) {
            case DOWNLOAD_AND_UPDATE -> List.of(FumoOperation.DOWNLOAD_AND_UPDATE);
            case DOWNLOAD_THEN_UPDATE -> List.of(FumoOperation.DOWNLOAD, FumoOperation.UPDATE);
            case PACKAGE_DATA -> List.of(FumoOperation.UPDATE);
            case USER_ROLL_BACK, SERVER_ROLL_BACK -> List.of();
        };
    }

    /** What the server gives the phone with the next Exec. */
    String correlator() {
        return exec(outside.world().asked() + 1);
    }

    private String exec(int number) {
        return (outside.world().later() ? "later-" : "exec-") + number;
    }

    /** Whether no report is to come any more. */
    boolean complete() {
        List<FumoResult> results = outside.world().reports();
        return results.size() == operations().size()
                || !results.isEmpty() && !results.getLast().isSuccess();
    }

    void deliver(String root) {
        FirmwareStatus status = unit.status(root);
        FumoResult result = status.toReport().orElseThrow();
        examine(status, result);
        if (!outside.world().waits() && outside.world().reports().isEmpty()) {
            outside.become(outside.world().accepted());
        }
        PhoneWorld told = outside.world().reported(result);
        if (told.reports().size() > told.asked()) {
            outside.complain(
                    Grievance.REPORT,
                    "it reports %s after it had reported %s"
                            .formatted(result, outside.world().reports()));
        }
        outside.become(told);
        unit.reported(root);
        outside.become(outside.world().acknowledging());
    }

    private void examine(FirmwareStatus status, FumoResult result) {
        String due = exec(Math.max(1, outside.world().asked()));
        if (!status.correlator().equals(Optional.of(due))) {
            outside.complain(
                    Grievance.REPORT,
                    "the correlator is %s instead of %s"
                            .formatted(status.correlator().orElse("missing"), due));
        }
        if (status.operation().isEmpty()) {
            outside.complain(Grievance.REPORT, "it reports %s on nothing that was asked".formatted(result));
        }
        boolean download = status.operation().equals(Optional.of(FumoOperation.DOWNLOAD));
        if (result.isSuccess() && !download) {
            runs(errand.wanted().header().version(), result);
        } else if (!result.isSuccess()) {
            runs(errand.old().header().version(), result);
        }
        if (!result.isSuccess() && errand.succeeds() && (!outside.afterCut() || blamesPackage(result))) {
            outside.complain(
                    outside.world().later() ? Grievance.NEXT_UPDATE : Grievance.REPORT,
                    "it reports %s of an update that must succeed".formatted(result));
        }
        FumoState state = status.state();
        boolean fits = result.isSuccess()
                ? state == (download ? FumoState.READY_TO_UPDATE : FumoState.UPDATE_SUCCESSFUL_HAVE_DATA)
                        || state == (download ? FumoState.DOWNLOAD_COMPLETE : FumoState.UPDATE_SUCCESSFUL_NO_DATA)
                : state.isTerminal() && state.value() < FumoState.UPDATE_SUCCESSFUL_HAVE_DATA.value();
        if (!fits) {
            outside.complain(Grievance.STATE_LIES, "it reports %s at state %d".formatted(result, state.value()));
        }
    }

    /** After a cut a phone may say that it failed, not that a sound package is at fault. */
    private static boolean blamesPackage(FumoResult result) {
        return result.equals(FumoResult.CORRUPTED_PACKAGE)
                || result.equals(FumoResult.PACKAGE_DEVICE_MISMATCH)
                || result.equals(FumoResult.PACKAGE_VALIDATION_FAILED)
                || result.equals(FumoResult.PACKAGE_NOT_ACCEPTABLE);
    }

    private void runs(String version, FumoResult result) {
        String found = errand.target() == ImageTarget.SYSTEM
                ? unit.version()
                : unit.version(errand.target()).orElse("nothing");
        if (!found.equals(version)) {
            outside.complain(
                    Grievance.REPORT, "it reports %s and runs %s instead of %s".formatted(result, found, version));
        }
    }
}
