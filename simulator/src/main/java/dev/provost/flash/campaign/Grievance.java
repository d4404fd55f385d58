package dev.provost.flash.campaign;

/** What can be wrong with a phone after the power failed. */
public enum Grievance {
    /** It starts nothing that its user could use. */
    DOES_NOT_START("does not start"),
    /** It runs, or keeps, another version than the old or the new one. */
    WRONG_VERSION("wrong version"),
    /** Something of the user is gone or changed. */
    USER_DATA("user data"),
    /** Settings are not those of the version that runs. */
    SETTINGS("settings"),
    /** What it says of itself is not what lies on flash. */
    STATE_LIES("state lies"),
    /** It reports wrongly, not at all, or twice what cannot both be true. */
    REPORT("report"),
    /** A part of it is changed that was to stay as it is. */
    OTHER_PART("other part"),
    /** Its security counter lets start what must not start any more. */
    COUNTER("security counter"),
    /** It cannot go back to the version before, and could without a cut. */
    WAY_BACK("way back"),
    /** It neither finishes nor reports a failure. */
    UNFINISHED("unfinished"),
    /** It restarts or writes for ever. */
    ENDLESS("endless"),
    /** It asks of flash what flash cannot do. */
    FLASH_RULE("flash rule"),
    /** Its firmware breaks down. */
    BREAKS_DOWN("breaks down"),
    /** It wears its flash out. */
    WEAR("wear"),
    /** A later update does not work. */
    NEXT_UPDATE("next update");

    private final String words;

    Grievance(String words) {
        this.words = words;
    }

    /** How people read it. */
    public String words() {
        return words;
    }
}
