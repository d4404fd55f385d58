package dev.provost.reports.html;

import java.util.HashSet;
import java.util.Set;

/** The ids already given on the page, so that none is given twice. */
final class AnchorBook {

    private final Set<String> given = new HashSet<>();

    /** The wanted id, or with a number behind it when it is taken. */
    String claim(String wanted) {
        String anchor = wanted;
        for (int number = 2; !given.add(anchor); number++) {
            anchor = wanted + "-" + number;
        }
        return anchor;
    }

    /** The wanted id, or nothing when it is taken. */
    String claimIfFree(String wanted) {
        return given.add(wanted) ? wanted : "";
    }
}
