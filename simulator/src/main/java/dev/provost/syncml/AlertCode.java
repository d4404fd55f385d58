package dev.provost.syncml;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The alert codes that are valid in DM (RepPro 1.2.1, 7). */
public enum AlertCode {
    /** 1100: display. */
    DISPLAY(1100, "Display"),
    /** 1101: confirm or reject. */
    CONFIRM_OR_REJECT(1101, "Confirm or reject"),
    /** 1102: text input. */
    TEXT_INPUT(1102, "Text input"),
    /** 1103: single choice. */
    SINGLE_CHOICE(1103, "Single choice"),
    /** 1104: multiple choice. */
    MULTIPLE_CHOICE(1104, "Multiple choice"),
    /** 1200: server-initiated management. */
    SERVER_INITIATED_MGMT(1200, "Server-initiated management"),
    /** 1201: client-initiated management. */
    CLIENT_INITIATED_MGMT(1201, "Client-initiated management"),
    /** 1222: next message. */
    NEXT_MESSAGE(1222, "Next message"),
    /** 1223: session abort. */
    SESSION_ABORT(1223, "Session abort"),
    /** 1224: client event. */
    CLIENT_EVENT(1224, "Client event"),
    /** 1225: no end of data. */
    NO_END_OF_DATA(1225, "No end of data"),
    /** 1226: generic alert. */
    GENERIC_ALERT(1226, "Generic alert");

    private static final Map<String, AlertCode> BY_TEXT =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(a -> Integer.toString(a.code), a -> a));

    private final int code;
    private final String phrase;

    AlertCode(int code, String phrase) {
        this.code = code;
        this.phrase = phrase;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** The name in words. */
    public String phrase() {
        return phrase;
    }

    /** Whether this asks the user something or shows him something. */
    public boolean isUserInteraction() {
        return code < 1200;
    }

    /** The constant whose number is written in {@code text}, or empty. */
    public static Optional<AlertCode> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text.strip()));
    }
}
