package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.PushRecord;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.notification.Notification;
import dev.provost.notification.NotificationFormatException;
import dev.provost.push.MediaTypes;
import dev.provost.push.PushMessage;
import java.util.Optional;

/** A rule that looks at one notification of the server at a time. Pushes of other content are none of its business. */
interface NotificationRule extends Rule {

    void judge(PushRecord push, Notification notification, RuleContext context, Findings findings);

    @Override
    default void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript.pushes().forEach(push -> read(push).ifPresent(n -> judge(push, n, context, findings)));
    }

    /** The notification in a push, or empty when it is none or a broken one. */
    static Optional<Notification> read(PushRecord push) {
        try {
            return push.message()
                    .filter(NotificationRule::isNotification)
                    .map(PushMessage::body)
                    .map(Notification::decode);
        } catch (NotificationFormatException broken) {
            return Optional.empty();
        }
    }

    static boolean isNotification(PushMessage message) {
        return message.contentType().mediaType().equals(MediaTypes.NOTIFICATION);
    }
}
