package dev.provost.handset.fumo;

import dev.provost.download.ResumePoint;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.flash.unit.NoRoomException;
import dev.provost.flash.unit.Staging;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A package on its way to flash. One whose length nobody has said is collected in memory first, because flash has to be
 * prepared for its length. Not thread-safe.
 */
final class Intake {

    private final String root;
    private final Optional<String> validator;
    private final @Nullable Staging staging;
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private final long room;
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
        Staging staging = unit.stage(root, total.getAsLong());
        if (from == 0 && staging.received() > 0) {
            unit.stage(root, total.getAsLong() + 1); // another length voids what is staged
            staging = unit.stage(root, total.getAsLong());
        }
        return staging.received() == from ? Optional.of(new Intake(root, validator, staging, room)) : Optional.empty();
    }

    /** Whether there was room for these octets. */
    boolean write(byte[] octets, int from, int length) {
        if (staging != null) {
            staging.write(octets, from, length);
            return true;
        }
        full |= collected.size() + (long) length > room;
        if (!full) {
            collected.write(octets, from, length);
        }
        return !full;
    }

    /** Closes the package; false when there is no room for it, or octets are missing. */
    boolean finish(FirmwareUnit unit) {
        Staging whole = staging;
        if (whole == null) {
            if (full || collected.size() == 0) {
                return false;
            }
            try {
                whole = unit.stage(root, collected.size());
            } catch (NoRoomException e) {
                return false;
            }
            byte[] octets = collected.toByteArray();
            int there = (int) whole.received();
            whole.write(octets, there, octets.length - there);
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
