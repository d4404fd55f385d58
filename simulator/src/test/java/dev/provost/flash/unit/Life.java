package dev.provost.flash.unit;

import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.chip.PowerLostException;
import dev.provost.flash.chip.PowerSupply;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.SampleSigner;
import dev.provost.flash.upkg.Sha256;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A phone that a server updates once, through whatever the power supply and the chip do, until nothing is left to do. It looks
 * at the flash after every start and notes what is wrong.
 */
final class Life {

    static final String ROOT = "./FUMO/x";
    private static final int MOST_PERIODS = 30;
    private static final Map<String, String> BEFORE =
            Map.of("ringtone", "Arpeggio", "language", "en", "apn", "internet");
    private static final Map<String, String> AFTER = Map.of("ringtone", "Nocturne", "language", "en");

    private final UnitProfile profile;
    private final FirmwareImage wanted;
    private final byte[] octets;
    private final FlashImage factory;
    private final List<String> complaints = new ArrayList<>();
    private final List<FumoResult> reports = new ArrayList<>();
    private boolean ordered;
    private FlashImage image;
    private Optional<Boot.Running> last = Optional.empty();

    Life(UnitProfile profile, FlashImage factory, FirmwareImage wanted, byte[] octets) {
        this.profile = profile;
        this.factory = factory;
        this.image = factory;
        this.wanted = wanted;
        this.octets = octets;
    }

    /** Lives until nothing is left to do, in these surroundings; the power supply outlasts restarts. */
    Life live(FlashSetup setup) {
        boolean more = true;
        for (int i = 0; more && complaints.isEmpty(); i++) {
            if (i == MOST_PERIODS) {
                complaints.add("it starts for ever");
                return this;
            }
            Flash flash = Flash.of(image, setup);
            try {
                more = period(flash);
            } catch (PowerLostException lost) {
                more = true;
            } catch (RuntimeException broken) {
                complaints.add("its firmware breaks down: " + broken);
            }
            image = flash.snapshot();
        }
        return this;
    }

    List<String> complaints() {
        return complaints;
    }

    List<FumoResult> reports() {
        return reports;
    }

    FlashImage image() {
        return image;
    }

    String version() {
        return last.map(Boot.Running::version).orElse("nothing");
    }

    /** Complains unless it came to the wanted version, or, where that cannot run, stayed at the old one and said so. */
    Life mustSucceed() {
        boolean works = wanted.header().health() == Health.BOOTS;
        FumoResult due = works ? FumoResult.SUCCESSFUL : FumoResult.UPDATE_FAILED;
        if (complaints.isEmpty() && (reports.isEmpty() || !reports.stream().allMatch(due::equals))) {
            complaints.add("it reported %s instead of %s".formatted(reports, due));
        }
        return this;
    }

    /** Whether it restarts. */
    private boolean period(Flash flash) {
        FirmwareUnit unit = FirmwareUnit.powerOn(flash, profile);
        examine(unit, flash.snapshot());
        if (!complaints.isEmpty()) {
            return false;
        }
        if (!unit.confirm()) {
            return true;
        }
        while (complaints.isEmpty()) {
            FirmwareStatus status = unit.status(ROOT);
            if (status.toReport().isPresent()) {
                report(unit, status.toReport().get());
                unit.reported(ROOT);
            } else if (status.state().isTerminal()) {
                examine(unit, flash.snapshot());
                owed();
                return false;
            } else if (step(unit, status.state())) {
                return true;
            }
        }
        return false;
    }

    private boolean step(FirmwareUnit unit, FumoState state) {
        switch (state) {
            case IDLE -> {
                if (ordered) {
                    complaints.add("it accepted an Exec and knows nothing of it");
                }
                unit.begin(ROOT, FumoOperation.DOWNLOAD_AND_UPDATE, Optional.of("c-1"));
                ordered = true;
            }
            case DOWNLOAD_PROGRESSING -> {
                ordered = true;
                fetch(unit);
            }
            case DOWNLOAD_COMPLETE -> unit.verify(ROOT, SampleSigner.NOW);
            case READY_TO_UPDATE -> {
                unit.install(ROOT, Conditions.good(SampleSigner.NOW));
                return unit.restartNeeded();
            }
            default -> complaints.add("it stays at " + state.value());
        }
        return false;
    }

    private void fetch(FirmwareUnit unit) {
        try {
            Staging staging = unit.stage(ROOT, octets.length);
            int from = (int) staging.received();
            staging.write(octets, from, octets.length - from);
            staging.finish();
        } catch (NoRoomException full) {
            unit.fail(ROOT, FumoResult.DOWNLOAD_OUT_OF_MEMORY);
        }
    }

    private void report(FirmwareUnit unit, FumoResult result) {
        reports.add(result);
        boolean runs = target(unit).equals(wanted.header().version());
        if (runs != result.isSuccess()) {
            complaints.add("it reports %s and runs %s".formatted(result, target(unit)));
        }
    }

    private void owed() {
        if (reports.isEmpty()) {
            complaints.add("it never reported");
        }
        if (reports.stream().distinct().count() > 1) {
            complaints.add("it reported " + reports);
        }
    }

    private String target(FirmwareUnit unit) {
        return unit.version(wanted.header().target()).orElse("nothing");
    }

    private void examine(FirmwareUnit unit, FlashImage flash) {
        if (!(unit.boot() instanceof Boot.Running running)) {
            complaints.add("it does not run: " + unit.boot());
            return;
        }
        last = Optional.of(running);
        boolean wantedRuns = target(unit).equals(wanted.header().version());
        if (wanted.header().target() == ImageTarget.SYSTEM) {
            contents(flash, running.slot(), wantedRuns ? wanted : Small.old(ImageTarget.SYSTEM));
        }
        FumoState state = unit.status(ROOT).state();
        boolean saysDone =
                state == FumoState.UPDATE_SUCCESSFUL_HAVE_DATA || state == FumoState.UPDATE_SUCCESSFUL_NO_DATA;
        boolean saysOld = state != FumoState.UPDATE_PROGRESSING && !saysDone;
        if (saysDone && !wantedRuns || saysOld && wantedRuns) {
            complaints.add("its state is %d and it runs %s".formatted(state.value(), target(unit)));
        }
        if (!unit.settings().equals(wantedRuns ? AFTER : BEFORE)) {
            complaints.add("with %s its settings are %s".formatted(target(unit), unit.settings()));
        }
        if (!same(flash, factory, PartitionRole.USER_DATA)) {
            complaints.add("the user's data are changed");
        }
    }

    private void contents(FlashImage flash, PartitionRole slot, FirmwareImage due) {
        long at = profile.layout()
                .geometry()
                .offsetOf(profile.layout().partition(slot).firstBlock());
        if (!Sha256.of(OctetSource.of(flash.read(at, (int) due.length()))).equals(due.sha256())) {
            complaints.add("%s does not hold %s".formatted(slot, due.header().version()));
        }
    }

    private boolean same(FlashImage one, FlashImage other, PartitionRole role) {
        int first = profile.layout().partition(role).firstBlock();
        int octetsOfBlock = profile.layout().geometry().blockOctets();
        for (int block = first; block < profile.layout().partition(role).endBlock(); block++) {
            long at = profile.layout().geometry().offsetOf(block);
            if (!one.sharesBlock(block, other)
                    && !java.util.Arrays.equals(one.read(at, octetsOfBlock), other.read(at, octetsOfBlock))) {
                return false;
            }
        }
        return true;
    }

    /** Power that lasts, and counts operations. */
    static final class Counter implements PowerSupply {

        private int operations;

        @Override
        public Optional<dev.provost.flash.chip.PowerCut> next(dev.provost.flash.chip.FlashOperation operation) {
            operations++;
            return Optional.empty();
        }

        int operations() {
            return operations;
        }
    }
}
