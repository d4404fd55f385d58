package dev.provost.conformance.observe;

import dev.provost.conformance.explain.Secrets;
import dev.provost.conformance.rules.DeviceRules;
import dev.provost.conformance.rules.Observation;
import dev.provost.conformance.rules.RuleBook;
import dev.provost.conformance.rules.RuleContext;
import dev.provost.conformance.run.ReportTranscripts;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.ScenarioResultBuilder;
import dev.provost.reports.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges overheard sessions, both sides. Immutable; may be shared between threads. */
public final class SessionJudge {

    private static final String SERVERS = "Servers";
    private static final String DEVICES = "Devices";

    private final RuleBook servers = RuleBook.standard();
    private final DeviceRules devices = DeviceRules.standard();
    private final RuleContext context;
    private final Secrets secrets;
    private final boolean devicesCanFail;

    /**
     * A judge.
     *
     * @param context the accounts whose secrets are known
     * @param devicesCanFail whether what a device breaks is a failure, instead of a warning
     */
    public SessionJudge(RuleContext context, boolean devicesCanFail) {
        this.context = context;
        this.secrets = Secrets.ofUser(context.accounts().values());
        this.devicesCanFail = devicesCanFail;
    }

    /** What deviates or could not be decided so far, on both sides. */
    public List<Observation> look(ObservedSession session) {
        Transcript transcript = session.transcript();
        List<Observation> seen = new ArrayList<>(servers.judge(transcript, context));
        devices.judge(transcript).stream().map(this::softened).forEach(seen::add);
        return seen.stream().filter(SessionJudge::isNotable).toList();
    }

    /** The verdict on a session; {@code name} is unique among all of the result, for files and scenarios. */
    public JudgedSession judge(ObservedSession session, String name) {
        return judge(session.transcript(), session, List.of(), name);
    }

    /** The verdict on what servers sent unasked. */
    public JudgedSession judge(List<PushRecord> pushes, String name) {
        ObservedSession none = new ObservedSession(0, "", "", List.of(), false);
        return judge(Transcript.overheard(List.of()).withPushes(pushes), none, pushes, name);
    }

    private JudgedSession judge(Transcript transcript, ObservedSession session, List<PushRecord> pushes, String name) {
        List<Observation> server = servers.judge(transcript, context);
        List<Observation> device =
                devices.judge(transcript).stream().map(this::softened).toList();
        dev.provost.reports.Configuration configuration = Configurations.of(transcript);
        String title = pushes.isEmpty() ? session.title() : pushes.size() + " pushes to devices";
        ScenarioResult ofServer = verdict(
                        ScenarioResult.builder(name, configuration).titled(title, SERVERS), server, name)
                .duration(duration(session))
                .transcript(ReportTranscripts.of(name, session.exchanges(), pushes, secrets))
                .build();
        ScenarioResult ofDevice = verdict(
                        ScenarioResult.builder(name + ".device", configuration).titled(title, DEVICES), device, name)
                .build();
        return new JudgedSession(
                session, ofServer, Optional.of(ofDevice).filter(r -> pushes.isEmpty()), server, device);
    }

    private ScenarioResultBuilder verdict(ScenarioResultBuilder builder, List<Observation> seen, String transcript) {
        seen.stream()
                .filter(SessionJudge::isNotable)
                .map(o -> finding(o, transcript))
                .forEach(builder::finding);
        Optional<Observation> worst = seen.stream()
                .filter(SessionJudge::isNotable)
                .min(Comparator.comparing(Observation::verdict, Verdict.MOST_SEVERE_FIRST));
        if (worst.isPresent()) {
            return builder.verdict(
                    worst.get().verdict(), worst.get().blame(), worst.get().message());
        }
        boolean judged = seen.stream().anyMatch(o -> o.verdict() == Verdict.PASS);
        return judged
                ? builder
                : builder.verdict(
                        Verdict.NOT_APPLICABLE, Blame.NONE, "Too little was overheard for any rule to judge it.");
    }

    private Observation softened(Observation seen) {
        return seen.verdict() == Verdict.FAIL && !devicesCanFail ? seen.withVerdict(Verdict.WARN) : seen;
    }

    private static boolean isNotable(Observation seen) {
        return seen.isDeviation() || seen.verdict() == Verdict.INCONCLUSIVE;
    }

    private static Finding finding(Observation seen, String transcript) {
        Finding finding = Finding.of(seen.requirement(), seen.level(), seen.verdict(), seen.blame(), seen.message())
                .withExpectation(seen.expected(), seen.actual());
        return seen.messageIndex().isPresent()
                ? finding.withEvidence(transcript, seen.messageIndex().getAsInt())
                : finding.inTranscript(transcript);
    }

    private static Duration duration(ObservedSession session) {
        if (session.exchanges().isEmpty()) {
            return Duration.ZERO;
        }
        var first = session.exchanges().getFirst().times();
        var last = session.exchanges().getLast().times();
        Duration between = Duration.between(first.startedWall(), last.wallAt(last.finishedNanos()));
        return between.isNegative() ? Duration.ZERO : between;
    }
}
