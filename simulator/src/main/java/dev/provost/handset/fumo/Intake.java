package dev.provost.handset.fumo;

import dev.provost.download.ResumePoint;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.flash.unit.NoRoomException;
import dev.provost.flash.unit.Staging;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A package on its way to flash. One whose length nobody has said is collected in memory first, because flash has to be
 * prepared for its length. Not thread-safe.
 */
final class Intake {

    private static final int PIECE = 64 << 10;

    private final String root;
    private final Optional<String> validator;
    private final @Nullable Staging staging;
    private final Deque<byte[]> collected = new ArrayDeque<>();
    private final long room;
    private long count;
    private boolean full;

    private Intake(String root, Optional<String> validator, @Nullable Staging staging, long room) {
        this.root = root;
        this.validator = validator;
        this.staging = staging;
        this.room = room;
    }

    /**
     * Begins at an octet: where the staged ones end, else from the start.
     *
     * @return empty when the octets are to begin elsewhere
     * @param room octets that a package may have
     * @throws NoRoomException when it does not fit
     */
    static Optional<Intake> begin(
            FirmwareUnit unit, String root, long from, OptionalLong total, long room, Optional<String> validator) {
        if (total.isEmpty()) {
            return Optional.of(new Intake(root, validator, null, room));
        }
        Staging staging = from == 0 ? begun(unit, root, total.getAsLong()) : unit.stage(root, total.getAsLong());
        return staging.received() == from ? Optional.of(new Intake(root, validator, staging, room)) : Optional.empty();
    }

    /** A package from its first octet. */
    private static Staging begun(FirmwareUnit unit, String root, long total) {
        Staging staging = unit.stage(root, total);
        if (staging.received() == 0) {
            return staging;
        }
        unit.stage(root, total > 1 ? total - 1 : total + 1); // another length voids what is staged
        return unit.stage(root, total);
    }

    /** Whether there was room for these octets. */
    boolean write(byte[] octets, int from, int length) {
        if (staging != null) {
            staging.write(octets, from, length);
            return true;
        }
        full |= count + length > room;
        if (full) {
            collected.clear();
        } else {
            collect(octets, from, length);
        }
        return !full;
    }

    /** Piece by piece, so that a large package is never in memory twice. */
    private void collect(byte[] octets, int from, int length) {
        int done = 0;
        while (done < length) {
            int place = (int) (count % PIECE);
            if (place == 0) {
                collected.add(new byte[PIECE]);
            }
            int some = Math.min(PIECE - place, length - done);
            System.arraycopy(octets, from + done, collected.getLast(), place, some);
            done += some;
            count += some;
        }
    }

    /** Closes the package; false when there is no room for it, or octets are missing. */
    boolean finish(FirmwareUnit unit) {
        Staging whole = staging;
        if (whole == null) {
            if (full || count == 0) {
                return false;
            }
            try {
                whole = begun(unit, root, count);
            } catch (NoRoomException e) {
                return false;
            }
            while (!collected.isEmpty()) {
                whole.write(collected.removeFirst(), 0, (int) Math.min(PIECE, whole.total() - whole.received()));
            }
        }
        if (whole.received() != whole.total()) {
            return false;
        }
        whole.finish();
        return true;
    }

    /** What a later attempt can build on. */
    ResumePoint resumePoint() {
        return staging == null
                ? ResumePoint.START
                : new ResumePoint(staging.received(), OptionalLong.of(staging.total()), validator, Optional.empty());
    }
}
