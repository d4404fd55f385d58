package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.PushRecord;
import dev.provost.notification.Notification;
import java.util.List;

/** The session id of a notification is 1 to FFFF (DM Notification 1.2.1, 6.2.10). */
final class NotificationSessionIdRule implements NotificationRule {

    private static final String GOOD = "1 to FFFF";

    @Override
    public String requirement() {
        return "DMNOTI-SRV-04";
    }

    @Override
    public List<String> permitted() {
        return List.of(GOOD);
    }

    @Override
    public void judge(PushRecord push, Notification notification, RuleContext context, Findings findings) {
        if (notification.trigger().sessionId() == 0) {
            findings.deviation("The session id of the notification is 0", GOOD, "0");
        } else {
            findings.pass(GOOD);
        }
    }
}
