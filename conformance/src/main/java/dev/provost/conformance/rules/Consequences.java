package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.reports.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out what only follows from an earlier failure: where a server derails a session, the first message that does so
 * speaks for all that goes wrong later in that session.
 */
final class Consequences {

    private static final List<String> OF_FORM = List.of("DMREP-", "DMTRN-", "DMTND-");

    private record Derailment(int index, Set<String> requirements) {

        boolean explains(Observation observation) {
            return observation.isDeviation()
                    && observation.messageIndex().orElseThrow() > index
                    && !requirements.contains(observation.requirement());
        }
    }

    private final Set<String> derailing;
    private final Map<Integer, Session> sessions = new HashMap<>();
    private final Map<Session, Derailment> derailments = new HashMap<>();

    private Consequences(Set<String> derailing, Transcript transcript) {
        this.derailing = derailing;
        for (Session session : transcript.sessions()) {
            for (Turn turn : session.turns()) {
                sessions.put(turn.clientIndex(), session);
                sessions.put(turn.answerIndex(), session);
            }
        }
    }

    /**
     * The observations without consequences, in the same order.
     *
     * @param derailing ids of the rules whose failures derail a session
     */
    static List<Observation> leftOut(List<Observation> seen, Set<String> derailing, Transcript transcript) {
        Consequences consequences = new Consequences(derailing, transcript);
        seen.stream().filter(o -> o.messageIndex().isPresent()).forEach(consequences::note);
        return consequences.derailments.isEmpty() ? seen : consequences.without(seen);
    }

    private void note(Observation observation) {
        if (observation.verdict() != Verdict.FAIL || !derailing.contains(observation.rule())) {
            return;
        }
        int index = observation.messageIndex().orElseThrow();
        derailments.merge(
                sessions.get(index),
                new Derailment(index, Set.of(observation.requirement())),
                (known, other) -> known.index() == other.index()
                        ? new Derailment(index, union(known.requirements(), other.requirements()))
                        : known.index() < other.index() ? known : other);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    private List<Observation> without(List<Observation> seen) {
        List<Observation> kept = seen.stream().filter(o -> !isConsequence(o)).toList();
        Set<String> stillDeviating = new HashSet<>(rulesWithoutMessages(seen));
        kept.stream()
                .filter(o -> o.isDeviation() && o.messageIndex().isPresent())
                .forEach(o -> stillDeviating.add(o.rule()));
        return kept.stream()
                .filter(o -> !o.isDeviation() || o.messageIndex().isPresent() || stillDeviating.contains(o.rule()))
                .toList();
    }

    /** How a message is written follows from nothing that was said before, unless the rule is about who speaks to whom. */
    private boolean isOfForm(Observation observation) {
        return OF_FORM.stream().anyMatch(observation.requirement()::startsWith)
                && !derailing.contains(observation.rule());
    }

    /** The rules that judge no messages of sessions: what they say follows from nothing in a session. */
    private static Set<String> rulesWithoutMessages(List<Observation> seen) {
        Set<String> rules = new HashSet<>();
        seen.forEach(o -> rules.add(o.rule()));
        seen.stream().filter(o -> o.messageIndex().isPresent()).forEach(o -> rules.remove(o.rule()));
        return rules;
    }

    private boolean isConsequence(Observation observation) {
        if (observation.messageIndex().isEmpty() || isOfForm(observation)) {
            return false;
        }
        Session session = sessions.get(observation.messageIndex().getAsInt());
        Derailment derailment = derailments.get(session);
        return derailment != null && derailment.explains(observation);
    }
}
