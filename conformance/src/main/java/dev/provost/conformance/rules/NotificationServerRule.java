package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.PushRecord;
import dev.provost.notification.Notification;
import java.util.List;

/** The server names itself in a notification as the account of the phone does (DM Notification 1.2.1, 6.2). */
final class NotificationServerRule implements NotificationRule {

    private static final String GOOD = "the ServerID of the account";

    @Override
    public String requirement() {
        return "DMNOTI-SRV-03";
    }

    @Override
    public List<String> permitted() {
        return List.of(GOOD);
    }

    @Override
    public void judge(PushRecord push, Notification notification, RuleContext context, Findings findings) {
        String named = notification.trigger().serverId();
        if (push.serverId().isEmpty()) {
            return;
        }
        if (named.equals(push.serverId())) {
            findings.pass(GOOD);
        } else {
            findings.deviation(
                    "The notification names another server than the account of the phone", push.serverId(), named);
        }
    }
}
