package dev.provost.conformance.steps;

import dev.provost.adapter.Operation;
import java.util.Optional;

/**
 * Something that the operator wants done, and the adapter was told.
 *
 * @param number its number in the scenario, from 1
 * @param id identifier that the adapter gave
 * @param operation what is to be done
 */
record Order(int number, String id, Operation operation) {

    /** Command and node for messages to people, for instance {@code order 2 (Replace ./DevInfo/Lang)}. */
    String words() {
        return "order " + number + " (" + words(operation) + ")";
    }

    /** The node that it is about, when it is about a single one. */
    Optional<String> uri() {
        return switch (operation) {
            case Operation.Get get -> Optional.of(get.uri());
            case Operation.Add add -> Optional.of(add.uri());
            case Operation.Replace replace -> Optional.of(replace.uri());
            case Operation.Delete delete -> Optional.of(delete.uri());
            case Operation.Exec exec -> Optional.of(exec.uri());
            case Operation.Copy copy -> Optional.of(copy.target());
            default -> Optional.empty();
        };
    }

    /** Whether it is about a property of a node, and not about the node. */
    boolean isOfProperty() {
        return uri().filter(uri -> uri.contains("?prop=")).isPresent();
    }

    /** Whether it holds several commands that travel together. */
    boolean isGroup() {
        return operation instanceof Operation.Atomic || operation instanceof Operation.Sequence;
    }

    private static String words(Operation operation) {
        return switch (operation) {
            case Operation.Get get -> "Get " + get.uri();
            case Operation.Add add -> "Add " + add.uri();
            case Operation.Replace replace -> "Replace " + replace.uri();
            case Operation.Delete delete -> "Delete " + delete.uri();
            case Operation.Copy copy -> "Copy " + copy.source() + " to " + copy.target();
            case Operation.Exec exec -> "Exec " + exec.uri();
            case Operation.Atomic atomic -> "Atomic of " + atomic.members().size();
            case Operation.Sequence sequence ->
                "Sequence of " + sequence.members().size();
            case Operation.Display display -> "display of \"" + display.text() + "\"";
            case Operation.Confirm confirm -> "question \"" + confirm.text() + "\"";
            case Operation.TextInput input -> "input for \"" + input.text() + "\"";
            case Operation.Choice choice -> "choice for \"" + choice.text() + "\"";
        };
    }
}
