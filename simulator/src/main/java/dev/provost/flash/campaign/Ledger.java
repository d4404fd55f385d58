package dev.provost.flash.campaign;

import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.unit.FirmwareStatus;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.fumo.FumoState;
import java.util.Set;

/** Holds what the ledger of a phone says against what lies on its flash and what it has reported. */
final class Ledger {

    private static final Set<FumoState> SUCCESS =
            Set.of(FumoState.UPDATE_SUCCESSFUL_HAVE_DATA, FumoState.UPDATE_SUCCESSFUL_NO_DATA);
    private static final Set<FumoState> FAILURE =
            Set.of(FumoState.DOWNLOAD_FAILED, FumoState.UPDATE_FAILED_HAVE_DATA, FumoState.UPDATE_FAILED_NO_DATA);
    private static final Set<FumoState> HAVE_DATA =
            Set.of(FumoState.READY_TO_UPDATE, FumoState.UPDATE_FAILED_HAVE_DATA, FumoState.UPDATE_SUCCESSFUL_HAVE_DATA);
    private static final Set<FumoState> NO_DATA =
            Set.of(FumoState.DOWNLOAD_FAILED, FumoState.UPDATE_FAILED_NO_DATA, FumoState.UPDATE_SUCCESSFUL_NO_DATA);

    private final FirmwareUnit unit;
    private final Errand errand;
    private final Witness witness;
    private final Outside<PhoneWorld> outside;

    Ledger(FirmwareUnit unit, Errand errand, Witness witness, Outside<PhoneWorld> outside) {
        this.unit = unit;
        this.errand = errand;
        this.witness = witness;
        this.outside = outside;
    }

    /** Examines a root of a phone that runs {@code runs} in the part that its errand concerns. */
    void examine(String root, String runs, FlashImage flash, boolean reported) {
        FirmwareStatus status = unit.status(root);
        FumoState state = status.state();
        String old = errand.old().header().version();
        String wanted = errand.wanted().header().version();
        if (SUCCESS.contains(state) && !runs.equals(wanted) || FAILURE.contains(state) && !runs.equals(old)) {
            lies("it is at %d and runs %s".formatted(state.value(), runs));
        }
        boolean staged = unit.staged(root).isPresent();
        if (HAVE_DATA.contains(state)
                && !(staged
                        && witness.holds(
                                flash, PartitionRole.STAGING, errand.parcel().orElseThrow()))) {
            lies("it is at %d and does not hold the package octet by octet".formatted(state.value()));
        }
        if (NO_DATA.contains(state) && staged) {
            lies("it is at %d and still holds a package".formatted(state.value()));
        }
        boolean success = outside.world().succeeded();
        if (reported && (success ? FAILURE : SUCCESS).contains(state)) {
            lies("it has reported %s and is at %d"
                    .formatted(outside.world().reports().getLast(), state.value()));
        }
    }

    private void lies(String sentence) {
        outside.complain(Grievance.STATE_LIES, sentence);
    }
}
