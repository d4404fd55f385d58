package dev.provost.flash.campaign;

import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.Partition;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.unit.Boot;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.ImageTarget;
import java.util.Arrays;
import java.util.Map;

/** Looks at a phone: what runs, what it says of itself, and what truly lies on its flash. */
final class PhoneOracle {

    private static final int CHUNK = 8192;

    private final Layout layout;
    private final FlashImage start;
    private final String system;

    /**
     * An oracle for one phone.
     *
     * @param start its flash at the start; the user's part of it must stay
     * @param system the version of the system at the start
     */
    PhoneOracle(Layout layout, FlashImage start, String system) {
        this.layout = layout;
        this.start = start;
        this.system = system;
    }

    /** The settings that go with the old version and with the wanted one. */
    Settings expecting(Map<String, String> before, Map<String, String> after) {
        return new Settings(this, before, after);
    }

    /** An oracle that also knows the settings. */
    record Settings(PhoneOracle oracle, Map<String, String> before, Map<String, String> after) {}

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
    void afterStart(FirmwareUnit unit, FlashImage flash, Errand errand, Settings settings, Outside<?> outside) {
        Boot.Running running = (Boot.Running) unit.boot();
        String version = unit.version();
        if (!version.equals(running.version())) {
            outside.complain(
                    Grievance.STATE_LIES, "FwV is %s and the phone runs %s".formatted(version, running.version()));
        }
        String old = errand.old().header().version();
        String wanted = errand.wanted().header().version();
        String found = errand.target() == ImageTarget.SYSTEM
                ? running.version()
                : unit.version(errand.target()).orElse("nothing");
        boolean mayBeWanted = errand.succeeds() || running.trial();
        if (!found.equals(old) && !(mayBeWanted && found.equals(wanted))) {
            outside.complain(
                    Grievance.WRONG_VERSION,
                    "%s runs %s instead of %s"
                            .formatted(errand.target(), found, errand.succeeds() ? old + " or " + wanted : old));
        }
        boolean changed = errand.target() == ImageTarget.SYSTEM && found.equals(wanted);
        Map<String, String> due = changed ? settings.after() : settings.before();
        if (!unit.settings().equals(due)) {
            outside.complain(
                    Grievance.SETTINGS,
                    "with version %s they are %s instead of %s".formatted(running.version(), unit.settings(), due));
        }
        userData(flash, outside);
    }

    /** What must hold when a phone has nothing left to do. */
    void inTheEnd(FirmwareUnit unit, FlashImage flash, FirmwareImage due, Outside<?> outside) {
        Boot.Running running = (Boot.Running) unit.boot();
        if (due.header().target() == ImageTarget.SYSTEM) {
            if (!holds(flash, running.slot(), due)) {
                outside.complain(
                        Grievance.WRONG_VERSION,
                        "%s does not hold %s octet by octet"
                                .formatted(running.slot(), due.header().version()));
            }
        } else if (!holds(flash, PartitionRole.RADIO, due) && !holds(flash, PartitionRole.RADIO_BACKUP, due)) {
            outside.complain(
                    Grievance.WRONG_VERSION,
                    "no partition holds the radio %s octet by octet"
                            .formatted(due.header().version()));
        } else if (!unit.version().equals(system)) {
            outside.complain(
                    Grievance.WRONG_VERSION, "the system went from %s to %s".formatted(system, unit.version()));
        }
    }

    private void userData(FlashImage flash, Outside<?> outside) {
        Partition partition = layout.partition(PartitionRole.USER_DATA);
        int octets = layout.geometry().blockOctets();
        for (int block = partition.firstBlock(); block < partition.endBlock(); block++) {
            long offset = layout.geometry().offsetOf(block);
            if (!flash.sharesBlock(block, start)
                    && !Arrays.equals(flash.read(offset, octets), start.read(offset, octets))) {
                outside.complain(Grievance.USER_DATA, "block %d of the user's is changed".formatted(block));
                return;
            }
        }
    }

    private boolean holds(FlashImage flash, PartitionRole role, FirmwareImage image) {
        if (!layout.has(role) || layout.octets(role) < image.length()) {
            return false;
        }
        long offset = layout.geometry().offsetOf(layout.partition(role).firstBlock());
        byte[] found = new byte[CHUNK];
        byte[] due = new byte[CHUNK];
        for (long at = 0; at < image.length(); at += CHUNK) {
            int length = (int) Math.min(CHUNK, image.length() - at);
            flash.read(offset + at, found, 0, length);
            image.read(at, due, 0, length);
            if (!Arrays.equals(found, 0, length, due, 0, length)) {
                return false;
            }
        }
        return true;
    }
}
