package dev.provost.flash.campaign;

import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashGeometry;
import dev.provost.flash.chip.FlashImage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A phone whose whole firmware is one number in block 0 or 1: a page with four octets of it, then a mark that says it is
 * complete. Its world knows the version that it was told last.
 */
final class Toy implements Subject<Integer> {

    /** What it can do wrong. */
    enum Flaw {
        IN_PLACE,
        MARK_FIRST,
        NO_BLANK_CHECK,
        NO_FLUSH,
        NEVER_TELLS,
        RESTARTS_FOR_EVER,
        WRITES_FOR_EVER,
        WRITES_FOR_EVER_AFTER_A_CUT,
        STUMBLES,
        SPENDS_ITS_ONLY_UPDATE
    }

    static final FlashGeometry CHIP = FlashGeometry.nor(32, 16, 4, 3, 0xFF);

    private static final byte[] MARK = {0, 0, 0, 0};

    private final Set<Flaw> flaws;

    Toy(Flaw... flaws) {
        this.flaws = Set.of(flaws);
    }

    @Override
    public FlashImage flash() {
        Flash flash = Flash.of(FlashImage.erased(CHIP));
        write(flash, 0, 1);
        return flash.snapshot();
    }

    @Override
    public Integer world() {
        return 1;
    }

    @Override
    public boolean powerOn(Flash flash, Outside<Integer> outside) {
        int version = version(flash.snapshot());
        if (flaws.contains(Flaw.STUMBLES) && flash.snapshot().isUnstable(1)) {
            throw new IllegalStateException("no idea");
        }
        if (version > 0 && version < wanted(outside.world())) {
            update(flash, version);
            return true;
        }
        if (flaws.contains(Flaw.RESTARTS_FOR_EVER)) {
            return true;
        }
        if (!flaws.contains(Flaw.NEVER_TELLS)) {
            outside.become(version * 10 + outside.world() % 10);
        }
        return false;
    }

    @Override
    public List<Complaint> judge(FlashImage flash, Integer world) {
        int version = version(flash);
        if (version == 0) {
            return List.of(new Complaint(Grievance.DOES_NOT_START, "no version is whole"));
        }
        if (version != wanted(world)) {
            return List.of(new Complaint(Grievance.UNFINISHED, "it runs " + version));
        }
        return world / 10 == version
                ? List.of()
                : List.of(new Complaint(Grievance.REPORT, "it told " + world / 10 + " and runs " + version));
    }

    @Override
    public boolean succeeded(Integer world) {
        return !flaws.contains(Flaw.SPENDS_ITS_ONLY_UPDATE) && world / 10 == wanted(world);
    }

    /** In the end it is updated once more, to 3. */
    @Override
    public Optional<Integer> afterwards(Integer world) {
        return world % 10 == 1 ? Optional.of(2) : Optional.empty();
    }

    private static int wanted(int world) {
        return world % 10 + 1;
    }

    private void update(Flash flash, int version) {
        int other = flaws.contains(Flaw.IN_PLACE) ? home(flash.snapshot()) : 1 - home(flash.snapshot());
        if (version == 2 && flaws.contains(Flaw.SPENDS_ITS_ONLY_UPDATE)) {
            throw new IllegalStateException("there is no third version");
        }
        boolean cut = !flash.isErased(other * 32L, 32) && version(flash.snapshot(), other) == 0;
        if (flaws.contains(Flaw.WRITES_FOR_EVER) || cut && flaws.contains(Flaw.WRITES_FOR_EVER_AFTER_A_CUT)) {
            while (true) {
                flash.erase(2);
            }
        }
        if (!flaws.contains(Flaw.NO_BLANK_CHECK) && !flash.isErased(other * 32L, 32)
                || flash.read(other * 32L, 1)[0] != (byte) 0xFF) {
            flash.erase(other);
        }
        write(flash, other, version + 1);
    }

    private void write(Flash flash, int block, int version) {
        boolean markFirst = flaws.contains(Flaw.MARK_FIRST);
        byte[] octets = {(byte) version, (byte) version, (byte) version, (byte) version};
        flash.program(block * 32L + (markFirst ? 4 : 0), markFirst ? MARK : octets);
        if (!flaws.contains(Flaw.NO_FLUSH)) {
            flash.flush();
        }
        flash.program(block * 32L + (markFirst ? 0 : 4), markFirst ? octets : MARK);
        flash.flush();
    }

    private static int version(FlashImage flash) {
        return Math.max(version(flash, 0), version(flash, 1));
    }

    private static int home(FlashImage flash) {
        return version(flash, 0) > version(flash, 1) ? 0 : 1;
    }

    private static int version(FlashImage flash, int block) {
        byte[] octets = flash.read(block * 32L, 8);
        boolean marked = octets[4] == 0 && octets[5] == 0 && octets[6] == 0 && octets[7] == 0;
        return marked && !flash.isUnstable(block) ? octets[0] & 0xFF : 0;
    }
}
