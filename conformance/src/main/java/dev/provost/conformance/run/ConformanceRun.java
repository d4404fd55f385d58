package dev.provost.conformance.run;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.Capability;
import dev.provost.conformance.adapter.FirmwareOperator;
import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.plan.LeftOut;
import dev.provost.conformance.plan.OwnFeatures;
import dev.provost.conformance.plan.Plan;
import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.conformance.plan.Planner;
import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.plan.SuiteReader;
import dev.provost.conformance.plan.Unlock;
import dev.provost.conformance.requirement.Requirement;
import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.reports.Baseline;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Target;
import dev.provost.security.AuthType;
import dev.provost.transport.EventLoops;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The main job: takes a server through the suite. Safe for use from many threads; runs do not disturb each other. */
public final class ConformanceRun {

    private static final int EVENT_LOOPS = 2;

    private final List<ScenarioText> suite;
    private final RequirementCatalogue catalogue;
    private final ModelLibrary models;

    private ConformanceRun(List<ScenarioText> suite, RequirementCatalogue catalogue, ModelLibrary models) {
        this.suite = suite;
        this.catalogue = catalogue;
        this.models = models;
    }

    /** Runs of the suite on the class path. */
    public static ConformanceRun ofInstalledSuite() {
        return new ConformanceRun(SuiteReader.read(), RequirementCatalogue.standard(), ModelLibrary.bundled());
    }

    /**
     * This with scenarios that a user wrote himself beside those of the suite.
     *
     * @param folder holds {@code *.feature} files, also in folders of its own
     * @throws dev.provost.conformance.plan.PlanException with one line for each fault of the files
     */
    public ConformanceRun withFeatures(Path folder) {
        Set<String> requirements = catalogue.all().stream().map(Requirement::id).collect(Collectors.toSet());
        List<ScenarioText> own = OwnFeatures.in(folder, suite, requirements);
        StepCheck.require(own, folder);
        List<ScenarioText> all = Stream.concat(suite.stream(), own.stream())
                .sorted(Comparator.comparing(ScenarioText::id))
                .toList();
        return new ConformanceRun(all, catalogue, models);
    }

    /** This with other phones for the scenarios to name. */
    public ConformanceRun withModels(ModelLibrary others) {
        return new ConformanceRun(suite, catalogue, others);
    }

    /** Tells whether two runs used the same feature texts and the same requirements. */
    public String digest() {
        return SuiteDigest.of(suite, catalogue);
    }

    /** The scenarios of the suite, ordered by identifier. */
    public List<ScenarioText> suite() {
        return suite;
    }

    /**
     * What {@link #run} would do; nothing is sent.
     *
     * @throws dev.provost.conformance.plan.PlanException when the selection cannot be read or selects nothing
     */
    public Plan plan(RunRequest request) {
        return new Planner(
                        configurations(request),
                        given(request),
                        credentials(request),
                        request.server().adapter(),
                        request.expected().scope())
                .plan(suite, request.selection());
    }

    /**
     * Runs what the request selects and returns when all is over.
     *
     * @throws dev.provost.conformance.plan.PlanException when the selection cannot be read or selects nothing
     * @throws ServerUnreachableException when nobody answers at the address of the server
     */
    public RunResult run(RunRequest request) {
        Instant started = request.clock().instant();
        Plan plan = plan(request);
        try (EventLoops loops = EventLoops.of("provost-run", EVENT_LOOPS)) {
            Probe.reach(request.server().ways().main(), loops);
            RunContext.Means means = new RunContext.Means(
                    request.server(),
                    request.adapter(),
                    new AccountPool(request.server().accounts()),
                    request.rules(),
                    catalogue,
                    models,
                    loops,
                    request.clock(),
                    request.seed(),
                    request.expected().scope(),
                    request.care());
            Tries tries =
                    new Tries(request, means, plan, configurations(request).getFirst());
            request.listener().planned(plan);
            tries.run();
            return result(request, plan, means, tries, started);
        }
    }

    private RunResult result(RunRequest request, Plan plan, RunContext.Means means, Tries tries, Instant started) {
        ScenarioResults results = new ScenarioResults(means);
        List<ScenarioResult> scenarios = new ArrayList<>();
        RequirementTally tally = new RequirementTally();
        for (PlannedScenario planned : plan.planned()) {
            ScenarioResult scenario = tries.result(planned)
                    .orElseGet(() -> results.lost(planned, "The scenario was planned but never came to an end."));
            scenarios.add(scenario);
            tally.add(scenario, tries.observations(planned), tries.checks(planned));
        }
        Configuration usual = configurations(request).getFirst();
        for (LeftOut leftOut : plan.leftOut()) {
            ScenarioResult scenario = results.of(leftOut, usual);
            scenarios.add(scenario);
            tally.add(scenario);
        }
        Instant ended = request.clock().instant();
        RunResult result = new RunResult(
                        Version.current(),
                        RunIds.of(request.seed(), started),
                        request.seed(),
                        started,
                        Duration.between(started, ended),
                        target(request.server()),
                        digest(),
                        scenarios,
                        tally.results(catalogue),
                        Baseline.none())
                .withCourse(tries.course());
        return new Hindsight(request, plan, tries.first()).on(result);
    }

    /** A target says that it supports HMAC by an account for it. */
    private static List<Configuration> configurations(RunRequest request) {
        Set<AuthType> kinds = EnumSet.of(AuthType.MD5, AuthType.BASIC);
        kinds.addAll(credentials(request));
        return Configuration.of(request.server().versions(), request.server().encodings(), kinds);
    }

    /** The kinds of credentials for which there are accounts. */
    private static Set<AuthType> credentials(RunRequest request) {
        if (request.adapter().can(Capability.CREATE_ACCOUNT)) {
            return kinds(request.adapter().schemes().stream());
        }
        return kinds(request.server().accounts().stream().map(Account::auth));
    }

    private static Set<AuthType> kinds(Stream<AuthScheme> schemes) {
        Set<AuthType> kinds = EnumSet.noneOf(AuthType.class);
        schemes.forEach(scheme -> {
            switch (scheme) {
                case MD5 -> kinds.add(AuthType.MD5);
                case BASIC -> kinds.add(AuthType.BASIC);
                case HMAC -> kinds.add(AuthType.HMAC);
                case NONE -> {}
            }
        });
        return kinds;
    }

    private static Set<Unlock> given(RunRequest request) {
        Set<Unlock> given = EnumSet.noneOf(Unlock.class);
        if (!credentials(request).isEmpty()) {
            given.add(Unlock.ACCOUNT);
        }
        if (request.adapter().can(Capability.QUEUE_OPERATION)) {
            given.add(Unlock.OPERATIONS);
        }
        if (request.adapter().can(Capability.READ_OUTCOME) && request.adapter().can(Capability.READ_DEVICE_VIEW)) {
            given.add(Unlock.BELIEF);
        }
        if (request.server().ways().hasTls()) {
            given.add(Unlock.TLS);
        }
        if (request.server().ways().hasPreSharedKey()) {
            given.add(Unlock.PRE_SHARED_KEY);
        }
        if (request.adapter().can(Capability.NOTIFY)) {
            given.add(Unlock.NOTIFICATION);
        }
        if (request.adapter().can(Capability.BOOTSTRAP)) {
            given.add(Unlock.BOOTSTRAP);
        }
        if (FirmwareOperator.canOrder(request.adapter())
                && FirmwareOffer.isMade(request.adapter(), request.expected().scope())) {
            given.add(Unlock.FIRMWARE);
        }
        if (FirmwareOperator.canTell(request.adapter())) {
            given.add(Unlock.FIRMWARE_BELIEF);
        }
        return given;
    }

    private static Target target(ServerUnderTest server) {
        return new Target(
                server.argument(),
                server.url().toString(),
                server.serverId(),
                server.description(),
                server.versions().stream().map(v -> v.number()).toList(),
                server.encodings().stream()
                        .map(e -> e.name().toLowerCase(java.util.Locale.ROOT))
                        .toList(),
                server.adapter(),
                server.defects());
    }
}
