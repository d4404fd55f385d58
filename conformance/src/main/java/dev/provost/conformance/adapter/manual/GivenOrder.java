package dev.provost.conformance.adapter.manual;

import dev.provost.adapter.Operation;
import java.util.List;

/**
 * An order that a person was given, or will be.
 *
 * @param number its number in the scenario, from 1
 * @param device the device with its user
 * @param operation what is to be done
 */
record GivenOrder(int number, String device, Operation operation) {

    /** What a group holds; nothing for a single order. */
    List<Operation> members() {
        return switch (operation) {
            case Operation.Atomic atomic -> atomic.members();
            case Operation.Sequence sequence -> sequence.members();
            default -> List.of();
        };
    }

    static boolean yieldsValue(Operation operation) {
        return operation instanceof Operation.Get
                || operation instanceof Operation.Confirm
                || operation instanceof Operation.TextInput
                || operation instanceof Operation.Choice;
    }

    static String uri(Operation operation) {
        return switch (operation) {
            case Operation.Get get -> get.uri();
            case Operation.Add add -> add.uri();
            case Operation.Replace replace -> replace.uri();
            case Operation.Delete delete -> delete.uri();
            case Operation.Copy copy -> copy.target();
            case Operation.Exec exec -> exec.uri();
            default -> "";
        };
    }
}
