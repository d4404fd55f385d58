package dev.provost.conformance.steps;

import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.SyncHdr;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a phone does differently from a well-behaved one in good order, as the scenario wants it.
 *
 * @param verDtd representation that it announces instead of its own
 * @param verProto protocol that it announces instead of its own
 * @param sendsAtMost octets of its largest message, as if the server had announced that limit
 * @param stopsAfterFirstAnswer whether its user stops the session after the first answer of the server
 * @param countsFrom MsgID of its first message
 * @param repeatsMessage number of the message that it sends twice because the first answer is lost, counted from 1
 */
record Habits(
        Optional<String> verDtd,
        Optional<String> verProto,
        OptionalInt sendsAtMost,
        boolean stopsAfterFirstAnswer,
        int countsFrom,
        OptionalInt repeatsMessage) {

    /** A well-behaved phone. */
    static final Habits GOOD =
            new Habits(Optional.empty(), Optional.empty(), OptionalInt.empty(), false, 1, OptionalInt.empty());

    Habits withVerDtd(String text) {
        return new Habits(Optional.of(text), verProto, sendsAtMost, stopsAfterFirstAnswer, countsFrom, repeatsMessage);
    }

    Habits withVerProto(String text) {
        return new Habits(verDtd, Optional.of(text), sendsAtMost, stopsAfterFirstAnswer, countsFrom, repeatsMessage);
    }

    Habits sendingAtMost(int octets) {
        return new Habits(verDtd, verProto, OptionalInt.of(octets), stopsAfterFirstAnswer, countsFrom, repeatsMessage);
    }

    Habits stoppingAfterFirstAnswer() {
        return new Habits(verDtd, verProto, sendsAtMost, true, countsFrom, repeatsMessage);
    }

    Habits repeatingMessage(int number) {
        return new Habits(verDtd, verProto, sendsAtMost, stopsAfterFirstAnswer, countsFrom, OptionalInt.of(number));
    }

    Habits countingFrom(int msgId) {
        return new Habits(verDtd, verProto, sendsAtMost, stopsAfterFirstAnswer, msgId, repeatsMessage);
    }

    /** The message as this phone really sends it. */
    Message outgoing(Message message) {
        SyncHdr header = message.header();
        SyncHdr announced = new SyncHdr(
                verDtd.orElse(header.verDtd()),
                verProto.orElse(header.verProto()),
                header.sessionId(),
                Integer.toString(Integer.parseInt(header.msgId()) + countsFrom - 1),
                header.target(),
                header.source(),
                header.respUri(),
                header.noResp(),
                header.cred(),
                header.meta());
        return new Message(announced, message.body());
    }

    /** The server's message as this phone understands it. */
    Message incoming(Message message) {
        if (sendsAtMost.isEmpty()) {
            return message;
        }
        Meta meta = message.header().meta().orElse(Meta.EMPTY).withMaxMsgSize(sendsAtMost.getAsInt());
        return new Message(message.header().withMeta(meta), message.body());
    }
}
