package dev.provost.conformance.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scenarios that a user wrote himself, for a run beside the suite. */
public final class OwnFeatures {

    private static final int MOST_COMPLAINTS = 20;

    private OwnFeatures() {}

    /**
     * The scenarios of the {@code *.feature} files in a folder and its folders, in order of their files.
     *
     * @param suite the scenarios that they run beside
     * @param requirements identifiers of the catalogue
     * @throws PlanException with one line for each fault: what is no Gherkin, tags that nobody knows, an identifier that is
     *     there twice or belongs to the suite
     */
    public static List<ScenarioText> in(Path folder, List<ScenarioText> suite, Set<String> requirements) {
        TagLint lint = new TagLint(requirements);
        Map<String, String> taken = new HashMap<>();
        suite.forEach(scenario -> taken.put(scenario.id(), "in the suite, \"" + scenario.title() + "\""));
        List<ScenarioText> own = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (Path file : OwnFolder.files(folder)) {
            OwnFeature feature = OwnFeature.read(file, lint);
            complaints.addAll(feature.complaints());
            for (ScenarioText scenario : feature.scenarios()) {
                String place = feature.place(scenario);
                String other = taken.putIfAbsent(scenario.id(), "at " + place);
                if (other != null) {
                    complaints.add(place + ": The identifier \"" + scenario.id() + "\" is there already, " + other
                            + ": choose another one, also for each row of examples.");
                }
            }
            own.addAll(feature.scenarios());
        }
        refuse(complaints);
        return List.copyOf(own);
    }

    /**
     * Refuses features in which something is wrong.
     *
     * @throws PlanException when there is a complaint
     */
    public static void refuse(List<String> complaints) {
        if (complaints.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder("The features cannot be used, nothing was sent:");
        complaints.stream()
                .limit(MOST_COMPLAINTS)
                .forEach(c -> message.append("\n  ").append(c));
        if (complaints.size() > MOST_COMPLAINTS) {
            message.append("\n  and ")
                    .append(complaints.size() - MOST_COMPLAINTS)
                    .append(" more.");
        }
        throw new PlanException(message.toString());
    }
}
