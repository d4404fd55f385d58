package dev.provost.conformance.run;

import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.plan.Plan;
import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.conformance.rules.Observation;
import dev.provost.reports.Course;
import dev.provost.reports.Outage;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs a plan, and what went wrong in it a second time: with the same seed, a fresh account, and other session ids. */
final class Tries {

    /** What the second tries may take together, going by the first ones. */
    private static final Duration MOST = Duration.ofMinutes(2);

    private static final String PERSON = "manual";

    private final RunRequest request;
    private final RunContext.Means means;
    private final Plan plan;
    private final SanityExchange sanity;
    private final RunContext first;
    private Optional<RunContext> second = Optional.empty();
    private Optional<Attribution> roots = Optional.empty();
    private final List<String> remarks = new ArrayList<>();

    Tries(RunRequest request, RunContext.Means means, Plan plan, Configuration usual) {
        this.request = request;
        this.means = means;
        this.plan = plan;
        this.sanity = new SanityExchange(
                request.server(), usual, means.models(), means.loops(), request.seed(), request.care());
        this.first = RunContext.of(means, sanity, plan, request.listener(), request.memory());
    }

    /** Runs everything. */
    void run() {
        Plan open = plan.without(planned -> first.log().result(planned).isPresent());
        if (!open.planned().isEmpty()) {
            execute(open, first, request.parallelism());
        }
        roots = Optional.of(Attribution.of(first.runs(), means.catalogue()));
        List<PlannedScenario> due = due();
        List<PlannedScenario> again = chosen(due);
        if (again.size() < due.size() && request.care().retries() > 0) {
            remarks.add(remark(again.size(), due.size()));
        }
        if (!again.isEmpty()) {
            request.listener().tryingAgain(again.size());
            RunContext context = RunContext.again(means, sanity, again, RunListener.SILENT);
            second = Optional.of(context);
            // Who killed the server shows when nobody else is about.
            boolean alone = !first.watch().outages().isEmpty();
            execute(SecondTry.plan(again, plan), context, alone ? 1 : request.parallelism());
        }
    }

    private void execute(Plan part, RunContext context, int parallelism) {
        context.watch().begin();
        new CucumberExecution(parallelism, false).execute(part, context);
    }

    private List<PlannedScenario> due() {
        return plan.planned().stream()
                .filter(planned -> result(first, planned)
                        .filter(result -> first.find(planned)
                                .filter(run -> SecondTry.isDue(result, run))
                                .isPresent())
                        .isPresent())
                .toList();
    }

    private List<PlannedScenario> chosen(List<PlannedScenario> due) {
        List<PlannedScenario> chosen = new ArrayList<>();
        if (first.watch().isGone() || isPerson()) {
            return chosen;
        }
        Duration together = Duration.ZERO;
        for (PlannedScenario planned : due) {
            together = together.plus(first.log().result(planned).orElseThrow().duration());
            if (chosen.size() == request.care().retries() || together.compareTo(MOST) > 0) {
                break;
            }
            chosen.add(planned);
        }
        return chosen;
    }

    private boolean isPerson() {
        return request.server().adapter().equals(PERSON);
    }

    private String remark(int chosen, int due) {
        if (chosen > 0) {
            return "Only the first " + chosen + " of " + due
                    + " scenario runs that went wrong were tried a second time.";
        }
        return "What went wrong was not tried a second time"
                + (first.watch().isGone() ? ": the server was gone." : ": the adapter is a person.");
    }

    /** The result of a planned scenario; empty when it never came to an end. */
    Optional<ScenarioResult> result(PlannedScenario planned) {
        Optional<ScenarioResult> before = result(first, planned);
        Optional<ScenarioResult> after = second.flatMap(context -> result(context, planned));
        return before.map(one -> after.map(two -> SecondTry.of(one, two)).orElse(one));
    }

    private Optional<ScenarioResult> result(RunContext context, PlannedScenario planned) {
        return context.log()
                .result(planned)
                .map(result -> underRoots(result, planned, context))
                .map(result -> Conviction.of(result, planned, context));
    }

    private ScenarioResult underRoots(ScenarioResult result, PlannedScenario planned, RunContext context) {
        return context.find(planned)
                .flatMap(run -> roots.map(known -> known.revised(run, result)))
                .orElse(result);
    }

    /** What the rules saw in a scenario; where only one of two tries went wrong and nobody knows why, in the other one. */
    List<Observation> observations(PlannedScenario planned) {
        boolean undecided = result(planned)
                .filter(result -> result.isFlaky() && result.verdict() == Verdict.INCONCLUSIVE)
                .isPresent();
        List<Observation> again =
                second.map(context -> context.observations(planned)).orElse(List.of());
        return undecided
                ? again
                : Stream.concat(first.observations(planned).stream(), again.stream())
                        .toList();
    }

    /** How many checks a scenario made. */
    int checks(PlannedScenario planned) {
        return first.checks(planned);
    }

    /** What was seen in the first tries. */
    RunContext first() {
        return first;
    }

    /** How the run went. */
    Course course() {
        List<Outage> outages = Stream.concat(Stream.of(first), second.stream())
                .flatMap(context -> context.watch().outages().stream())
                .toList();
        return new Course(outages, remarks);
    }
}
