package dev.provost.reports.html;

import dev.provost.reports.RunResult;
import dev.provost.reports.text.Headline;
import dev.provost.reports.text.Prevalence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong, in one line: everything that contradicts one requirement.
 *
 * @param mark its verdict
 * @param anchor where its first card is
 * @param what the requirement, or what happened where no requirement is the matter
 * @param requirement id of the requirement, empty without
 * @param blame who has to act
 * @param seen in how many runs
 */
record RootCause(Mark mark, String anchor, String what, String requirement, String blame, String seen) {

    /** One line for each requirement, or each message without one, in the order of the cards. */
    static List<RootCause> of(RunResult run, List<CardGroup> groups) {
        Prevalence prevalence = Prevalence.of(run);
        List<RootCause> causes = new ArrayList<>();
        for (CardGroup group : groups) {
            if (group.isWrong()) {
                group.cards().stream()
                        .collect(Collectors.groupingBy(RootCause::subject, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .forEach(cards ->
                                causes.add(of(cards, prevalence, run.scenarios().size())));
            }
        }
        return causes;
    }

    private static String subject(CardView card) {
        return card.requirement().isEmpty() ? " " + card.message() : card.requirement();
    }

    private static RootCause of(List<CardView> cards, Prevalence prevalence, int all) {
        CardView first = cards.getFirst();
        int runs = first.requirement().isEmpty()
                ? cards.stream().mapToInt(CardView::occurrences).sum()
                : prevalence.runs(first.requirement());
        return new RootCause(
                first.mark(),
                first.anchor(),
                first.requirementTitle().isEmpty() ? first.message() : first.requirementTitle(),
                first.requirement(),
                cards.stream().map(CardView::blame).distinct().collect(Collectors.joining(", ")),
                "%d of %s".formatted(runs, Headline.counted(all, "run")));
    }
}
