package dev.provost.conformance.plan;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One feature file of a user: its scenarios, and what is wrong with it. */
final class OwnFeature {

    private static final String ENGLISH = "en";

    private final Path file;
    private final TagLint lint;
    private final Map<String, Long> lines = new HashMap<>();
    private final List<ScenarioText> scenarios = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private OwnFeature(Path file, TagLint lint) {
        this.file = file;
        this.lint = lint;
    }

    static OwnFeature read(Path file, TagLint lint) {
        OwnFeature feature = new OwnFeature(file, lint);
        List<Envelope> said = GherkinParser.builder()
                .includeSource(false)
                .build()
                .parse(FeatureFile.name(file), OwnFolder.octets(file))
                .toList();
        said.stream().flatMap(e -> e.getParseError().stream()).forEach(feature::unreadable);
        Optional<Feature> text = said.stream()
                .flatMap(e -> e.getGherkinDocument().stream())
                .flatMap((GherkinDocument document) -> document.getFeature().stream())
                .findFirst();
        text.ifPresent(feature::locate);
        said.stream()
                .flatMap(e -> e.getPickle().stream())
                .forEach(pickle -> feature.add(
                        text.map(Feature::getName).orElse(file.getFileName().toString()), pickle));
        if (said.stream()
                .allMatch(e -> e.getPickle().isEmpty() && e.getParseError().isEmpty())) {
            feature.complain(1, "The file holds no scenario.");
        }
        return feature;
    }

    /** The scenarios that carry one identifier each. */
    List<ScenarioText> scenarios() {
        return scenarios;
    }

    /** What is wrong, as {@code file:line: sentence}. */
    List<String> complaints() {
        return complaints;
    }

    /** How complaints call the place of a scenario. */
    String place(ScenarioText scenario) {
        return file + ":" + scenario.line();
    }

    private void complain(long line, String sentence) {
        complaints.add(file + ":" + line + ": " + sentence);
    }

    /** The parser begins with the place in brackets; of what it expected, the first line is enough. */
    private void unreadable(ParseError error) {
        long line = error.getSource().getLocation().map(Location::getLine).orElse(1L);
        String words = error.getMessage().lines().findFirst().orElse("").replaceFirst("^\\(\\d+:\\d+\\): ", "");
        complain(line, "This is not Gherkin: " + words + ".");
    }

    private void locate(Feature feature) {
        if (!feature.getLanguage().equals(ENGLISH)) {
            complain(1, "The language is \"" + feature.getLanguage() + "\": the keywords have to be English.");
        }
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario().ifPresent(this::locate);
            child.getRule().ifPresent(this::locate);
        }
    }

    private void locate(Rule rule) {
        for (RuleChild child : rule.getChildren()) {
            child.getScenario().ifPresent(this::locate);
        }
    }

    private void locate(Scenario scenario) {
        lines.put(scenario.getId(), scenario.getLocation().getLine());
        for (Examples examples : scenario.getExamples()) {
            examples.getTableBody()
                    .forEach(row -> lines.put(row.getId(), row.getLocation().getLine()));
        }
    }

    private void add(String feature, Pickle pickle) {
        int line = Math.toIntExact(lines.getOrDefault(pickle.getAstNodeIds().getLast(), 1L));
        Set<String> tags = pickle.getTags().stream()
                .map(PickleTag::getName)
                .map(tag -> tag.substring(1))
                .collect(Collectors.toUnmodifiableSet());
        List<String> wrong = lint.complaints(tags);
        wrong.forEach(sentence -> complain(line, sentence));
        if (pickle.getSteps().isEmpty()) {
            complain(line, "The scenario has no step, so that it would always pass.");
        }
        if (wrong.isEmpty()) {
            scenarios.add(ScenarioText.of(pickle.getName(), feature, FeatureFile.name(file), line, tags));
        }
    }
}
