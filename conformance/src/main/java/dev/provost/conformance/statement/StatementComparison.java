package dev.provost.conformance.statement;

import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.reports.Claim;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.StatementCheck;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a statement against what a run saw. Not safe for use by several threads. */
public final class StatementComparison {

    private final CapabilityCatalogue catalogue;
    private final Map<String, String> seen = new LinkedHashMap<>();
    private final List<PlannedScenario> ran = new ArrayList<>();

    /** A comparison that has seen nothing yet. */
    public StatementComparison(CapabilityCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Takes what one scenario run showed.
     *
     * @param planned what ran
     * @param transcript name of its transcript
     * @param sightings what the wire showed
     */
    public void add(PlannedScenario planned, String transcript, List<Sighting> sightings) {
        ran.add(planned);
        for (Sighting sighting : sightings) {
            seen.putIfAbsent(
                    sighting.capability(),
                    "%s: %s, %s%s"
                            .formatted(
                                    planned.scenario().id(),
                                    sighting.words(),
                                    Transcript.textFile(transcript),
                                    sighting.messageIndex().isPresent()
                                            ? " #" + sighting.messageIndex().getAsInt()
                                            : ""));
        }
    }

    /** What the server evidently offers of the capabilities that the wire shows. */
    public List<Claim> offered() {
        return catalogue.capabilities().stream()
                .filter(c -> seen.containsKey(c.id()))
                .map(c -> new Claim(c.label(), seen.get(c.id())))
                .toList();
    }

    /** The statement compared with what was seen, and with the verdicts on the requirements. */
    public StatementCheck with(Statement statement, List<RequirementResult> requirements) {
        Map<String, RequirementResult> byId = requirements.stream()
                .collect(Collectors.toMap(RequirementResult::id, Function.identity(), (first, second) -> first));
        List<Claim> claimedNotSeen = new ArrayList<>();
        List<Claim> seenNotClaimed = new ArrayList<>();
        List<Claim> denied = new ArrayList<>();
        Stream.concat(
                        catalogue.capabilities().stream(),
                        statement.capabilities().stream()
                                .filter(c -> !catalogue.capabilities().contains(c)))
                .forEach(capability -> {
                    Evidence evidence = evidence(capability, byId);
                    Answer answer = statement.answer(capability);
                    boolean single = !catalogue.capabilities().contains(capability);
                    if (answer == Answer.YES
                            && evidence.examined()
                            && evidence.seen().isEmpty()) {
                        claimedNotSeen.add(new Claim(capability.label(), notSeen(evidence)));
                    }
                    if (evidence.seen().isPresent() && (answer == Answer.NO || answer == Answer.UNKNOWN && !single)) {
                        seenNotClaimed.add(new Claim(
                                capability.label(),
                                "%s. The statement says %s%s."
                                        .formatted(evidence.seen().get(), answer.key(), note(statement, capability))));
                    }
                    if (answer == Answer.NO && capability.mandatory()) {
                        denied.add(new Claim(
                                capability.label(),
                                "Every server must; it was examined all the same%s."
                                        .formatted(note(statement, capability))));
                    }
                });
        return new StatementCheck(
                statement.file(), claimedNotSeen, seenNotClaimed, denied, offered(), statement.warnings());
    }

    private static String note(Statement statement, ServerCapability capability) {
        String note = statement.note(capability);
        return note.isEmpty() ? "" : ": " + note.replaceAll("\\.$", "");
    }

    private static String notSeen(Evidence evidence) {
        return evidence.askers().isEmpty()
                ? "The run would have shown it, and did not."
                : "%s about it (%s), and none showed it."
                        .formatted(
                                evidence.askers().size() == 1
                                        ? "1 scenario is"
                                        : evidence.askers().size() + " scenarios are",
                                evidence.askers().stream().limit(3).collect(Collectors.joining(", "))
                                        + (evidence.askers().size() > 3 ? ", ..." : ""));
    }

    private Evidence evidence(ServerCapability capability, Map<String, RequirementResult> requirements) {
        List<String> askers = ran.stream()
                .filter(p -> capability.concerns(p.scenario()) || capability.concerns(p.configuration()))
                .map(p -> p.scenario().id())
                .distinct()
                .toList();
        if (WireProbes.CAPABILITIES.contains(capability.id())) {
            return new Evidence(!askers.isEmpty(), Optional.ofNullable(seen.get(capability.id())), askers);
        }
        List<RequirementResult> judged = capability.requirements().stream()
                .map(requirements::get)
                .filter(r -> r != null && r.observed() > 0 && r.verdict() != Verdict.INCONCLUSIVE)
                .toList();
        Optional<String> met = judged.stream()
                .filter(r -> r.verdict() == Verdict.PASS)
                .map(r -> "%s is met, for instance in %s"
                        .formatted(r.id(), r.scenarios().stream().findFirst().orElse("this run")))
                .findFirst();
        return new Evidence(!judged.isEmpty(), met, askers);
    }
}
