package dev.provost.handset.fumo;

import dev.provost.flash.chip.Ailments;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashListener;
import dev.provost.flash.chip.FlashOperation;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.chip.PowerLostException;
import dev.provost.flash.chip.PowerSupply;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.partition.PartitionView;
import dev.provost.flash.unit.Boot;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.flash.unit.UnitProfile;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Flash, what feeds it, and the firmware that runs on it while there is power. Everything but the flash is gone with the
 * power. Not thread-safe.
 */
final class PhonePower {

    private final ModelFirmware model;
    private UnitProfile profile;
    private FlashSetup setup = FlashSetup.plain();
    private FlashImage image;
    private @Nullable Flash flash;
    private @Nullable FirmwareUnit unit;
    private boolean lost;

    PhonePower(ModelFirmware model) {
        this.model = model;
        this.profile = model.profile();
        this.image = model.flash();
    }

    /** Whether power was lost, or never was on and fails at once. */
    boolean isOn() {
        return !lost;
    }

    /** What runs; the phone is switched on for it when it was never touched before. */
    FirmwareUnit unit() {
        FirmwareUnit running = unit;
        if (running != null) {
            return running;
        }
        if (lost) {
            throw new IllegalStateException("The phone is off since its power was lost; restart it first");
        }
        return powerOn();
    }

    /** Does something on flash; when the power goes meanwhile nothing but flash is left. */
    <T> T run(Function<FirmwareUnit, T> work) {
        try {
            return work.apply(unit());
        } catch (PowerLostException e) {
            off();
            lost = true;
            throw e;
        }
    }

    /** Off and on again, and the trial of a new version, which may need another start. */
    void restart() {
        off();
        lost = false;
        try {
            powerOn();
        } catch (PowerLostException e) {
            off();
            lost = true;
            throw e;
        }
    }

    private FirmwareUnit powerOn() {
        Flash powered = Flash.of(image, live());
        flash = powered;
        FirmwareUnit started = FirmwareUnit.powerOn(powered, profile);
        unit = started;
        if (started.boot() instanceof Boot.Running) {
            started.confirm();
        }
        return started;
    }

    private void off() {
        image = snapshot();
        flash = null;
        unit = null;
    }

    /** What lies on flash now. */
    FlashImage snapshot() {
        Flash powered = flash;
        return powered == null ? image : powered.snapshot();
    }

    /** Puts other content on flash, as the service does; the phone starts from it. */
    void load(FlashImage content) {
        off();
        lost = false;
        image = content;
    }

    /** Erases partitions while the phone is off. */
    void damage(Set<PartitionRole> places) {
        off();
        lost = false;
        Flash chip = Flash.of(image, FlashSetup.plain().withListener(new Watch()));
        for (PartitionRole place : places) {
            if (profile.layout().has(place)) {
                PartitionView partition = PartitionView.of(chip, profile.layout(), place);
                IntStream.range(0, partition.blocks()).forEach(partition::erase);
            }
        }
        image = chip.snapshot();
    }

    void feed(PowerSupply supply) {
        setup = setup.withSupply(supply);
    }

    void watch(FlashListener listener) {
        setup = setup.withListener(listener);
    }

    /** What cannot change while the chip is powered: counts from the next start. */
    void ail(Ailments ailments, boolean outOfOrder, long seed) {
        setup = setup.withAilments(ailments).withOutOfOrder(outOfOrder).withSeed(seed);
    }

    UnitProfile profile() {
        return profile;
    }

    /** Counts from the next start. */
    void build(UnitProfile other) {
        profile = other;
    }

    ModelFirmware model() {
        return model;
    }

    /** Supply and listener can be exchanged while the chip is powered. */
    private FlashSetup live() {
        return setup.withSupply(operation -> setup.supply().next(operation)).withListener(new Watch());
    }

    private final class Watch implements FlashListener {

        @Override
        public void before(FlashOperation operation, Flash chip) {
            setup.listener().before(operation, chip);
        }

        @Override
        public void after(FlashOperation operation, Outcome outcome, Flash chip) {
            setup.listener().after(operation, outcome, chip);
        }

        @Override
        public void flushed() {
            setup.listener().flushed();
        }
    }
}
