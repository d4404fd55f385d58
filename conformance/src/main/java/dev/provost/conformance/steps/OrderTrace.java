package dev.provost.conformance.steps;

import java.util.List;
import java.util.OptionalInt;

/**
 * How an order went over the wire.
 *
 * @param order the order
 * @param code what the phone answered; empty when it did not
 * @param memberCodes what the phone answered to the members of an Atomic or Sequence
 * @param messageIndex the message of the server that carried it
 */
record OrderTrace(Order order, OptionalInt code, List<Integer> memberCodes, int messageIndex) {

    /** Whether the phone carried it out with all its members. */
    boolean succeeded() {
        return code.isPresent()
                && isSuccess(code.getAsInt())
                && memberCodes.stream().allMatch(OrderTrace::isSuccess);
    }

    /** 213 to 216 look like successes, but say that a command is not finished, cancelled, skipped or undone. */
    static boolean isSuccess(int code) {
        return code >= 200 && code < 213;
    }

    /** The answer for messages to people. */
    String answer() {
        String own = code.isPresent() ? Integer.toString(code.getAsInt()) : "nothing";
        return memberCodes.isEmpty() ? own : own + " with members " + memberCodes;
    }
}
