package dev.provost.reports.markdown;

import dev.provost.reports.Finding;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.reports.text.CourseText;
import dev.provost.reports.text.DurationText;
import dev.provost.reports.text.Headline;
import dev.provost.reports.text.Prevalence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes {@code summary.md} for pull requests: verdict, counts, what fails beyond the baseline with one line of evidence
 * and the command that shows it again. At most 60,000 octets; what servers said stands in code spans only.
 */
public final class MarkdownSummary {

    /** What code forges accept as one comment, with room to spare. */
    static final int LARGEST = 60_000;

    private static final int RESERVE = 400;
    private static final int LONGEST = 300;
    private static final String LEFT_OUT = "\nMore is in the report, index.html.\n";

    private final RunResult run;
    private final Map<String, RequirementResult> catalogue;
    private final StringBuilder out = new StringBuilder();
    private int octets;
    private boolean full;

    private MarkdownSummary(RunResult run) {
        this.run = run;
        this.catalogue = run.requirements().stream()
                .collect(Collectors.toMap(RequirementResult::id, r -> r, (first, second) -> first));
    }

    /**
     * Writes the file, UTF-8 with line feeds.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(RunResult run, Path file) {
        try {
            Files.writeString(file, text(run));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** The contents of the file. */
    static String text(RunResult run) {
        return new MarkdownSummary(run).text();
    }

    private String text() {
        add("## OMA DM conformance: " + Markdown.text(Headline.of(run)) + "\n\n");
        add("%s, %s, seed %d, Provost %s.%s\n\n"
                .formatted(
                        Markdown.code(run.target().description(), LONGEST),
                        DurationText.of(run.duration()),
                        run.seed(),
                        Markdown.text(run.provost()),
                        notRun()));
        counts();
        failures();
        troubles();
        course();
        known();
        flaky();
        return full ? out.append(LEFT_OUT).toString() : out.toString();
    }

    private String notRun() {
        long all = run.scenarios().stream().map(ScenarioResult::id).distinct().count();
        long ran = run.scenarios().stream()
                .filter(ScenarioResult::wasRun)
                .map(ScenarioResult::id)
                .distinct()
                .count();
        return ran == all ? "" : " %d of %s were run.".formatted(ran, Headline.counted(all, "scenario"));
    }

    private void counts() {
        List<Verdict> verdicts = Arrays.asList(Verdict.values());
        add(verdicts.stream().map(Verdict::label).collect(Collectors.joining(" | ", "| ", " |\n")));
        add(verdicts.stream().map(verdict -> "---:").collect(Collectors.joining(" | ", "| ", " |\n")));
        add(verdicts.stream()
                .map(verdict -> Long.toString(run.summary().of(verdict)))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void failures() {
        List<String> broken = Headline.brokenRequirements(run);
        if (broken.isEmpty()) {
            return;
        }
        add("\n### What fails\n\n");
        Prevalence prevalence = Prevalence.of(run);
        for (String requirement : broken) {
            failure(requirement, prevalence.runs(requirement));
        }
    }

    private void failure(String requirement, int runs) {
        Optional<RequirementResult> known = Optional.ofNullable(catalogue.get(requirement));
        ScenarioResult scenario = run.scenarios().stream()
                .filter(each -> each.findings().stream().anyMatch(finding -> isFailure(finding, requirement)))
                .findFirst()
                .orElseThrow();
        Finding finding = scenario.findings().stream()
                .filter(each -> isFailure(each, requirement))
                .findFirst()
                .orElseThrow();
        String where = known.map(r -> " (" + Markdown.text(r.section()) + ")").orElse("");
        String compared = finding.expected().isEmpty() && finding.actual().isEmpty()
                ? ""
                : "; expected %s, was %s"
                        .formatted(
                                Markdown.code(finding.expected(), LONGEST), Markdown.code(finding.actual(), LONGEST));
        String replay = run.replayCommand(scenario);
        add("- **%s** %s%s: in %s, blame: %s  \n  %s%s%s\n"
                .formatted(
                        Markdown.text(requirement),
                        known.map(r -> Markdown.text(r.title())).orElse(""),
                        where,
                        Headline.counted(runs, "run"),
                        finding.blame().key(),
                        Markdown.code(finding.message(), LONGEST),
                        compared,
                        replay.isEmpty() ? "" : "  \n  again: " + Markdown.code(replay, 2 * LONGEST)));
    }

    private static boolean isFailure(Finding finding, String requirement) {
        return finding.verdict() == Verdict.FAIL && finding.requirement().equals(requirement);
    }

    /** Runs that broke, could not be decided, or failed without naming a requirement. */
    private void troubles() {
        Map<String, List<ScenarioResult>> byReason = run.scenarios().stream()
                .filter(this::isTrouble)
                .collect(Collectors.groupingBy(
                        scenario -> scenario.verdict().label() + ", blame: "
                                + scenario.blame().key() + ": " + Markdown.code(scenario.reason(), LONGEST),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (byReason.isEmpty()) {
            return;
        }
        add("\n### What broke or could not be decided\n\n");
        byReason.forEach((reason, runs) -> {
            String replay = run.replayCommand(runs.getFirst());
            String again = replay.isEmpty() ? "" : "  \n  again: " + Markdown.code(replay, 2 * LONGEST);
            add("- %s in %s, %s%s\n"
                    .formatted(
                            reason,
                            Markdown.code(runs.getFirst().id(), LONGEST),
                            Headline.counted(runs.size(), "run"),
                            again));
        });
    }

    private boolean isTrouble(ScenarioResult scenario) {
        return switch (scenario.verdict()) {
            case ERROR, INCONCLUSIVE -> true;
            case FAIL ->
                run.baseline().excuseFor(scenario).isEmpty()
                        && scenario.findings().stream().noneMatch(finding -> finding.verdict() == Verdict.FAIL);
            case PASS, WARN, NOT_APPLICABLE -> false;
        };
    }

    private void course() {
        List<String> lines = new ArrayList<>();
        run.course()
                .outages()
                .forEach(outage -> lines.add("- "
                        + Markdown.code(CourseText.of(outage), LONGEST)
                        + CourseText.replays(outage, run).stream()
                                .map(command -> "  \n  suspect: " + Markdown.code(command, 2 * LONGEST))
                                .collect(Collectors.joining())
                        + "\n"));
        run.course().remarks().forEach(remark -> lines.add("- " + Markdown.code(remark, LONGEST) + "\n"));
        section("How the run went", lines);
    }

    private void known() {
        List<String> lines = new ArrayList<>();
        for (KnownDeviation entry : run.baseline().entries()) {
            lines.add("- %s %s: %s\n"
                    .formatted(
                            Markdown.code(entry.label(), LONGEST),
                            entry.state().label(),
                            Markdown.code(entry.reason(), LONGEST)));
        }
        section("Known deviations", lines);
    }

    private void flaky() {
        section(
                "Unsteady verdicts",
                run.scenarios().stream()
                        .filter(ScenarioResult::isFlaky)
                        .map(scenario -> "- %s (%s): %s; counts as %s\n"
                                .formatted(
                                        Markdown.code(scenario.id(), LONGEST),
                                        Markdown.text(scenario.configuration().label()),
                                        CourseText.tries(scenario),
                                        scenario.verdict().key()))
                        .toList());
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            add("\n### " + title + "\n\n");
            lines.forEach(this::add);
        }
    }

    /** Adds what fits as a whole, and nothing after the first that does not. */
    private void add(String piece) {
        int size = piece.getBytes(StandardCharsets.UTF_8).length;
        full |= octets + size > LARGEST - RESERVE;
        if (!full) {
            out.append(piece);
            octets += size;
        }
    }
}
