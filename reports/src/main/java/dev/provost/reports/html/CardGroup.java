package dev.provost.reports.html;

import dev.provost.reports.Blame;
import dev.provost.reports.RunResult;
import dev.provost.reports.Verdict;
import dev.provost.reports.text.Prevalence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A section of cards.
 *
 * @param anchor id of the section
 * @param title its heading
 * @param lead one sentence below the heading
 * @param cards the cards, requirements before recommendations
 */
record CardGroup(String anchor, String title, String lead, List<CardView> cards) {

    private static final String FAILURES = "failures";
    private static final String BROKEN = "broken";
    private static final long PAGE_LIMIT = 3_000_000;

    /** The sections that are not empty, in order of importance. */
    static List<CardGroup> of(RunResult run) {
        Clauses clauses = Clauses.of(run);
        List<List<Occurrence>> all = List.copyOf(run.scenarios().stream()
                .flatMap(Occurrence::of)
                .collect(Collectors.groupingBy(o -> o.kind(run.baseline()), LinkedHashMap::new, Collectors.toList()))
                .values());
        PageBudget budget = new PageBudget(PAGE_LIMIT);
        Maker maker = new Maker(run, all, clauses, budget, new HashSet<>(), new AnchorBook(), new ArrayList<>());
        maker.add(
                FAILURES,
                "What failed",
                "What shows in most runs comes first: it is the likeliest cause of what follows.",
                o -> isDeviation(o) && !isAccepted(o, run));
        maker.add(
                BROKEN,
                "What broke",
                "Trouble in the adapter, the harness, the network or the configuration. None of it is a verdict on the server.",
                CardGroup::isBroken);
        maker.add(
                "accepted",
                "Known failures",
                "The baseline accepts them; they do not fail the run.",
                o -> isDeviation(o) && isAccepted(o, run));
        maker.add(
                "warnings", "Warnings", "Recommendations not followed, and doubtful cases.", o -> is(o, Verdict.WARN));
        maker.add("undecided", "What could not be decided", "", o -> is(o, Verdict.INCONCLUSIVE));
        return maker.groups;
    }

    /** Whether somebody has to act on what it tells. */
    boolean isWrong() {
        return anchor.equals(FAILURES) || anchor.equals(BROKEN);
    }

    /** How many cards there are. */
    int count() {
        return cards.size();
    }

    private static boolean is(Occurrence occurrence, Verdict verdict) {
        return occurrence.finding().verdict() == verdict;
    }

    private static boolean isDeviation(Occurrence occurrence) {
        Blame blame = occurrence.finding().blame();
        return is(occurrence, Verdict.FAIL) && (blame == Blame.SERVER || blame == Blame.DEVICE || blame == Blame.NONE);
    }

    private static boolean isAccepted(Occurrence occurrence, RunResult run) {
        return !occurrence.acceptedFor(run.baseline()).isEmpty();
    }

    private static boolean isBroken(Occurrence occurrence) {
        return is(occurrence, Verdict.ERROR) || (is(occurrence, Verdict.FAIL) && !isDeviation(occurrence));
    }

    private record Maker(
            RunResult run,
            List<List<Occurrence>> all,
            Clauses clauses,
            PageBudget budget,
            Set<String> unfolded,
            AnchorBook book,
            List<CardGroup> groups) {

        /** Requirements before recommendations, then what shows in most runs, then the most frequent message. */
        private static Comparator<List<Occurrence>> order(RunResult run) {
            Comparator<String> widestFirst = Prevalence.of(run).widestFirst();
            return Comparator.comparing(
                            (List<Occurrence> card) -> card.getFirst().finding().level())
                    .thenComparing(card -> card.getFirst().finding().requirement(), widestFirst)
                    .thenComparing(List::size, Comparator.reverseOrder());
        }

        void add(String anchor, String title, String lead, Predicate<Occurrence> belongs) {
            List<CardView> cards = all.stream()
                    .filter(occurrences -> belongs.test(occurrences.getFirst()))
                    .sorted(order(run))
                    .map(this::card)
                    .toList();
            if (!cards.isEmpty()) {
                groups.add(new CardGroup(anchor, title, lead, cards));
            }
        }

        /** The evidence is unfolded once for each requirement; further cards of the same one stay short. */
        private CardView card(List<Occurrence> occurrences) {
            boolean first = unfolded.add(occurrences.getFirst().finding().requirement());
            return CardView.of(run, occurrences, clauses, new Evidence(first, budget, clauses), book);
        }
    }
}
