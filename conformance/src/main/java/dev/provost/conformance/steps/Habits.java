package dev.provost.conformance.steps;

import dev.provost.fleet.Posting;
import dev.provost.syncml.Message;
import dev.provost.syncml.SyncHdr;
import java.util.function.UnaryOperator;

/** What a phone does on the line that no well-behaved phone does. */
final class Habits {

    private Habits() {}

    /** Announces a representation other than its own. */
    static UnaryOperator<Posting> announcingRepresentation(String verDtd) {
        return posting -> announcing(posting, verDtd, posting.message().header().verProto());
    }

    /** Announces a protocol other than its own. */
    static UnaryOperator<Posting> announcingProtocol(String verProto) {
        return posting -> announcing(posting, posting.message().header().verDtd(), verProto);
    }

    /** Counts its messages from another number than 1. */
    static UnaryOperator<Posting> countingFrom(int msgId) {
        return posting -> {
            SyncHdr header = posting.message().header();
            String number = Integer.toString(msgId + posting.number() - 1);
            return posting.withMessage(
                    new Message(numbered(header, number), posting.message().body()));
        };
    }

    /** Sends one of its messages twice, as if the first answer had been lost. */
    static UnaryOperator<Posting> repeating(int number) {
        return posting -> posting.number() == number ? posting.sentTimes(2) : posting;
    }

    /** Sends a header field of HTTP with every message. */
    static UnaryOperator<Posting> sending(String name, String value) {
        return posting -> posting.withHeader(name, value);
    }

    private static SyncHdr numbered(SyncHdr header, String msgId) {
        return new SyncHdr(
                header.verDtd(),
                header.verProto(),
                header.sessionId(),
                msgId,
                header.target(),
                header.source(),
                header.respUri(),
                header.noResp(),
                header.cred(),
                header.meta());
    }

    private static Posting announcing(Posting posting, String verDtd, String verProto) {
        Message message = posting.message();
        SyncHdr header = message.header();
        SyncHdr announced = new SyncHdr(
                verDtd,
                verProto,
                header.sessionId(),
                header.msgId(),
                header.target(),
                header.source(),
                header.respUri(),
                header.noResp(),
                header.cred(),
                header.meta());
        return posting.withMessage(new Message(announced, message.body()));
    }
}
