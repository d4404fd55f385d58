package dev.provost.flash.campaign;

import dev.provost.flash.boot.Chain;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.unit.Boot;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.ImageTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at a phone: what runs, what it says of itself, and what truly lies on its flash. */
final class PhoneOracle {

    private static final List<PartitionRole> NEVER = List.of(PartitionRole.BOOTLOADER, PartitionRole.RECOVERY);
    private static final List<PartitionRole> SYSTEM =
            List.of(PartitionRole.SYSTEM, PartitionRole.BACKUP, PartitionRole.SYSTEM_A, PartitionRole.SYSTEM_B);
    private static final List<PartitionRole> RADIO = List.of(PartitionRole.RADIO, PartitionRole.RADIO_BACKUP);
    private static final List<PartitionRole> SAID = List.of(PartitionRole.BOOT_CONTROL, PartitionRole.SETTINGS);

    private final Witness witness;
    private final FlashImage start;

    /**
     * An oracle for one phone.
     *
     * @param start its flash at the start; the user's part of it must stay
     */
    PhoneOracle(Layout layout, FlashImage start) {
        this.witness = new Witness(layout);
        this.start = start;
    }

    /** The settings that go with the old version and with the wanted one. */
    Settings expecting(Map<String, String> before, Map<String, String> after) {
        return new Settings(this, before, after);
    }

    /** An oracle that also knows the settings. */
    record Settings(PhoneOracle oracle, Map<String, String> before, Map<String, String> after) {}

    /** What truly lies on flash. */
    Witness witness() {
        return witness;
    }

    /** Whether anything runs. */
    static boolean starts(FirmwareUnit unit, Outside<?> outside) {
        switch (unit.boot()) {
            case Boot.Running running -> {
                return true;
            }
            case Boot.Recovery recovery ->
                outside.complain(Grievance.DOES_NOT_START, "it is in its recovery system: " + recovery.reason());
            case Boot.Dead dead -> outside.complain(Grievance.DOES_NOT_START, "nothing starts: " + dead.reason());
        }
        return false;
    }

    /** What must hold after every start. */
    void afterStart(
            FirmwareUnit unit, FlashImage flash, Errand errand, Settings settings, Outside<PhoneWorld> outside) {
        Boot.Running running = (Boot.Running) unit.boot();
        String runs = witness.version(flash, running.slot());
        version(unit, runs, outside);
        String old = errand.old().header().version();
        String wanted = errand.wanted().header().version();
        boolean system = errand.target() == ImageTarget.SYSTEM;
        String found = system ? runs : unit.version(errand.target()).orElse("nothing");
        boolean mayBeWanted = errand.succeeds() || running.trial();
        if (!found.equals(old) && !(mayBeWanted && found.equals(wanted))) {
            outside.complain(
                    Grievance.WRONG_VERSION,
                    "%s runs %s instead of %s"
                            .formatted(errand.target(), found, errand.succeeds() ? old + " or " + wanted : old));
        } else if (system) {
            whole(flash, running.slot(), found.equals(wanted) ? errand.wanted() : errand.old(), outside);
        }
        Map<String, String> due = system && found.equals(wanted) ? settings.after() : settings.before();
        if (!unit.settings().equals(due)) {
            outside.complain(
                    Grievance.SETTINGS,
                    "with version %s they are %s instead of %s".formatted(running.version(), unit.settings(), due));
        }
        others(flash, errand, outside);
    }

    /** FwV is what runs, also while an update is under way. */
    void version(FirmwareUnit unit, String runs, Outside<PhoneWorld> outside) {
        if (!unit.version().equals(runs)) {
            outside.complain(Grievance.STATE_LIES, "FwV is %s and the phone runs %s".formatted(unit.version(), runs));
        }
    }

    /** What must hold when a phone has nothing left to do. */
    void inTheEnd(FirmwareUnit unit, FlashImage flash, Errand errand, FirmwareImage due, Outside<PhoneWorld> outside) {
        ImageTarget target = errand.target();
        Optional<Chain> chain = witness.chain(flash, target);
        if (chain.isEmpty()) {
            outside.complain(Grievance.WRONG_VERSION, "boot control knows nothing of the " + target);
            return;
        }
        whole(flash, chain.get().active(), due, outside);
        long counter = due.header().securityCounter();
        if (chain.get().counter() < counter) {
            outside.complain(
                    Grievance.COUNTER,
                    "%s needs %d, and anything from %d on may start"
                            .formatted(
                                    due.header().version(), counter, chain.get().counter()));
        }
        if (errand.backIsKept()
                && due == errand.wanted()
                && !unit.previousVersion()
                        .equals(Optional.of(errand.old().header().version()))) {
            outside.complain(
                    Grievance.WAY_BACK,
                    "it could go back to %s instead of %s"
                            .formatted(
                                    unit.previousVersion().orElse("nothing"),
                                    errand.old().header().version()));
        }
    }

    private void whole(FlashImage flash, PartitionRole slot, FirmwareImage due, Outside<PhoneWorld> outside) {
        if (!witness.holds(flash, slot, due)) {
            outside.complain(
                    Grievance.WRONG_VERSION,
                    "%s does not hold %s octet by octet"
                            .formatted(slot, due.header().version()));
        }
    }

    /** What an errand does not concern stays as it is. */
    private void others(FlashImage flash, Errand errand, Outside<PhoneWorld> outside) {
        if (!witness.unchanged(flash, start, PartitionRole.USER_DATA)) {
            outside.complain(Grievance.USER_DATA, "what is the user's is changed");
        }
        List<PartitionRole> still = new ArrayList<>(NEVER);
        if (!outside.world().later()) {
            if (errand.refused() || errand.target() == ImageTarget.SYSTEM) {
                still.addAll(RADIO);
            }
            if (errand.refused() || errand.target() == ImageTarget.RADIO) {
                still.addAll(SYSTEM);
            }
            if (errand.refused()) {
                still.addAll(SAID);
            }
        }
        still.stream()
                .filter(role -> !witness.unchanged(flash, start, role))
                .findFirst()
                .ifPresent(role -> outside.complain(
                        Grievance.OTHER_PART,
                        "the partition %s is changed, which is none of its business".formatted(role)));
    }
}
