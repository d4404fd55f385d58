package dev.provost.conformance.powercut;

import dev.provost.fixtures.firmware.NamedPackage;
import dev.provost.flash.campaign.Errand.Way;
import dev.provost.flash.upkg.RollbackPolicy;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a phone is doing when its power fails. */
public enum PhoneScenario {
    /** The next version is downloaded whole and installed. */
    FULL(Way.DOWNLOAD_AND_UPDATE, NamedPackage.NEXT_FULL, "downloads the next version whole and installs it"),
    /** The next version is downloaded as a difference and installed. */
    DELTA(
            Way.DOWNLOAD_AND_UPDATE,
            NamedPackage.NEXT_DELTA,
            "downloads the difference to the next version, installs it"),
    /** The server orders the download and the update one after the other. */
    DOWNLOAD_THEN_UPDATE(
            Way.DOWNLOAD_THEN_UPDATE,
            NamedPackage.NEXT_DELTA,
            "downloads, reports that, and installs when it is told to"),
    /** The package comes within the session. */
    PACKAGE_DATA(Way.PACKAGE_DATA, NamedPackage.SMALL, "gets a small package within the session and installs it"),
    /** The next version changes settings. */
    SETTINGS(Way.DOWNLOAD_AND_UPDATE, NamedPackage.WITH_SETTINGS, "installs a version that needs other settings"),
    /** The next version crashes whenever it starts. */
    FAILED_BOOT(Way.DOWNLOAD_AND_UPDATE, NamedPackage.DOES_NOT_BOOT, "installs a version that crashes, and falls back"),
    /** The next version finds no network. */
    NO_NETWORK(Way.DOWNLOAD_AND_UPDATE, NamedPackage.NO_RADIO, "installs a version without network, and falls back"),
    /** The package was tampered with. */
    REFUSED(Way.DOWNLOAD_AND_UPDATE, NamedPackage.TAMPERED, "downloads a package that somebody tampered with"),
    /** A block of the flash takes nothing and says nothing. */
    BAD_BLOCK(Way.DOWNLOAD_AND_UPDATE, NamedPackage.NEXT_FULL, "installs where a block of its flash silently fails"),
    /** The user goes back to the version before. */
    USER_ROLL_BACK(Way.USER_ROLL_BACK, NamedPackage.WITH_SETTINGS, "is rolled back by its user after such an update"),
    /** The server goes back to the version before. */
    SERVER_ROLL_BACK(Way.SERVER_ROLL_BACK, NamedPackage.WITH_SETTINGS, "is rolled back by the server likewise"),
    /** The server offers an older version, and the phone takes such. */
    OLDER_VERSION(
            Way.DOWNLOAD_AND_UPDATE, NamedPackage.OLDER, "installs an older version that is offered deliberately"),
    /** The firmware of the radio is updated. */
    RADIO(Way.DOWNLOAD_AND_UPDATE, NamedPackage.RADIO, "installs the next firmware of its radio");

    private final Way way;
    private final NamedPackage parcel;
    private final String sentence;

    PhoneScenario(Way way, NamedPackage parcel, String sentence) {
        this.way = way;
        this.parcel = parcel;
        this.sentence = sentence;
    }

    /** The name as users write it: {@code user-roll-back}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the phone does: "a phone ...". */
    public String sentence() {
        return sentence;
    }

    /** The scenario of a name. */
    public static Optional<PhoneScenario> named(String word) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.word().equals(word))
                .findFirst();
    }

    Way way() {
        return way;
    }

    NamedPackage parcel() {
        return parcel;
    }

    /** Whether a correct phone ends with the version of the package, or of the way back. */
    boolean succeeds() {
        return this == OLDER_VERSION || this != BAD_BLOCK && parcel.expected().isSuccess();
    }

    RollbackPolicy policy() {
        return switch (this) {
            case USER_ROLL_BACK, SERVER_ROLL_BACK -> RollbackPolicy.ANY;
            case OLDER_VERSION -> RollbackPolicy.OLDER_WITH_COUNTER;
            default -> RollbackPolicy.NEWER_ONLY;
        };
    }
}
