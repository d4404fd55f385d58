package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Exchange;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.notification.Notification;
import dev.provost.notification.Trigger;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Message;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Each call has a session id of its own (DM Notification 1.2.1, 6.2.10).
 *
 * <p>The same call may come again under its id. That it comes after its session is over is a warning only: it may have been
 * long on its way.
 */
final class FreshCallRule implements Rule {

    private static final String NEW = "an id that no other call had";
    private static final String AGAIN = "the same call again";

    private record Call(String device, int sessionId) {}

    @Override
    public String requirement() {
        return "DMNOTI-SRV-04";
    }

    @Override
    public List<String> permitted() {
        return List.of(NEW, AGAIN);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        Map<Call, Trigger> called = new HashMap<>();
        Map<Call, Instant> over = new HashMap<>();
        for (Session session : transcript.sessions()) {
            sessionId(session).ifPresent(id -> over.putIfAbsent(new Call(session.device(), id), end(session)));
        }
        for (PushRecord push : transcript.pushes()) {
            NotificationRule.read(push)
                    .map(Notification::trigger)
                    .ifPresent(trigger -> judge(push, trigger, called, over, findings));
        }
    }

    private static void judge(
            PushRecord push, Trigger trigger, Map<Call, Trigger> called, Map<Call, Instant> over, Findings findings) {
        Call call = new Call(push.device(), trigger.sessionId());
        Trigger before = called.putIfAbsent(call, trigger);
        Instant end = over.getOrDefault(call, Instant.MAX);
        String id = Integer.toHexString(trigger.sessionId()).toUpperCase(Locale.ROOT);
        if (before != null && !before.equals(trigger)) {
            findings.deviation("Two calls have the same session id", NEW, id);
        } else if (before != null && push.time().isAfter(end)) {
            findings.doubt("A call comes again after its session is over", NEW, id);
        } else {
            findings.pass(before == null ? NEW : AGAIN);
        }
    }

    private static Optional<Integer> sessionId(Session session) {
        boolean called = session.turns()
                .getFirst()
                .request()
                .filter(FreshCallRule::isCalled)
                .isPresent();
        return called && session.id().matches("[0-9A-F]{1,4}")
                ? Optional.of(Integer.parseInt(session.id(), 16))
                : Optional.empty();
    }

    private static boolean isCalled(Message first) {
        return Aborts.holds(first, AlertCode.SERVER_INITIATED_MGMT);
    }

    private static Instant end(Session session) {
        Exchange last = session.turns().getLast().exchange();
        return last.server().orElse(last.client()).time();
    }
}
