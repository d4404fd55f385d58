package dev.provost.conformance.steps;

import dev.provost.adapter.FirmwareView;
import dev.provost.conformance.adapter.FirmwareOperator;
import dev.provost.conformance.plan.ReplayToken;
import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.steps.FirmwareBelief.Disagreement;
import dev.provost.flash.chip.PowerCut;
import dev.provost.reports.Blame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Updates of one phone, one after the other, whose power fails at places drawn by lot. */
public final class PowerCampaign {

    /** More octets than a page has: then all but the last one. */
    private static final int MOST_TORN = 64;

    private final World world;
    private final Phones phones;
    private final FirmwareBench bench;
    private final FirmwareOffice office;
    private final List<Sample> samples = new ArrayList<>();

    /**
     * One update and its cut.
     *
     * @param cut where power failed, in words
     * @param allowed the versions that the phone may run afterwards
     * @param version the version that it runs
     * @param changes what of the user has changed
     * @param disagreements on what the server disagrees
     */
    private record Sample(
            String cut,
            Set<String> allowed,
            String version,
            boolean told,
            List<String> changes,
            List<Disagreement> disagreements) {}

    /** A campaign that has not begun. */
    public PowerCampaign(World world, Phones phones, FirmwareBench bench, FirmwareOffice office) {
        this.world = world;
        this.phones = phones;
        this.bench = bench;
        this.office = office;
    }

    /** Updates a phone again and again, to a newer version each time. */
    void updates(Phone phone, int times) {
        RandomGenerator lot = world.run().random("power-cuts");
        for (int i = 0; i < times; i++) {
            FirmwarePhone firmware = bench.of(phone);
            String from = firmware.version();
            FirmwareParcel parcel = firmware.workshop().nextOf(from);
            sample(phone, lot, from, parcel);
        }
    }

    /** Puts a phone back again and again, and forward in between. */
    void ways(Phone phone, int times) {
        RandomGenerator lot = world.run().random("power-cuts");
        for (int i = 0; i < times; i++) {
            FirmwarePhone firmware = bench.of(phone);
            String from = firmware.version();
            FirmwareParcel parcel = firmware.workshop().formerOf(from);
            sample(phone, lot, from, parcel);
            if (!firmware.version().equals(from)) {
                office.send(phone, firmware.workshop().nextOf(firmware.version()));
                bench.seeThrough(phone);
            }
        }
    }

    private void sample(Phone phone, RandomGenerator lot, String from, FirmwareParcel parcel) {
        FirmwarePhone firmware = bench.of(phone);
        firmware.startOver();
        int operations = firmware.operationsOf(parcel);
        FailingPower power = new FailingPower(any -> true, lot.nextInt(1, operations + 1), cut(lot));
        firmware.feed(power);
        office.send(phone, parcel);
        bench.seeThrough(phone);
        firmware.feed(new FailingPower(any -> false, 1, PowerCut.before()));
        List<String> changes = new ArrayList<>(firmware.dataChanges());
        changes.addAll(firmware.settingChanges());
        samples.add(new Sample(
                power.happened().map(where -> "power failed " + where).orElse("power lasted"),
                Set.of(from, parcel.version()),
                firmware.version(),
                bench.told(phone).filter(FirmwareTold::reported).isPresent(),
                changes,
                disagreements(phone)));
    }

    private static PowerCut cut(RandomGenerator lot) {
        return switch (lot.nextInt(3)) {
            case 0 -> PowerCut.before();
            case 1 -> PowerCut.torn(lot.nextInt(MOST_TORN));
            default -> PowerCut.after();
        };
    }

    private List<Disagreement> disagreements(Phone phone) {
        Optional<FirmwareTold> told = bench.told(phone);
        if (told.isEmpty() || !FirmwareOperator.canTell(world.means().adapter())) {
            return List.of();
        }
        FirmwareView view = bench.belief(phone, told.get());
        return FirmwareBelief.disagreements(told.get(), view).stream()
                .filter(d -> !d.stale())
                .toList();
    }

    void requireTruth() {
        samples.stream()
                .filter(sample -> !sample.allowed().contains(sample.version()))
                .findFirst()
                .ifPresent(sample -> {
                    throw own(sample, "the phone ran " + sample.version() + " and not one of " + sample.allowed());
                });
        samples.stream().filter(sample -> !sample.told()).findFirst().ifPresent(sample -> {
            throw own(sample, "the phone never told what became of its firmware");
        });
    }

    void requireUserData() {
        samples.stream()
                .filter(sample -> !sample.changes().isEmpty())
                .findFirst()
                .ifPresent(sample -> {
                    throw own(sample, "the phone no longer had " + String.join(", ", sample.changes()));
                });
    }

    void requireBelief() {
        for (Sample sample : samples) {
            for (Disagreement disagreement : sample.disagreements()) {
                throw DeviationException.ofServer(
                                "The server disagrees with the device about " + disagreement.about() + " after "
                                        + sample.cut() + "; " + again(),
                                "the device: " + disagreement.device(),
                                "the server: " + disagreement.server())
                        .against(FirmwareHooks.BELIEF)
                        .asOutcome();
            }
        }
    }

    private DeviationException own(Sample sample, String what) {
        return DeviationException.of(Blame.HARNESS, "After " + sample.cut() + " " + what + "; " + again());
    }

    /** The seed draws the same places again. */
    private String again() {
        ReplayToken token = new ReplayToken(
                world.run().planned().scenario().id(),
                world.run().configuration(),
                world.means().seed());
        return "again with provost run --replay " + token.text() + ".";
    }
}
