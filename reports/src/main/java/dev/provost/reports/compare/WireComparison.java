package dev.provost.reports.compare;

import java.util.List;

/**
 * How the server's side of the wire changed.
 *
 * @param compared how many scenario runs could be compared
 * @param changed how many of them are different
 * @param changes what changed, what is seen in most runs first
 * @param remarks what could not be compared, in sentences
 */
public record WireComparison(int compared, int changed, List<WireChange> changes, List<String> remarks) {

    /** Nothing was compared. */
    public static final WireComparison NONE = new WireComparison(0, 0, List.of(), List.of());

    public WireComparison {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }
}
