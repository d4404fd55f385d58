package dev.provost.flash.unit;

import dev.provost.flash.agent.AgentSetup;
import dev.provost.flash.agent.Journal;
import dev.provost.flash.agent.JournalEvidence;
import dev.provost.flash.agent.Rescue;
import dev.provost.flash.agent.Settings;
import dev.provost.flash.agent.UpdateAgent;
import dev.provost.flash.boot.BootControl;
import dev.provost.flash.boot.BootRules;
import dev.provost.flash.boot.Bootloader;
import dev.provost.flash.boot.RecordStore;
import dev.provost.flash.boot.Slots;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.upkg.RollbackPolicy;

/** The parts of a phone's firmware, made anew from flash at each start. */
record Wiring(
        UnitProfile profile,
        Slots slots,
        BootControl control,
        Bootloader bootloader,
        Journal journal,
        Settings settings,
        UpdateAgent agent,
        Rescue rescue) {

    static Wiring of(Flash flash, UnitProfile profile) {
        BootRules rules =
                new BootRules(profile.bootAttempts(), profile.rollback() == RollbackPolicy.ANY, profile.flaws());
        Slots slots = new Slots(flash, profile.layout(), rules);
        BootControl control = new BootControl(store(slots, PartitionRole.BOOT_CONTROL, profile));
        Journal journal = new Journal(store(slots, PartitionRole.JOURNAL, profile), profile.flaws());
        Bootloader bootloader = new Bootloader(slots, control, rules, new JournalEvidence(slots, journal));
        Settings settings = new Settings(store(slots, PartitionRole.SETTINGS, profile), control, profile.flaws());
        AgentSetup setup = new AgentSetup(profile.model(), profile.trust(), profile.key(), profile.rollback(), rules);
        UpdateAgent agent = new UpdateAgent(slots, control, bootloader, journal, settings, setup);
        Rescue rescue = new Rescue(slots, control, journal, settings, setup);
        return new Wiring(profile, slots, control, bootloader, journal, settings, agent, rescue);
    }

    private static RecordStore store(Slots slots, PartitionRole role, UnitProfile profile) {
        return RecordStore.open(slots.view(role), profile.flaws());
    }
}
