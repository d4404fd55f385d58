package dev.provost.session;

import dev.provost.security.Challenge;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Status;
import dev.provost.syncml.StatusCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The device's side of the exchange: what it says of its own accord, and the sending of messages. */
final class Correspondence {

    private final SessionSettings settings;
    private final ManagedDevice device;
    private final HeaderWriter headers;
    private final Outbox outbox;
    private final Composer composer;
    private final Tally tally;
    private final List<DeviceAlert> unheard = new ArrayList<>();
    private final SaidEvents said = new SaidEvents();

    Correspondence(
            SessionSettings settings,
            ManagedDevice device,
            HeaderWriter headers,
            Outbox outbox,
            Composer composer,
            Tally tally) {
        this.settings = settings;
        this.device = device;
        this.headers = headers;
        this.outbox = outbox;
        this.composer = composer;
        this.tally = tally;
    }

    /** Says package 1, and nothing of what was to be said before. */
    void beginPackageOne() {
        outbox.clear();
        said.clear();
        headers.repeatLimits();
        List<Command> commands = new ArrayList<>();
        commands.add(Alert.of(Numbering.PENDING, settings.initiator().alert()));
        Replace devInfo = DevInfo.replace(device.tree(), Transfer.of(settings));
        if (!devInfo.items().isEmpty()) {
            commands.add(devInfo);
        }
        unheard.addAll(device.takeAlerts());
        said.queue(unheard);
        unheard.forEach(alert -> commands.add(alert.toAlert(Numbering.PENDING, settings.version())));
        outbox.add(commands);
    }

    /** The server has accepted a message; the events need not be said again unless some are still waiting to be sent. */
    void accepted() {
        if (outbox.isEmpty()) {
            unheard.clear();
        }
    }

    /**
     * Heeds what the server says of the object that went out in chunks: it is sent once more when its end or a part of it was
     * missed (1225, 424), and no further when it was refused.
     */
    void heedLargeObject(Inbound inbound) {
        outbox.large().ifPresent(object -> {
            boolean missed = inbound.commands().stream()
                    .anyMatch(c -> c instanceof Alert a
                            && a.code().equals(Optional.of(AlertCode.NO_END_OF_DATA))
                            && object.isNamedBy(a));
            Optional<Integer> code = inbound.statuses(headers.lastMsgId())
                    .filter(object::isMeantBy)
                    .map(Status::code)
                    .findFirst();
            if (missed || code.equals(Optional.of(StatusCode.SIZE_MISMATCH.code()))) {
                outbox.repeatLarge();
            } else if (code.filter(c -> c >= ItemOutcome.FIRST_FAILURE).isPresent()) {
                outbox.dropLarge();
            }
        });
    }

    /** Tells the device which of its events have a Status now. */
    void heedEvents(Inbound inbound) {
        said.answered(inbound, device);
    }

    /** Reports what has come up in the meantime. */
    void addEvents() {
        List<DeviceAlert> events = device.takeAlerts();
        unheard.addAll(events);
        said.queue(events);
        events.forEach(alert -> outbox.add(List.of(alert.toAlert(Numbering.PENDING, settings.version()))));
    }

    /** Says only that the session is aborted. */
    void abort() {
        outbox.clear();
        outbox.add(List.of(Alert.of(Numbering.PENDING, AlertCode.SESSION_ABORT)));
    }

    /** Says only that the challenge in a status of the server cannot be met. */
    void decline(Inbound inbound, Status challenge) {
        outbox.clear();
        outbox.add(List.of(Status.of(
                Numbering.PENDING,
                inbound.msgId(),
                challenge.cmdId(),
                challenge.name(),
                StatusCode.OPTIONAL_FEATURE_NOT_SUPPORTED.code())));
    }

    /** Says nothing of what was to be said. */
    void silence() {
        outbox.clear();
    }

    boolean hasNothingToSay() {
        return outbox.isEmpty();
    }

    /** The status of a header. */
    Status headerStatus(Inbound inbound, StatusCode code, Optional<Challenge> challenge) {
        Status plain = Status.ofHeader(Numbering.PENDING, inbound.msgId(), code.code());
        Status status = settings.refsForSingleItems()
                ? plain.withTargetRef(inbound.header().target().uri())
                        .withSourceRef(inbound.header().source().uri())
                : plain;
        return challenge.map(c -> status.withChal(c.toChal())).orElse(status);
    }

    /** The next message on its way. */
    SessionStep.Send send(Optional<Status> headerStatus, boolean mayEnd) {
        Message message = composer.compose(headerStatus, mayEnd);
        said.sent(headers.lastMsgId(), message);
        tally.sent();
        return new SessionStep.Send(message, headers.uri(), headers.key());
    }
}
