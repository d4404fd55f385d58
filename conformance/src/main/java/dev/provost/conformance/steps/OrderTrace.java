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
                && code.getAsInt() / 100 == 2
                && memberCodes.stream().allMatch(c -> c / 100 == 2);
    }

    /** The answer for messages to people. */
    String answer() {
        String own = code.isPresent() ? Integer.toString(code.getAsInt()) : "nothing";
        return memberCodes.isEmpty() ? own : own + " with members " + memberCodes;
    }
}
