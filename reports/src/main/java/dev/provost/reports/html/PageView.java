package dev.provost.reports.html;

import dev.provost.reports.ExitCode;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.Outage;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.StatementCheck;
import dev.provost.reports.Summary;
import dev.provost.reports.Target;
import dev.provost.reports.Verdict;
import dev.provost.reports.text.CourseText;
import dev.provost.reports.text.DurationText;
import dev.provost.reports.text.Headline;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that the page shows.
 *
 * @param headline the verdict in one sentence
 * @param tone class for the colour of the headline
 * @param target what was examined
 * @param coverage how much was run when something was left out, else empty
 * @param gist the circumstances in short
 * @param facts the circumstances
 * @param counts scenario runs by verdict
 * @param total all scenario runs
 * @param causes what is wrong, one line each
 * @param blames who has to act on what
 * @param examined how much of the catalogue was examined
 * @param statement claims compared with what was seen; none or one
 * @param flaky runs that ended differently when tried again
 * @param outages when the server stopped answering
 * @param remarks what a reader has to know
 * @param groups the cards
 * @param requirements verdict on each requirement
 * @param features verdict on each scenario
 * @param flash flash of phones over time; none or one
 * @param untested what was not run
 * @param known the baseline
 * @param provost version of Provost
 * @param run id of the run
 */
record PageView(
        String headline,
        String tone,
        String target,
        String coverage,
        List<String> gist,
        List<Fact> facts,
        List<Count> counts,
        long total,
        List<RootCause> causes,
        String blames,
        Coverage examined,
        List<StatementCheck> statement,
        List<FlakyRow> flaky,
        List<OutageView> outages,
        List<String> remarks,
        List<CardGroup> groups,
        List<RequirementRow> requirements,
        List<FeatureView> features,
        List<FlashSection> flash,
        List<Untested> untested,
        List<Known> known,
        String provost,
        String run) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    /**
     * A circumstance of the run.
     *
     * @param name what it is
     * @param value what it was
     */
    record Fact(String name, String value) {}

    /**
     * How many runs ended in one way.
     *
     * @param mark the verdict
     * @param number how many
     */
    record Count(Mark mark, long number) {}

    /**
     * A time in which the server answered nobody.
     *
     * @param story when it was
     * @param symptom what came instead of an answer
     * @param suspects commands that run what may have caused it
     */
    record OutageView(String story, String symptom, List<String> suspects) {

        static OutageView of(Outage outage, RunResult run) {
            return new OutageView(CourseText.of(outage), outage.symptom(), CourseText.replays(outage, run));
        }
    }

    /**
     * An entry of the baseline.
     *
     * @param subject scenario or requirement
     * @param reason why it is accepted
     * @param state what this run says
     * @param stale whether the entry has to be mended
     */
    record Known(String subject, String reason, String state, boolean stale) {

        static Known of(KnownDeviation entry) {
            String until = entry.until().map(day -> ", accepted until " + day).orElse("");
            return new Known(
                    entry.label(),
                    entry.reason(),
                    entry.state().label() + until,
                    entry.state().isStale());
        }
    }

    static PageView of(RunResult run) {
        List<CardGroup> groups = CardGroup.of(run);
        List<RootCause> causes = RootCause.of(run, groups);
        return new PageView(
                Headline.of(run),
                tone(run),
                run.target().description(),
                coverage(run),
                gist(run),
                facts(run),
                counts(run.summary()),
                run.summary().total(),
                causes,
                blames(causes),
                Coverage.of(run),
                run.statement().stream().toList(),
                FlakyRow.of(run),
                run.course().outages().stream()
                        .map(outage -> OutageView.of(outage, run))
                        .toList(),
                run.course().remarks(),
                groups,
                RequirementRow.of(run),
                FeatureView.of(run),
                FlashSection.of(run, new AnchorBook()),
                Untested.of(run),
                run.baseline().entries().stream().map(Known::of).toList(),
                run.provost(),
                run.run());
    }

    /** A time for people. */
    static String minute(Instant time) {
        return MINUTE.format(time);
    }

    private static String tone(RunResult run) {
        return switch (ExitCode.of(run)) {
            case SUCCESS -> "pass";
            case DEVIATION -> "fail";
            case INCONCLUSIVE -> "undecided";
            case ENVIRONMENT, INTERNAL, USAGE -> "broken";
        };
    }

    private static List<Count> counts(Summary summary) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Count(Mark.of(verdict), summary.of(verdict)))
                .toList();
    }

    private static List<String> gist(RunResult run) {
        Stream<String> url = Stream.of(run.target().url())
                .filter(address -> !address.equals(run.target().description()));
        Stream<String> rest = Stream.of(
                MINUTE.format(run.started()),
                DurationText.of(run.duration()),
                "seed " + run.seed(),
                "Provost " + run.provost());
        return Stream.concat(url, rest).toList();
    }

    /** A run that left out most of the suite must not look like one that passed it. */
    private static String coverage(RunResult run) {
        Set<String> all = ids(run, scenario -> true);
        Set<String> ran = ids(run, ScenarioResult::wasRun);
        return ran.size() == all.size()
                ? ""
                : "%d of %s were run.".formatted(ran.size(), Headline.counted(all.size(), "scenario"));
    }

    /** For instance "server 3, adapter 1". */
    private static String blames(List<RootCause> causes) {
        return causes.stream()
                .collect(Collectors.groupingBy(RootCause::blame, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(blame -> blame.getKey() + " " + blame.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Set<String> ids(RunResult run, Predicate<ScenarioResult> wanted) {
        return run.scenarios().stream().filter(wanted).map(ScenarioResult::id).collect(Collectors.toSet());
    }

    private static List<Fact> facts(RunResult run) {
        Target target = run.target();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("DM endpoint", target.url()));
        facts.add(new Fact("Server identifier", target.serverId()));
        facts.add(new Fact("DM versions", String.join(", ", target.versions())));
        facts.add(new Fact("Encodings", String.join(", ", target.encodings())));
        facts.add(new Fact("Adapter", target.adapter()));
        facts.add(new Fact("Deliberate defects", String.join(", ", target.defects())));
        facts.add(new Fact("Started", MINUTE.format(run.started())));
        facts.add(new Fact("Duration", DurationText.of(run.duration())));
        facts.add(new Fact("Seed", Long.toString(run.seed())));
        facts.add(new Fact("Provost", run.provost()));
        facts.add(new Fact("Suite", run.suite()));
        facts.add(new Fact("Run", run.run()));
        return facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
    }
}
