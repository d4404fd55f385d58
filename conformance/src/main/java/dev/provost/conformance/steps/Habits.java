package dev.provost.conformance.steps;

import dev.provost.fleet.Posting;
import dev.provost.syncml.Status;
import java.util.function.UnaryOperator;

/** What a phone does on the line that no well-behaved phone does. */
final class Habits {

    private Habits() {}

    /** Announces a representation other than its own. */
    static UnaryOperator<Posting> announcingRepresentation(String verDtd) {
        return posting -> posting.withSyncHdr(header -> header.withVersions(verDtd, header.verProto()));
    }

    /** Announces a protocol other than its own. */
    static UnaryOperator<Posting> announcingProtocol(String verProto) {
        return posting -> posting.withSyncHdr(header -> header.withVersions(header.verDtd(), verProto));
    }

    /** Counts its messages from another number than 1. */
    static UnaryOperator<Posting> countingFrom(int msgId) {
        return posting -> {
            String number = Integer.toString(msgId + posting.number() - 1);
            return posting.withSyncHdr(header -> header.withMsgId(number));
        };
    }

    /** Sends one of its messages twice, as if the first answer had been lost. */
    static UnaryOperator<Posting> repeating(int number) {
        return posting -> posting.number() == number ? posting.sentTimes(2) : posting;
    }

    /** Says one status where another one is meant. */
    static UnaryOperator<Posting> answering(int meant, int said) {
        return posting -> posting.withMessage(posting.message()
                .withCommands(posting.message().body().commands().stream()
                        .map(command -> command instanceof Status status && status.code() == meant
                                ? Status.of(status.cmdId(), status.msgRef(), status.cmdRef(), status.cmd(), said)
                                : command)
                        .toList()));
    }

    /** Sends a header field of HTTP with every message. */
    static UnaryOperator<Posting> sending(String name, String value) {
        return posting -> posting.withHeader(name, value);
    }
}
