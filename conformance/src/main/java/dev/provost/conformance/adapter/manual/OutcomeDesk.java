package dev.provost.conformance.adapter.manual;

import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.Outcome.ItemOutcome;
import dev.provost.adapter.Outcome.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks a person what the server says about an order. */
final class OutcomeDesk {

    static final String ABILITY = "tell what became of an order";

    private static final Pattern CODES = Pattern.compile("[1-9][0-9]{2}(?:[ ,]+[1-9][0-9]{2}){0,19}");
    private static final String WAITING = "waiting";
    private static final int SUCCESS = 2;

    private final Dialogue dialogue;
    private final OrderText text;

    OutcomeDesk(Dialogue dialogue, OrderText text) {
        this.dialogue = dialogue;
        this.text = text;
    }

    /** What the server says about an order. */
    Outcome ask(GivenOrder order) {
        List<String> task = new ArrayList<>();
        task.add("look up what the server says about order " + order.number() + ":");
        text.lines(order.operation()).forEach(line -> task.add("  " + line));
        List<Integer> codes = dialogue.lookUp(
                new Errand(ABILITY, order.device(), task),
                order.members().isEmpty()
                        ? "its status code such as 200, or waiting"
                        : "the code of the group, then those of its members, such as 200 200 200, or waiting",
                OutcomeDesk::codes);
        return codes.isEmpty() ? Outcome.queued() : new Outcome(State.DONE, items(order, codes));
    }

    private List<ItemOutcome> items(GivenOrder order, List<Integer> codes) {
        List<Operation> all = new ArrayList<>(List.of(order.operation()));
        all.addAll(order.members());
        List<ItemOutcome> items = new ArrayList<>();
        for (int i = 0; i < Math.min(codes.size(), all.size()); i++) {
            items.add(item(order, all.get(i), codes.get(i)));
        }
        return items;
    }

    private ItemOutcome item(GivenOrder order, Operation operation, int code) {
        boolean answers = code / 100 == SUCCESS && GivenOrder.yieldsValue(operation);
        return new ItemOutcome(
                operation.getClass().getSimpleName(),
                GivenOrder.uri(operation),
                code,
                answers ? Optional.of(value(order, operation)) : Optional.empty());
    }

    private NodeValue value(GivenOrder order, Operation operation) {
        List<String> task = new ArrayList<>();
        task.add("look up what the server holds as the answer to");
        text.lines(operation).forEach(line -> task.add("  " + line));
        return dialogue.lookUp(
                new Errand("show what a device answered", order.device(), task),
                "the text as it is, \"in quotation marks\" when it is one of these words; the names in a folder joined by /; the number of a choice",
                typed -> Optional.of(NodeValue.text(unquoted(typed))));
    }

    /** The codes; none for an order that waits. */
    private static Optional<List<Integer>> codes(String typed) {
        String text = typed.strip();
        if (text.equalsIgnoreCase(WAITING)) {
            return Optional.of(List.of());
        }
        return CODES.matcher(text).matches()
                ? Optional.of(Pattern.compile("[ ,]+")
                        .splitAsStream(text)
                        .map(Integer::valueOf)
                        .toList())
                : Optional.empty();
    }

    /** A text as it was meant. */
    static String unquoted(String typed) {
        boolean quoted = typed.length() > 1 && typed.startsWith("\"") && typed.endsWith("\"");
        return quoted ? typed.substring(1, typed.length() - 1) : typed;
    }
}
