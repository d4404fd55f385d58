package dev.provost.conformance.plan;

import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of the suite the user wants.
 *
 * @param tags a tag expression such as {@code @matrix and not @uc-DMS-bulk}
 * @param ids identifiers of scenarios; empty for all
 * @param configuration the only configuration to run
 */
public record Selection(Optional<String> tags, Set<String> ids, Optional<Configuration> configuration) {

    private static final int LONGEST_EXPRESSION = 1_000;

    /** Keeps the identifiers unmodifiable. */
    public Selection {
        ids = Set.copyOf(ids);
    }

    /** Everything that applies. */
    public static Selection everything() {
        return new Selection(Optional.empty(), Set.of(), Optional.empty());
    }

    /** Whether no part was chosen. */
    public boolean isEverything() {
        return tags.isEmpty() && ids.isEmpty() && configuration.isEmpty();
    }

    /** The scenarios whose tags satisfy an expression. */
    public static Selection ofTags(String expression) {
        return new Selection(Optional.of(expression), Set.of(), Optional.empty());
    }

    /** The scenarios of the given identifiers. */
    public static Selection ofIds(String... ids) {
        return new Selection(Optional.empty(), Set.of(ids), Optional.empty());
    }

    /** The one scenario and configuration of a token; its seed is the caller's business. */
    public static Selection replay(ReplayToken token) {
        return new Selection(Optional.empty(), Set.of(token.scenario()), Optional.of(token.configuration()));
    }

    /**
     * The scenarios that this selection wants, in their order.
     *
     * @throws PlanException when the expression cannot be read, an identifier names nothing, or nothing is left
     */
    List<ScenarioText> from(List<ScenarioText> suite) {
        for (String id : ids) {
            if (suite.stream().noneMatch(s -> s.id().equals(id))) {
                throw new PlanException("No scenario has the identifier \"" + id + "\". `provost requirements` lists"
                        + " the scenarios; for one of your own, name its folder by --features.");
            }
        }
        Optional<Expression> expression = tags.map(Selection::parse);
        List<ScenarioText> selected = suite.stream()
                .filter(s -> ids.isEmpty() || ids.contains(s.id()))
                .filter(s -> expression.isEmpty() || matches(expression.get(), s))
                .toList();
        if (selected.isEmpty()) {
            throw new PlanException("No scenario matches the tag expression \"" + tags.orElse("")
                    + "\": loosen it or look up the tags in the feature files.");
        }
        return selected;
    }

    private static boolean matches(Expression expression, ScenarioText scenario) {
        return expression.evaluate(scenario.tags().stream().map(t -> "@" + t).toList());
    }

    private static Expression parse(String expression) {
        if (expression.length() > LONGEST_EXPRESSION) {
            throw new PlanException("The tag expression has " + expression.length() + " characters, more than the "
                    + LONGEST_EXPRESSION + " that are read: name the scenarios by --id instead.");
        }
        try {
            return TagExpressionParser.parse(expression);
        } catch (TagExpressionException e) {
            throw new PlanException(
                    "The tag expression \"" + expression + "\" cannot be read: "
                            + e.getMessage().lines().reduce((a, b) -> b).orElse("")
                            + " Write for instance \"@matrix and not @dm11\".",
                    e);
        }
    }
}
