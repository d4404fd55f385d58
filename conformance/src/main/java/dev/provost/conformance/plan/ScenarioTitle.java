package dev.provost.conformance.plan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a scenario is called: an example of an outline has a number for a name, which tells people nothing. */
final class ScenarioTitle {

    private static final Pattern EXAMPLE = Pattern.compile("Example #[0-9]+(?:\\.[0-9]+)?(?:: (.+))?");
    private static final String UNNAMED = "Examples";

    private ScenarioTitle() {}

    /**
     * The title.
     *
     * @param names the names from below the feature down to the scenario: outline, table of examples, example
     */
    static String of(List<String> names) {
        String own = names.getLast();
        Matcher example = EXAMPLE.matcher(own);
        if (!example.matches()) {
            return own;
        }
        if (example.group(1) != null) {
            return example.group(1);
        }
        if (names.size() < 3) {
            return own;
        }
        String outline = names.get(names.size() - 3);
        String table = names.get(names.size() - 2);
        return table.isBlank() || table.equals(UNNAMED) ? outline : outline + ": " + table;
    }
}
