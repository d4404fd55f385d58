package dev.provost.conformance.adapter.manual;

import dev.provost.conformance.plan.FeatureFile;
import dev.provost.conformance.plan.Plan;
import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.conformance.plan.ScenarioText;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts about how often a person will be asked, by the words of the scenarios. */
final class PromptEstimate {

    private static final Pattern ORDER = Pattern.compile("the operator (?!calls|repeats|sends|renews)");
    private static final Pattern EVERY = Pattern.compile("the server believes that every order succeeded");
    private static final Pattern READ =
            Pattern.compile("the server believes that (order .* (read|listed)|the user answered)");
    private static final Pattern ASKED =
            Pattern.compile("the server (believes that|does not believe)|the operator (calls|repeats|sends|renews)");
    private static final Pattern CONNECTS = Pattern.compile("connects?\\b");

    private final Map<String, List<String>> files = new HashMap<>();

    private PromptEstimate() {}

    static int of(Plan plan) {
        PromptEstimate estimate = new PromptEstimate();
        return plan.planned().stream()
                .map(PlannedScenario::scenario)
                .mapToInt(estimate::of)
                .sum();
    }

    private int of(ScenarioText scenario) {
        List<String> lines = files.computeIfAbsent(scenario.resource(), PromptEstimate::lines);
        int prompts = 0;
        int orders = 0;
        boolean pending = false;
        for (int i = scenario.line(); i < lines.size() && !lines.get(i).startsWith("Scenario"); i++) {
            String step = lines.get(i);
            if (ORDER.matcher(step).find()) {
                orders++;
                pending = true;
            } else if (EVERY.matcher(step).find()) {
                prompts += orders;
            } else if (READ.matcher(step).find()) {
                prompts += 2;
            } else if (ASKED.matcher(step).find()) {
                prompts++;
            }
            if (pending && CONNECTS.matcher(step).find()) {
                prompts++;
                pending = false;
            }
        }
        return prompts + (pending ? 1 : 0);
    }

    private static List<String> lines(String resource) {
        return new String(FeatureFile.octets(resource), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .toList();
    }
}
