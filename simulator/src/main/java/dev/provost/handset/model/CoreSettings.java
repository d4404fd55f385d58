package dev.provost.handset.model;

import java.util.List;
import java.util.stream.Stream;

/** The names of the settings that every model has, so that scenarios run on any model. */
public final class CoreSettings {

    /** Leaves with text that the operator may read and replace. */
    public static final List<String> TEXTS =
            List.of("WAP gateway address", "homepage", "data APN", "MMS APN", "MMS centre", "e-mail server");

    /** The leaf with the port of the WAP gateway, a number. */
    public static final String PORT = "WAP gateway port";

    /** The leaf with octets that the operator may read and replace. */
    public static final String LOGO = "operator logo";

    /** Leaves that may only be read. */
    public static final List<String> READ_ONLY = List.of("manufacturer", "model", "firmware version", "language");

    /** Interior nodes that are there and may be deleted. */
    public static final String BOOKMARK = "bookmark";

    /** Interior nodes that are not there and may be added, each with its leaves behind it. */
    public static final List<String> ADDABLE =
            List.of("new APN", "new APN name", "new bookmark", "new bookmark name", "new bookmark address");

    /** A node that the device knows nothing of. */
    public static final String UNKNOWN = "unknown setting";

    private CoreSettings() {}

    /** All of them. */
    public static List<String> all() {
        return Stream.of(TEXTS, List.of(PORT, LOGO), READ_ONLY, List.of(BOOKMARK), ADDABLE, List.of(UNKNOWN))
                .flatMap(List::stream)
                .toList();
    }
}
