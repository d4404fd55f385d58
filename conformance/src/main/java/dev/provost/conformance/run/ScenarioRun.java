package dev.provost.conformance.run;

import dev.provost.conformance.explain.Secrets;
import dev.provost.conformance.flash.FlashRecorder;
import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.conformance.plan.ReplayToken;
import dev.provost.conformance.rules.Observation;
import dev.provost.conformance.transcript.FetchEvidence;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.reports.FileNames;
import dev.provost.reports.Finding;
import dev.provost.reports.Verdict;
import dev.provost.reports.flash.FlashStory;
import dev.provost.transport.HttpExchange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * One scenario in one configuration while it runs: its seeds, and what is seen. Exchanges may be recorded from any thread,
 * all else belongs to the thread of the scenario.
 */
public final class ScenarioRun {

    private final PlannedScenario planned;
    private final long runSeed;
    private final int attempt;
    private final long startedNanos = System.nanoTime();
    private final Seeds seeds;
    private final List<HttpExchange> exchanges = new ArrayList<>();
    private final List<PushRecord> pushes = new ArrayList<>();
    private final List<FetchEvidence> fetches = new ArrayList<>();
    private final List<FlashRecorder> flash = new ArrayList<>();
    private final ArrayList<Observation> observations = new ArrayList<>();
    private final List<String> alternatives = new ArrayList<>();
    private final List<Suspicion> suspicions = new ArrayList<>();
    private Optional<Finding> deviation = Optional.empty();
    private int checks;
    private Wire wire = Wire.SILENT;
    private Secrets secrets = Secrets.NONE;

    ScenarioRun(PlannedScenario planned, long runSeed, int attempt) {
        this.planned = planned;
        this.attempt = attempt;
        this.runSeed = runSeed;
        this.seeds = new Seeds(runSeed, planned);
    }

    /** The scenario and its configuration. */
    public PlannedScenario planned() {
        return planned;
    }

    /** Which try of the scenario this is in its run, from 1. */
    public int attempt() {
        return attempt;
    }

    /** When it began, on the monotonic clock. */
    long startedNanos() {
        return startedNanos;
    }

    /** How handsets hold their sessions here. */
    public Configuration configuration() {
        return planned.configuration();
    }

    /** The identity of the device with the given number, from 0: the same in every run with the same seed. */
    public DeviceIdentity identity(int device) {
        return DeviceIdentity.of(seeds.of("device-" + device));
    }

    /** A fresh random generator; the same purpose gives the same numbers in every run with the same seed. */
    public RandomGenerator random(String purpose) {
        return seeds.of(purpose);
    }

    /** Records what went over the wire; safe from any thread. */
    public void record(HttpExchange exchange) {
        synchronized (exchanges) {
            exchanges.add(exchange);
        }
    }

    /** Records what the server sent to a phone unasked. */
    public void record(PushRecord push) {
        pushes.add(push);
    }

    /** Records what a phone fetched between sessions; safe from any thread. */
    public void record(FetchEvidence fetch) {
        synchronized (fetches) {
            fetches.add(fetch);
        }
    }

    /** What phones fetched so far. */
    public List<FetchEvidence> fetches() {
        synchronized (fetches) {
            return List.copyOf(fetches);
        }
    }

    /** Takes what records the flash of a phone; its story is shown unless nothing happens on that flash. */
    public void record(FlashRecorder recorder) {
        flash.add(recorder);
    }

    /** What went over the wire so far, in the order in which it was recorded. */
    public List<HttpExchange> exchanges() {
        synchronized (exchanges) {
            return List.copyOf(exchanges);
        }
    }

    /** What went over the wire so far, decoded; the same object until more is recorded. */
    public Transcript transcript() {
        return wire().decoded();
    }

    private Wire wire() {
        List<HttpExchange> recorded = exchanges();
        List<FetchEvidence> fetched = fetches();
        if (!wire.isOf(recorded, pushes, fetched)) {
            wire = Wire.of(recorded, pushes, fetched);
        }
        return wire;
    }

    /** The name under which the transcript is filed. */
    public String transcriptName() {
        return attempt == 1 ? key() : key() + ".try-" + attempt;
    }

    /** What identifies the scenario in its configuration. */
    String key() {
        return FileNames.safe(planned.scenario().id() + "." + configuration().id());
    }

    /** Takes what the rules saw. */
    public void observe(Collection<Observation> seen) {
        observations.addAll(seen);
    }

    /** What the rules saw so far. */
    public List<Observation> observations() {
        return List.copyOf(observations);
    }

    /** Forgets what the rules saw from a message on, and what no single message shows. */
    void disregardFrom(int message) {
        observations.removeIf(seen -> seen.messageIndex().orElse(Integer.MAX_VALUE) >= message);
    }

    /**
     * Lets go of what its result holds already or can be had again, for it may be kept among a great many: decoded messages,
     * rules that saw nothing, and the places where all was well.
     *
     * @param passes one of each observation of all runs
     */
    void settle(Map<Observation, Observation> passes) {
        release();
        observations.removeIf(seen -> seen.verdict() == Verdict.NOT_APPLICABLE);
        observations.replaceAll(seen -> seen.verdict() == Verdict.PASS
                ? passes.computeIfAbsent(seen.withoutPlace(), Function.identity())
                : seen);
        observations.trimToSize();
    }

    /** Lets go of messages as they were decoded, until somebody asks for them again. */
    void release() {
        wire = Wire.SILENT;
    }

    /** Takes the secrets with which the reports explain digests. */
    public void explainWith(Secrets known) {
        secrets = known;
    }

    /** Notes which of several permitted outcomes was seen, or what could not be examined. */
    public void note(String alternative) {
        if (!alternatives.contains(alternative)) {
            alternatives.add(alternative);
        }
    }

    /** What a step holds against the server. */
    Optional<Finding> deviation() {
        return deviation;
    }

    /** Whether the wire shows a symptom at a message. */
    boolean shows(Symptom symptom, OptionalInt message) {
        return message.isPresent()
                && Symptom.onWire(transcript(), exchanges(), message.getAsInt()).equals(Optional.of(symptom));
    }

    /** Takes what a step holds against the server, when something more basic may lie behind it. */
    void suspect(Finding finding, DeviationException deviation) {
        OptionalInt at = deviation.messageIndex();
        this.deviation = Optional.of(finding);
        deviation
                .symptom()
                .or(() -> at.isPresent() ? Symptom.onWire(transcript(), exchanges(), at.getAsInt()) : Optional.empty())
                .ifPresent(symptom ->
                        suspicions.add(new Suspicion(Optional.of(finding), symptom, Occasion.of(transcript(), at))));
    }

    /** Takes what may have kept the scenario from showing anything. */
    void suspect(NothingShownException nothing) {
        nothing.symptom()
                .ifPresent(symptom -> suspicions.add(new Suspicion(Optional.empty(), symptom, Occasion.UNKNOWN)));
    }

    /** What something more basic may lie behind. */
    List<Suspicion> suspicions() {
        return List.copyOf(suspicions);
    }

    /** Notes that a step has checked something; it is evidence only once something went over the wire. */
    void check() {
        if (!exchanges().isEmpty() || !pushes.isEmpty()) {
            checks++;
        }
    }

    /** How many steps have checked something after a message. */
    int checks() {
        return checks;
    }

    String alternative() {
        return String.join("; ", alternatives);
    }

    ReplayToken replay() {
        return new ReplayToken(planned.scenario().id(), configuration(), runSeed);
    }

    /** The transcript for the reports, unless nothing was sent. */
    Optional<dev.provost.reports.Transcript> report() {
        List<FlashStory> stories = flash.stream()
                .filter(FlashRecorder::isTouched)
                .map(FlashRecorder::story)
                .toList();
        return wire().isSilent() && stories.isEmpty()
                ? Optional.empty()
                : Optional.of(ReportTranscripts.of(transcriptName(), wire(), secrets)
                        .withFetches(ReportFetches.of(fetches()))
                        .withFlash(stories));
    }
}
