package dev.provost.reports.compare;

import java.util.List;

/**
 * What became of a scenario or a requirement.
 *
 * @param subject id
 * @param title what it is
 * @param before the verdict or the way chosen in the earlier result; empty when it is not in it
 * @param after the same in the later result
 * @param words why, in the later result, or in the earlier one when the later has nothing to say; may be empty
 * @param configurations the configurations with this change, by their slugs; none for a requirement
 */
public record VerdictChange(
        String subject, String title, String before, String after, String words, List<String> configurations) {

    public VerdictChange {
        configurations = List.copyOf(configurations);
    }

    /** For people, one line. */
    public String sentence() {
        String where = switch (configurations.size()) {
            case 0 -> "";
            case 1 -> " in " + configurations.getFirst();
            default -> " in " + configurations.size() + " configurations";
        };
        String from = before.isEmpty() ? "new" : before;
        String to = after.isEmpty() ? "gone" : after;
        return subject + " " + title + where + ": " + from + " -> " + to + (words.isEmpty() ? "" : ". " + words);
    }
}
