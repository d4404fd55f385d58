package dev.provost.conformance.cli;

import dev.provost.notification.DigestCheck;
import dev.provost.notification.Notification;
import dev.provost.notification.NotificationFormatException;
import dev.provost.notification.Trigger;
import dev.provost.push.Datagram;
import dev.provost.push.MediaTypes;
import dev.provost.push.PushFormatException;
import dev.provost.push.PushMessage;
import dev.provost.security.DefaultNonce;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import java.util.Arrays;
import java.util.Optional;

/** Notifications in files: by themselves, in a push, or in a short message. */
final class NotificationFile {

    private static final int LATEST_VERSION = 20;

    private NotificationFile() {}

    /** Whether octets that are no push look like a notification: version and zeros are where they have to be. */
    static boolean isNotification(byte[] octets) {
        try {
            Trigger trigger = Notification.decode(octets).trigger();
            return trigger.version() > 0 && trigger.version() <= LATEST_VERSION && trigger.futureUse() == 0;
        } catch (NotificationFormatException none) {
            return false;
        }
    }

    /** The notification in a file, or empty when it holds none. */
    static Optional<Notification> find(byte[] document) {
        try {
            byte[] unit =
                    Datagram.hasHeader(document) ? Datagram.decode(document).payload() : document;
            PushMessage push = PushMessage.decode(unit);
            return push.contentType().mediaType().equals(MediaTypes.NOTIFICATION)
                    ? Optional.of(Notification.decode(push.body()))
                    : Optional.empty();
        } catch (PushFormatException | NotificationFormatException noPush) {
            return isNotification(document) ? Optional.of(Notification.decode(document)) : Optional.empty();
        }
    }

    /** What the digest is worth, in one line. */
    static String verdict(Notification notification, String secret, Nonce nonce) {
        Login server = new Login(notification.trigger().serverId(), secret);
        return Arrays.stream(DefaultNonce.values())
                .map(reading -> notification.check(server, nonce, reading))
                .filter(DigestCheck::isAccepted)
                .findFirst()
                .map(check -> check == DigestCheck.STORED_NONCE
                        ? "The digest is right."
                        : "The digest is right with the default nonce, not with the given one.")
                .orElse("The digest is wrong for this password and nonce.");
    }
}
