package dev.provost.conformance.adapter.manual;

import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.adapter.PromptOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Says what is to be ordered, so that a person can do it. */
final class OrderText {

    private final Function<NodeValue, String> values;

    /** @param values says a value, or where it can be found */
    OrderText(Function<NodeValue, String> values) {
        this.values = values;
    }

    /** The lines of an order, the first without indentation. */
    List<String> lines(Operation operation) {
        List<String> lines = new ArrayList<>();
        add(lines, "", operation);
        return lines;
    }

    /** What a server has to be able to do for an order, as the object of "the server cannot". */
    static String ability(Operation operation) {
        return switch (operation) {
            case Operation.Get get when get.uri().contains("?list=") -> "read whole parts of the tree";
            case Operation.Get get when get.uri().contains("?prop=") -> "read properties of nodes";
            case Operation.Get get -> "read nodes";
            case Operation.Add add when add.value().isInterior() -> "create folders";
            case Operation.Add add when add.value().type().contains("dmtnds") -> "add whole parts of the tree";
            case Operation.Add add -> "create nodes";
            case Operation.Replace replace when replace.uri().contains("?prop=") -> "change properties of nodes";
            case Operation.Replace replace
            when replace.value().type().contains("dmtnds") -> "replace whole parts of the tree";
            case Operation.Replace replace -> "change nodes";
            case Operation.Delete delete -> "delete nodes";
            case Operation.Copy copy -> "copy nodes";
            case Operation.Exec exec -> "start processes on devices (Exec)";
            case Operation.Atomic atomic -> "order several things all or nothing (Atomic)";
            case Operation.Sequence sequence -> "order several things one after another (Sequence)";
            case Operation.Display display -> "show texts to the user";
            case Operation.Confirm confirm -> "ask the user for a yes or no";
            case Operation.TextInput input -> "ask the user for a text";
            case Operation.Choice choice -> "let the user choose";
        };
    }

    private void add(List<String> lines, String indent, Operation operation) {
        switch (operation) {
            case Operation.Get get -> lines.add(indent + "Get " + get.uri());
            case Operation.Add add -> lines.add(indent + "Add " + add.uri() + " as " + values.apply(add.value()));
            case Operation.Replace replace ->
                lines.add(indent + "Replace " + replace.uri() + " with " + values.apply(replace.value()));
            case Operation.Delete delete -> lines.add(indent + "Delete " + delete.uri());
            case Operation.Copy copy -> lines.add(indent + "Copy " + copy.source() + " to " + copy.target());
            case Operation.Exec exec ->
                lines.add(indent + "Exec " + exec.uri()
                        + exec.data().map(data -> " with " + values.apply(data)).orElse("")
                        + exec.correlator().map(text -> ", correlator " + text).orElse(""));
            case Operation.Atomic atomic -> group(lines, indent, "Atomic, all or nothing:", atomic.members());
            case Operation.Sequence sequence ->
                group(lines, indent, "Sequence, one after another:", sequence.members());
            case Operation.Display display -> prompt(lines, indent, "Show the user", display.text(), display.options());
            case Operation.Confirm confirm ->
                prompt(lines, indent, "Ask the user for yes or no", confirm.text(), confirm.options());
            case Operation.TextInput input ->
                prompt(lines, indent, "Ask the user for a text", input.text(), input.options());
            case Operation.Choice choice -> {
                String many = choice.multiple() ? "Let the user choose several" : "Let the user choose one";
                prompt(lines, indent, many, choice.text(), choice.options());
                choice.choices().forEach(text -> lines.add(indent + "  - " + text));
            }
        }
    }

    private void group(List<String> lines, String indent, String head, List<Operation> members) {
        lines.add(indent + head);
        members.forEach(member -> add(lines, indent + "  ", member));
    }

    private static void prompt(List<String> lines, String indent, String head, String text, PromptOptions options) {
        String more = options.byKey().isEmpty() ? "" : " with options " + options.byKey();
        lines.add(indent + head + ": \"" + text + "\"" + more);
    }
}
