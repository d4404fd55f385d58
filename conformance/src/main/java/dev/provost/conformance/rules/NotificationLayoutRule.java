package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.PushRecord;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.notification.Notification;
import dev.provost.notification.NotificationFormatException;
import dev.provost.notification.Trigger;
import java.util.HexFormat;
import java.util.List;

/**
 * A notification has the layout of DM Notification 1.2.1, 6.2, with version 1.1 and zeros for future use.
 *
 * <p>Warnings only: version 1.0, which older servers use; and what is no push at all, since nobody knows that it was meant
 * for a notification.
 */
final class NotificationLayoutRule implements Rule {

    private static final String GOOD = "version 1.1, all bits for future use 0";

    @Override
    public String requirement() {
        return "DMNOTI-SRV-01";
    }

    @Override
    public List<String> permitted() {
        return List.of(GOOD);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript.pushes().forEach(push -> judge(push, findings));
    }

    private static void judge(PushRecord push, Findings findings) {
        if (push.message().isEmpty()) {
            findings.doubt("What came to the phone is no push", "a push with a notification", push.problem());
            return;
        }
        if (!NotificationRule.isNotification(push.message().get())) {
            return;
        }
        byte[] body = push.message().get().body();
        try {
            judge(Notification.decode(body).trigger(), findings);
        } catch (NotificationFormatException e) {
            findings.deviation(
                    "The notification is broken",
                    "the fields of DM Notification 1.2.1, 6.2",
                    e.getMessage() + " in " + HexFormat.of().formatHex(body));
        }
    }

    private static void judge(Trigger trigger, Findings findings) {
        if (trigger.futureUse() != 0) {
            findings.deviation(
                    "Bits for future use are set in the notification",
                    "27 bits that are 0",
                    "0x%07X".formatted(trigger.futureUse()));
        } else if (trigger.version() == Trigger.VERSION_1_0) {
            findings.doubt("The notification is of an old version", "version 1.1", "version 1.0");
        } else if (trigger.version() != Trigger.VERSION_1_1) {
            findings.deviation(
                    "The notification is of a version that DM 1.2 does not have",
                    "version 1.1 (0000001011)",
                    "version %s (%d)".formatted(trigger.versionText(), trigger.version()));
        } else {
            findings.pass(GOOD);
        }
    }
}
