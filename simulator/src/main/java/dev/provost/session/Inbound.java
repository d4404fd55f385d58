package dev.provost.session;

import dev.provost.security.HmacKey;
import dev.provost.security.Transmission;
import dev.provost.security.Verification;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Container;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncHdr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A message of the server, as the session asks about it. */
final class Inbound {

    private final Message message;
    private final Transmission transmission;
    private final List<Command> commands;

    Inbound(Message message, Transmission transmission) {
        this.message = message;
        this.transmission = transmission;
        commands = message.body().commands().stream()
                .filter(c -> !(c instanceof Status))
                .toList();
    }

    SyncHdr header() {
        return message.header();
    }

    String msgId() {
        return header().msgId();
    }

    Optional<Cred> cred() {
        return header().cred();
    }

    /** Whether the server shows credentials of whatever type. */
    boolean hasCredentials() {
        return cred().isPresent() || transmission.hmac().isPresent();
    }

    /** What the HMAC proves; its user name has to be the {@code LocName} of {@code Source}, where there is one. */
    Verification verify(HmacKey key) {
        if (transmission.hmac().isEmpty()) {
            return Verification.WRONG_TYPE;
        }
        String user = key.login().name();
        return header().source().name().map(user::equals).orElse(true)
                ? transmission.verify(key)
                : Verification.WRONG_SECRET;
    }

    boolean isFinal() {
        return message.isFinal();
    }

    /** Whether the server has nothing to say besides statuses, which ends the session (DM Protocol 1.2.1, 8.6). */
    boolean isFarewell() {
        return isFinal() && commands.isEmpty();
    }

    /** Whether the server neither ends its package nor says anything besides statuses and its wish to hear more (1222). */
    boolean asksNothing() {
        return !isFinal()
                && commands.stream()
                        .allMatch(c -> c instanceof Alert a && a.code().equals(Optional.of(AlertCode.NEXT_MESSAGE)));
    }

    /** Everything that is due a status, in order. */
    List<Command> commands() {
        return commands;
    }

    /** The number of commands, members of containers included. */
    int size() {
        return size(commands);
    }

    /** The statuses for what stood in the body of the message {@code msgId}. */
    Stream<Status> statuses(String msgId) {
        return statuses().filter(s -> s.msgRef().equals(msgId));
    }

    /** The statuses for what stood in the bodies of all messages. */
    Stream<Status> statuses() {
        return message.body().commands().stream()
                .filter(Status.class::isInstance)
                .map(Status.class::cast)
                .filter(s -> !isForHeader(s));
    }

    /** The status of the header of {@code msgId}; of another header when there is none for this one. */
    Optional<Status> headerStatus(String msgId) {
        Optional<Status> other = Optional.empty();
        for (Command command : message.body().commands()) {
            if (command instanceof Status s && isForHeader(s)) {
                if (s.msgRef().equals(msgId)) {
                    return Optional.of(s);
                }
                other = other.or(() -> Optional.of(s));
            }
        }
        return other;
    }

    /** Older texts allow {@code CmdRef} to be absent for a header, and only then (RepPro 1.2.2, 6.1.5). */
    private static boolean isForHeader(Status status) {
        return status.isForHeader() || status.cmdRef().isEmpty() && status.cmd().equals(Status.HEADER_CMD);
    }

    /** Whether the server ends the session by alert 1223. */
    boolean isAbort() {
        return commands.stream()
                .anyMatch(c -> c instanceof Alert a && a.code().equals(Optional.of(AlertCode.SESSION_ABORT)));
    }

    private static int size(List<Command> commands) {
        int size = commands.size();
        for (Command command : commands) {
            if (command instanceof Container container) {
                size += size(container.members());
            }
        }
        return size;
    }
}
