package dev.provost.conformance.rules;

import dev.provost.adapter.Account;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.notification.Notification;
import dev.provost.security.DefaultNonce;
import dev.provost.security.Login;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The digest of a notification is right for the server's password and the nonce that the phone gave last (DM Notification
 * 1.2.1, 6.2.2). The default nonce, in either reading, is permitted: it begins a resynchronisation (5.1).
 *
 * <p>It is judged only where the password is known and the phone has given the server a nonce, for before that nobody knows
 * which one the server uses.
 */
final class NotificationDigestRule implements NotificationRule {

    private static final String STORED = "signed with the nonce that the phone gave last";
    private static final String NONE = "signed without a nonce, as the phone has given none";
    private static final String DEFAULT = "signed with the default nonce, for resynchronisation";

    @Override
    public String requirement() {
        return "DMNOTI-SRV-02";
    }

    @Override
    public List<String> permitted() {
        return List.of(STORED, NONE, DEFAULT);
    }

    @Override
    public void judge(PushRecord push, Notification notification, RuleContext context, Findings findings) {
        Optional<String> password = context.account(push.device()).flatMap(Account::serverPassword);
        if (password.isEmpty()) {
            return;
        }
        Login server = new Login(notification.trigger().serverId(), password.get());
        if (notification.isSignedBy(server, push.nonce())) {
            findings.pass(push.nonce().octets().length == 0 ? NONE : STORED);
        } else if (Arrays.stream(DefaultNonce.values()).anyMatch(d -> notification.isSignedBy(server, d.nonce()))) {
            findings.pass(DEFAULT);
        } else if (push.nonce().octets().length > 0) {
            findings.deviation(
                    "The digest of the notification is wrong",
                    STORED + " (" + push.nonce().base64() + ")",
                    HexFormat.of().formatHex(notification.digest()));
        }
    }
}
