package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;

/** Recognises a package of the server that goes on in its next message (DM Protocol 1.2.1, 6). */
final class ServerPackage {

    private ServerPackage() {}

    /** Whether the server was in the middle of a package before this turn: of a large object, or of statuses. */
    static boolean isOpen(Turn turn) {
        return turn.previous().filter(ServerPackage::isLeftOpen).isPresent();
    }

    private static boolean isLeftOpen(Turn turn) {
        return turn.answer()
                .filter(answer -> !answer.isFinal())
                .filter(answer -> LargeObjects.isChunk(answer) || leavesStatusesOut(turn))
                .isPresent();
    }

    /** Whether the device has ended its package and takes too little for all statuses at once. */
    static boolean leavesStatusesOut(Turn turn) {
        return turn.serverCommands().isEmpty()
                && Limits.leavesNoRoom(turn)
                && (turn.request().filter(Message::isFinal).isPresent() || isOpen(turn));
    }
}
