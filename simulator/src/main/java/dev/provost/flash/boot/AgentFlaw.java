package dev.provost.flash.boot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A deliberate flaw of the firmware on the device, by which tests of power cuts are tested; a correct device has none. */
public enum AgentFlaw {
    /** It notes an installation only when that is done, so an interrupted one is neither finished nor reported. */
    NO_JOURNAL(
            "It notes an installation only when that is done, so an interrupted one is neither finished nor reported"),
    /** With a single slot it erases the system before the old one is saved. */
    ERASE_BEFORE_COPY("With a single slot it erases the system before the old one is saved"),
    /** With a single slot it saves nothing before it writes. */
    NO_BACKUP("With a single slot it saves nothing before it writes"),
    /** It takes a new version for good before it has ever started. */
    CONFIRM_TOO_EARLY("It takes a new version for good before it has ever started"),
    /** Neither agent nor bootloader compares what was written with its digest. */
    NO_VERIFY_AFTER_WRITE("Neither agent nor bootloader compares what was written with its digest"),
    /** When a new version fails it falls back to the one that failed. */
    WRONG_FALL_BACK("When a new version fails it falls back to the one that failed"),
    /** It starts a new version again and again, however often it fails. */
    COUNTER_NEVER_DECREMENTED("It starts a new version again and again, however often it fails"),
    /** It notes success before the new version is on flash, and what is true only afterwards. */
    STATE_WRITTEN_BEFORE_FLASH("It notes success before the new version is on flash, and what is true only afterwards"),
    /** It reports success before the new version has started. */
    REPORTS_SUCCESS_BEFORE_BOOT("It reports success before the new version has started"),
    /** It keeps what it owes the server in memory only, so a restart loses the report. */
    FORGETS_REPORT("It keeps what it owes the server in memory only, so a restart loses the report"),
    /** It changes the settings of the old version before the new one is confirmed. */
    MIGRATES_SETTINGS_BEFORE_CONFIRM("It changes the settings of the old version before the new one is confirmed"),
    /** It keeps the settings of the new version when it rolls back. */
    KEEPS_SETTINGS_ON_ROLL_BACK("It keeps the settings of the new version when it rolls back"),
    /** It believes a record of which only a part was written. */
    RECORD_WITHOUT_CHECKSUM("It believes a record of which only a part was written"),
    /** It erases the only copy of its records to write them anew. */
    IN_PLACE_RECORD("It erases the only copy of its records to write them anew"),
    /** It goes on writing records where the last one was torn. */
    WRITES_OVER_TORN_RECORD("It goes on writing records where the last one was torn"),
    /** It does not write the last page of an image. */
    SKIPS_LAST_PAGE("It does not write the last page of an image"),
    /** It notes progress that it has only in memory, and after a restart goes on behind it. */
    TRUSTS_RAM_AFTER_RESTART("It notes progress that it has only in memory, and after a restart goes on behind it"),
    /** It does not wait until what it wrote has reached the chip before it writes what relies on it. */
    NO_BARRIER("It does not wait until what it wrote has reached the chip before it writes what relies on it"),
    /** It raises the security counter before the new version is confirmed, so there is no way back. */
    RAISES_COUNTER_EARLY("It raises the security counter before the new version is confirmed, so there is no way back"),
    /** It empties the user's data when it rolls back. */
    WIPES_USER_DATA_ON_ROLL_BACK("It empties the user's data when it rolls back"),
    /** It writes a package into the second slot before it has examined it. */
    WRITES_BEFORE_VERIFY("It writes a package into the second slot before it has examined it"),
    /** While it installs it keeps notes where the recovery system lies, and puts that back afterwards. */
    SCRATCHES_ON_RECOVERY(
            "While it installs it keeps notes where the recovery system lies, and puts that back afterwards"),
    /** It gives the version of the package as its own as soon as an update is under way. */
    VERSION_FROM_LEDGER("It gives the version of the package as its own as soon as an update is under way"),
    /** It never raises the security counter, so what was mended can be undone by an old package. */
    NEVER_RAISES_COUNTER("It never raises the security counter, so what was mended can be undone by an old package"),
    /** It keeps in memory only that the server has its report, and gives it again after a restart. */
    REPEATS_REPORT("It keeps in memory only that the server has its report, and gives it again after a restart"),
    /** It notes a failed update as a successful one when it cleans up. */
    CLEANS_UP_AS_SUCCESS("It notes a failed update as a successful one when it cleans up"),
    /** It says that it has no data any more and keeps the package. */
    KEEPS_PACKAGE("It says that it has no data any more and keeps the package"),
    /** It keeps in memory only that it is to go back to the version before. */
    FORGETS_ROLL_BACK("It keeps in memory only that it is to go back to the version before"),
    /** It writes to flash whenever it starts, though there is nothing to do. */
    WRITES_AT_EVERY_START("It writes to flash whenever it starts, though there is nothing to do"),
    /** After a restart it erases the block anew for every page of a package. */
    ERASES_FOR_EVERY_PAGE("After a restart it erases the block anew for every page of a package"),
    /** It forgets the version before as soon as the new one is for good. */
    DROPS_WAY_BACK("It forgets the version before as soon as the new one is for good");

    private final String sentence;

    AgentFlaw(String sentence) {
        this.sentence = sentence;
    }

    /** How people name it: {@code no-journal}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the device does wrong, one sentence without full stop. */
    public String sentence() {
        return sentence;
    }

    /** The flaw of that name. */
    public static Optional<AgentFlaw> of(String id) {
        return Arrays.stream(values()).filter(flaw -> flaw.id().equals(id)).findFirst();
    }
}
