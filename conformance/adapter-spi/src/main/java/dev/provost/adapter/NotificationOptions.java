package dev.provost.adapter;

import java.util.Objects;

/**
 * How a server calls a phone.
 *
 * @param uiMode what the user of the phone is to notice
 * @param byServer whether the server wants the session on its own account; false when the user asked for it
 * @param again whether to repeat the last notification to this phone, with the same session id, instead of a new one
 */
public record NotificationOptions(UiMode uiMode, boolean byServer, boolean again) {

    /** A new notification by the server, in the background. */
    public static final NotificationOptions DEFAULT = new NotificationOptions(UiMode.BACKGROUND, true, false);

    public NotificationOptions {
        Objects.requireNonNull(uiMode, "uiMode");
    }

    /** This with another mode. */
    public NotificationOptions withUiMode(UiMode mode) {
        return new NotificationOptions(mode, byServer, again);
    }

    /** This as the user's wish. */
    public NotificationOptions wantedByUser() {
        return new NotificationOptions(uiMode, false, again);
    }

    /** This as a repetition of the last one. */
    public NotificationOptions repeated() {
        return new NotificationOptions(uiMode, byServer, true);
    }
}
