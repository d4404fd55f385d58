package dev.provost.flash.campaign;

import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.SettingChange;
import java.util.List;
import java.util.Optional;

/**
 * What a server or a user wants of a phone, and what it has to come to.
 *
 * @param way how it is asked for
 * @param parcel the package; empty for a roll-back
 * @param target the part of the phone
 * @param old what lies there before
 * @param wanted what lies there when it succeeds
 * @param succeeds whether a correct phone ends with {@code wanted}; otherwise it ends with {@code old} and says so
 * @param refused whether the package must be refused, with nothing of the phone's firmware and settings changed
 * @param backIsKept whether a phone that has come to {@code wanted} can go back to {@code old}
 * @param changes what the wanted version changes in the settings; of a roll-back nothing, the phone knows what they were
 */
public record Errand(
        Way way,
        Optional<OctetSource> parcel,
        ImageTarget target,
        FirmwareImage old,
        FirmwareImage wanted,
        boolean succeeds,
        boolean refused,
        boolean backIsKept,
        List<SettingChange> changes) {

    /** How a phone is asked to change its firmware. */
    public enum Way {
        /** Exec DownloadAndUpdate. */
        DOWNLOAD_AND_UPDATE,
        /** Exec Download; Exec Update when the phone has reported that. */
        DOWNLOAD_THEN_UPDATE,
        /** The package within the session, then Exec Update. */
        PACKAGE_DATA,
        /** The user wants the previous version back. */
        USER_ROLL_BACK,
        /** A server wants the previous version back, without a package. */
        SERVER_ROLL_BACK;

        /** Whether it is a way back. */
        public boolean isRollBack() {
            return this == USER_ROLL_BACK || this == SERVER_ROLL_BACK;
        }
    }

    public Errand {
        changes = List.copyOf(changes);
        if (way.isRollBack() == parcel.isPresent()) {
            throw new IllegalArgumentException("A roll-back has no package, and everything else has one.");
        }
    }

    /** An update of the system or the radio that changes no settings. */
    public static Errand update(
            Way way, OctetSource parcel, ImageTarget target, FirmwareImage old, FirmwareImage wanted) {
        return new Errand(way, Optional.of(parcel), target, old, wanted, true, false, false, List.of());
    }

    /** A roll-back of the system. */
    public static Errand rollBack(Way way, FirmwareImage old, FirmwareImage wanted) {
        return new Errand(way, Optional.empty(), ImageTarget.SYSTEM, old, wanted, true, false, false, List.of());
    }

    /** The same, which must fail. */
    public Errand failing() {
        return new Errand(way, parcel, target, old, wanted, false, refused, false, changes);
    }

    /** The same with a package that must be refused. */
    public Errand refusing() {
        return new Errand(way, parcel, target, old, wanted, false, true, false, changes);
    }

    /** The same, with a way back in the end. */
    public Errand keepingWayBack() {
        return new Errand(way, parcel, target, old, wanted, succeeds, refused, true, changes);
    }

    /** The same with changes of settings. */
    public Errand changing(List<SettingChange> settings) {
        return new Errand(way, parcel, target, old, wanted, succeeds, refused, backIsKept, settings);
    }

    /** The same from another version. */
    public Errand from(FirmwareImage other) {
        return new Errand(way, parcel, target, other, wanted, succeeds, refused, backIsKept, changes);
    }
}
