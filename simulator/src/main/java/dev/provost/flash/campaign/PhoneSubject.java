package dev.provost.flash.campaign;

import dev.provost.flash.chip.Ailments;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.flash.unit.UnitProfile;
import dev.provost.flash.upkg.SettingChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A phone with all its firmware on an errand, and then on a later one that has to work whatever became of the first. It is
 * its own judge, and looks at what lies on flash, not only at what the firmware says.
 */
public final class PhoneSubject implements Subject<PhoneWorld> {

    private final UnitProfile profile;
    private final FlashImage flash;
    private final Errand errand;
    private final Optional<Errand> later;
    private final Instant now;
    private final Ailments ailments;
    private final PhoneOracle oracle;
    private final Map<String, String> settings;
    private final Map<String, String> settingsAfter;

    private PhoneSubject(
            UnitProfile profile,
            FlashImage flash,
            Errand errand,
            Optional<Errand> later,
            Instant now,
            Ailments ailments) {
        this.profile = profile;
        this.flash = flash;
        this.errand = errand;
        this.later = later;
        this.now = now;
        this.ailments = ailments;
        FirmwareUnit unit = FirmwareUnit.powerOn(Flash.of(flash), profile);
        this.oracle = new PhoneOracle(profile.layout(), flash);
        this.settings = unit.settings();
        this.settingsAfter = errand.way().isRollBack() ? unit.previousSettings() : changed(settings, errand.changes());
    }

    /**
     * A phone.
     *
     * @param profile what it is built with
     * @param flash its flash at the start
     * @param errand what is wanted of it
     * @param now the time on the phone
     */
    public static PhoneSubject of(UnitProfile profile, FlashImage flash, Errand errand, Instant now) {
        return new PhoneSubject(profile, flash, errand, Optional.empty(), now, Ailments.none());
    }

    /** The same, which afterwards must do another errand. */
    public PhoneSubject then(Errand another) {
        return new PhoneSubject(profile, flash, errand, Optional.of(another), now, ailments);
    }

    /** The same phone when it did its errand and nothing went wrong; it stands ready for {@code next}. */
    public PhoneSubject afterwards(Errand next) {
        Replay done = Replay.of(of(profile, flash, errand, now), CutList.none(), CampaignOptions.exhaustive());
        if (!done.complaints().isEmpty()) {
            throw new IllegalStateException("The phone cannot be prepared: " + done.complaints());
        }
        return new PhoneSubject(profile, done.flash(), next, Optional.empty(), now, Ailments.none());
    }

    /** The same on a chip with ailments. */
    public PhoneSubject ailing(Ailments trouble) {
        return new PhoneSubject(profile, flash, errand, later, now, trouble);
    }

    @Override
    public Ailments ailments() {
        return ailments;
    }

    @Override
    public FlashImage flash() {
        return flash;
    }

    @Override
    public PhoneWorld world() {
        return PhoneWorld.start();
    }

    @Override
    public boolean powerOn(Flash chip, Outside<PhoneWorld> outside) {
        PhoneWorld world = outside.world();
        if (!world.later()) {
            return new PhoneLife(chip, profile, errand, expected(settings, settingsAfter), outside, now).live();
        }
        Errand next = later.orElseThrow();
        boolean same = next.target() == errand.target();
        Map<String, String> kept = world.changed() ? settingsAfter : settings;
        Errand from = same ? next.from(world.changed() ? errand.wanted() : errand.old()) : next;
        return new PhoneLife(chip, profile, from, expected(kept, changed(kept, next.changes())), outside, now).live();
    }

    /** Nothing more: the phone was examined while it was powered. */
    @Override
    public List<Complaint> judge(FlashImage image, PhoneWorld world) {
        return List.of();
    }

    @Override
    public boolean succeeded(PhoneWorld world) {
        return errand.way().isRollBack() || world.succeeded();
    }

    @Override
    public Optional<PhoneWorld> afterwards(PhoneWorld world) {
        return world.later() || later.isEmpty() ? Optional.empty() : Optional.of(world.next(succeeded(world)));
    }

    private PhoneOracle.Settings expected(Map<String, String> before, Map<String, String> after) {
        return oracle.expecting(before, after);
    }

    private static Map<String, String> changed(Map<String, String> before, List<SettingChange> changes) {
        Map<String, String> after = new TreeMap<>(before);
        changes.forEach(change -> change.value()
                .ifPresentOrElse(value -> after.put(change.name(), value), () -> after.remove(change.name())));
        return after;
    }
}
