package dev.provost.conformance.cli;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.bootstrap.BootstrapPolicy;
import dev.provost.bootstrap.BootstrapResult;
import dev.provost.bootstrap.ServerAccount;
import dev.provost.bootstrap.card.SimCard;
import dev.provost.handset.BootstrapDesk;
import dev.provost.handset.Handset;
import dev.provost.handset.NotificationDesk;
import dev.provost.handset.NotificationPolicy;
import dev.provost.handset.Reaction;
import dev.provost.handset.SessionStart;
import dev.provost.transport.ReceivedPush;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a handset makes of pushes, calls and settings alike, told to its owner. Not thread-safe, as the handset. */
final class PushDesks {

    private final NotificationDesk calls;
    private final BootstrapDesk settings;
    private final InstantSource clock;
    private final PrintWriter out;

    private PushDesks(NotificationDesk calls, BootstrapDesk settings, InstantSource clock, PrintWriter out) {
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
        this.out = out;
    }

    /** The desks of a handset with what the options say of its subscriber. */
    static PushDesks of(Handset handset, PushOptions options, InstantSource clock, PrintWriter out) {
        BootstrapPolicy policy = BootstrapPolicy.of(handset.model().protocol().preferredVersion());
        BootstrapDesk settings = BootstrapDesk.of(handset, policy, options.pins());
        options.imsi()
                .ifPresent(imsi ->
                        settings.insert(SimCard.of(imsi), clock.instant().getEpochSecond()));
        return new PushDesks(NotificationDesk.of(handset, NotificationPolicy.DEFAULT), settings, clock, out);
    }

    /** The session that a server which the handset has just got to know is owed. */
    Optional<SessionStart> visit(String sessionId) {
        return settings.takeVisit(sessionId);
    }

    /** The session that a call asks for; says why there is none, or what the settings bring. */
    Optional<SessionStart> receive(ReceivedPush push) {
        if (BootstrapMessage.isBootstrap(push.message().contentType())) {
            tell(push, settings.receive(push.message(), clock.instant().getEpochSecond()));
            return Optional.empty();
        }
        return switch (calls.receive(push.message())) {
            case Reaction.Connect(SessionStart start, var mode) -> {
                out.printf("Called by %s to session %s.%n", push.from(), start.sessionId());
                yield Optional.of(start);
            }
            case Reaction.Decline(String sessionId) -> {
                out.printf("The user does not want session %s.%n", sessionId);
                yield Optional.empty();
            }
            case Reaction.Ignore(var reason, String message) -> {
                out.printf("Ignored %s: %s%n", push.from(), message);
                yield Optional.empty();
            }
        };
    }

    private void tell(ReceivedPush push, BootstrapResult result) {
        switch (result) {
            case BootstrapResult.Provisioned taken ->
                out.printf(
                        "Took settings of %s from %s.%n",
                        taken.accounts().isEmpty()
                                ? "no server"
                                : taken.accounts().stream()
                                        .map(ServerAccount::serverId)
                                        .collect(Collectors.joining(", ")),
                        push.from());
            case BootstrapResult.Refused refused ->
                out.printf("Refused settings from %s: %s%n", push.from(), refused.sentence());
        }
    }
}
