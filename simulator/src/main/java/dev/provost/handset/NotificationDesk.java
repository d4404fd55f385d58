package dev.provost.handset;

import dev.provost.handset.Reaction.Reason;
import dev.provost.handset.model.DeviceIdentity;
import dev.provost.notification.DigestCheck;
import dev.provost.notification.Notification;
import dev.provost.notification.NotificationFormatException;
import dev.provost.notification.Trigger;
import dev.provost.notification.UiMode;
import dev.provost.push.ApplicationId;
import dev.provost.push.MediaTypes;
import dev.provost.push.PushMessage;
import dev.provost.security.Login;
import dev.provost.session.DmAccount;
import dev.provost.session.PromptOptions;
import dev.provost.session.UserAnswer;
import dev.provost.session.UserPrompt;
import dev.provost.syncml.AlertCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Where a phone deals with notifications: it verifies them, asks or tells the user, selects the account of the server that
 * called, and says what is to be done (DM Notification 1.2.1, 5 and 6). It remembers the last calls, so that a repetition does not make a second session.
 * Not thread-safe, as the handset; only a phone that listens needs one.
 */
public final class NotificationDesk {

    private static final int REMEMBERED = 32;

    private final Handset handset;
    private final NotificationPolicy policy;
    private final Deque<Call> dealtWith = new ArrayDeque<>(REMEMBERED);

    private NotificationDesk(Handset handset, NotificationPolicy policy) {
        this.handset = handset;
        this.policy = policy;
    }

    /** The desk of a phone that has not been called yet. */
    public static NotificationDesk of(Handset handset, NotificationPolicy policy) {
        return new NotificationDesk(handset, policy);
    }

    /** What the phone does about a push, the user's decision included. */
    public Reaction receive(PushMessage push) {
        if (!push.contentType().mediaType().equals(MediaTypes.NOTIFICATION)) {
            return ignore(
                    Reason.NOT_READABLE,
                    "A push of %s is no notification."
                            .formatted(push.contentType().mediaType()));
        }
        Optional<ApplicationId> stranger = push.applicationId().filter(id -> !id.equals(ApplicationId.DM_CLIENT));
        if (stranger.isPresent()) {
            return ignore(
                    Reason.NOT_READABLE,
                    "The push is for %s, not for the DM client."
                            .formatted(stranger.get().uri()));
        }
        try {
            return react(Notification.decode(push.body()));
        } catch (NotificationFormatException e) {
            return ignore(Reason.NOT_READABLE, e.getMessage());
        }
    }

    private Reaction react(Notification notification) {
        Trigger trigger = notification.trigger();
        if (!policy.versions().contains(trigger.version())) {
            return ignore(Reason.UNSUPPORTED_VERSION, "The version %s is not known.".formatted(trigger.versionText()));
        }
        Optional<DeviceIdentity> called = handset.storage().identityOf(trigger.serverId());
        if (called.isEmpty()) {
            return ignore(Reason.UNKNOWN_SERVER, "There is no account of server %s.".formatted(trigger.serverId()));
        }
        DigestCheck check = check(notification, called.get());
        if (!check.isAccepted()) {
            return ignore(Reason.WRONG_DIGEST, "The digest is wrong with every nonce that the phone takes.");
        }
        if (trigger.sessionId() == 0) {
            return ignore(Reason.NO_SESSION_ID, "The session id is 0.");
        }
        if (dealtWith.contains(Call.of(trigger))) {
            return ignore(Reason.DUPLICATE, "Session %s has been dealt with.".formatted(trigger.sessionIdText()));
        }
        if (handset.isInSession()) {
            return ignore(Reason.BUSY, "A session is under way.");
        }
        return consult(trigger, check);
    }

    private DigestCheck check(Notification notification, DeviceIdentity called) {
        DmAccount account = called.account();
        Login server = new Login(account.serverId(), account.server().password());
        DigestCheck check = notification.check(
                server, called.nonces().server(), handset.authentication().defaultNonce());
        return check == DigestCheck.DEFAULT_NONCE && !policy.resynchronises() ? DigestCheck.WRONG : check;
    }

    private Reaction consult(Trigger trigger, DigestCheck check) {
        remember(Call.of(trigger));
        UiMode mode = trigger.uiMode() == UiMode.NOT_SPECIFIED ? policy.unspecified() : trigger.uiMode();
        boolean wanted = switch (mode) {
            case USER_INTERACTION ->
                agrees(ask(AlertCode.CONFIRM_OR_REJECT, trigger, "%s wants to manage this phone. Go on?"));
            case INFORMATIVE -> {
                ask(AlertCode.DISPLAY, trigger, "%s manages this phone.");
                yield true;
            }
            case BACKGROUND, NOT_SPECIFIED -> true;
        };
        if (!wanted) {
            return new Reaction.Decline(trigger.sessionIdText());
        }
        handset.select(trigger.serverId());
        SessionStart start = SessionStart.byServer(trigger.sessionIdText());
        return new Reaction.Connect(check == DigestCheck.DEFAULT_NONCE ? start.withResynchronisation() : start, mode);
    }

    private UserAnswer ask(AlertCode kind, Trigger trigger, String text) {
        return handset.user()
                .answer(new UserPrompt(kind, text.formatted(trigger.serverId()), List.of(), PromptOptions.NONE));
    }

    private static boolean agrees(UserAnswer answer) {
        return answer.atLast().equals(UserAnswer.ACCEPTED);
    }

    private void remember(Call call) {
        if (dealtWith.size() == REMEMBERED) {
            dealtWith.removeFirst();
        }
        dealtWith.addLast(call);
    }

    private static Reaction ignore(Reason reason, String message) {
        return new Reaction.Ignore(reason, message);
    }

    /** Each server counts its sessions by itself. */
    private record Call(String serverId, int sessionId) {
        static Call of(Trigger trigger) {
            return new Call(trigger.serverId(), trigger.sessionId());
        }
    }
}
