package dev.provost.notification;

/** What the user of the phone is to notice (DM Notification 1.2.1, 6.2.5). The ordinal is the value of the field. */
public enum UiMode {
    /** The phone decides. */
    NOT_SPECIFIED("not specified"),
    /** Nothing. */
    BACKGROUND("background"),
    /** That a session takes place. */
    INFORMATIVE("informative"),
    /** He is asked first. */
    USER_INTERACTION("user interaction");

    private final String words;

    UiMode(String words) {
        this.words = words;
    }

    /** Its name in the specification. */
    public String words() {
        return words;
    }

    static UiMode ofBits(int bits) {
        return values()[bits & 3];
    }
}
