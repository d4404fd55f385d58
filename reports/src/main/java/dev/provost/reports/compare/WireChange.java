package dev.provost.reports.compare;

import dev.provost.reports.text.Headline;
import java.util.List;

/**
 * The same change of what a server sends, wherever it was seen.
 *
 * @param removed what it sent in the earlier result and does not send any more, in order
 * @param added what it sends in the later result instead, in order
 * @param scenarios in how many scenarios
 * @param runs in how many runs of them
 * @param times how often
 * @param first where first, for instance {@code PROV-001 wbxml-1.2-md5, message 2}
 */
public record WireChange(List<String> removed, List<String> added, int scenarios, int runs, int times, String first) {

    private static final int MOST = 4;

    public WireChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** Whether the same is sent at another place of the message. */
    public boolean isMove() {
        return removed.equals(added);
    }

    /** For people, one line. */
    public String sentence() {
        return "in " + Headline.counted(scenarios, "scenario") + " (" + Headline.counted(runs, "run") + ") the server "
                + what() + " (first: " + first + ")";
    }

    private String what() {
        if (isMove()) {
            return "now sends at another place: " + joined(added);
        }
        if (removed.isEmpty()) {
            return "now also sends: " + joined(added);
        }
        return added.isEmpty()
                ? "no longer sends: " + joined(removed)
                : "now sends: " + joined(added) + ", where it sent: " + joined(removed);
    }

    private static String joined(List<String> lines) {
        String text = String.join("; ", lines.subList(0, Math.min(MOST, lines.size())));
        return lines.size() <= MOST ? text : text + "; and " + (lines.size() - MOST) + " more";
    }
}
