package dev.provost.conformance.steps;

import dev.provost.adapter.Operation;
import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Add;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Command;
import dev.provost.syncml.Container;
import dev.provost.syncml.Copy;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Sequence;
import dev.provost.syncml.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the orders of the operator among the commands that the server sent, in the order in which they were given. */
final class OrderTracer {

    private record Sent(Session session, Turn turn, Command command, Optional<Item> item) {}

    private final List<Sent> unclaimed = new ArrayList<>();

    OrderTracer(List<Session> sessions) {
        for (Session session : sessions) {
            for (Turn turn : session.turns()) {
                turn.serverCommands().forEach(command -> add(session, turn, command));
            }
        }
    }

    private void add(Session session, Turn turn, Command command) {
        if (command instanceof ItemCommand items) {
            items.items().forEach(item -> unclaimed.add(new Sent(session, turn, command, Optional.of(item))));
        } else {
            unclaimed.add(new Sent(session, turn, command, Optional.empty()));
        }
    }

    /** The trace of the next order; empty when the server never sent it. */
    Optional<OrderTrace> claim(Order order) {
        List<Sent> candidates =
                unclaimed.stream().filter(s -> matches(order.operation(), s)).toList();
        Optional<Sent> found = candidates.stream()
                .filter(s -> !isUnproven(s))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
        found.ifPresent(unclaimed::remove);
        return found.map(s -> trace(order, s, lastPart(s)));
    }

    /** Whether the phone refused it only because the server had not proved who it is; then it may be sent again. */
    private static boolean isUnproven(Sent sent) {
        int code = code(sent, sent.command(), Optional.empty()).orElse(0);
        return code == 401 || code == 407;
    }

    /** Takes out the other parts of a value that travels in several; the answer to the last one counts. */
    private Sent lastPart(Sent first) {
        Sent last = first;
        while (last.item().filter(Item::moreData).isPresent()) {
            Optional<Sent> next = unclaimed.stream()
                    .filter(s -> s.session() == first.session()
                            && s.command().getClass() == first.command().getClass()
                            && s.item()
                                    .flatMap(Item::target)
                                    .equals(first.item().flatMap(Item::target)))
                    .findFirst();
            if (next.isEmpty()) {
                return last;
            }
            unclaimed.remove(next.get());
            last = next.get();
        }
        return last;
    }

    private static boolean matches(Operation operation, Sent sent) {
        Command command = sent.command();
        return switch (operation) {
            case Operation.Get get -> command instanceof Get && isAt(sent, get.uri());
            case Operation.Add add -> command instanceof Add && isAt(sent, add.uri());
            case Operation.Replace replace -> command instanceof Replace && isAt(sent, replace.uri());
            case Operation.Delete delete -> command instanceof Delete && isAt(sent, delete.uri());
            case Operation.Copy copy -> command instanceof Copy && isAt(sent, copy.target());
            case Operation.Exec exec -> command instanceof Exec && isAt(sent, exec.uri());
            case Operation.Atomic atomic -> command instanceof Atomic;
            case Operation.Sequence sequence -> command instanceof Sequence;
            case Operation.Display display -> is(command, AlertCode.DISPLAY);
            case Operation.Confirm confirm -> is(command, AlertCode.CONFIRM_OR_REJECT);
            case Operation.TextInput input -> is(command, AlertCode.TEXT_INPUT);
            case Operation.Choice choice ->
                is(command, choice.multiple() ? AlertCode.MULTIPLE_CHOICE : AlertCode.SINGLE_CHOICE);
        };
    }

    private static boolean is(Command command, AlertCode code) {
        return command instanceof Alert alert
                && alert.code().filter(c -> c == code).isPresent();
    }

    private static boolean isAt(Sent sent, String uri) {
        return sent.item()
                .flatMap(Item::target)
                .map(Location::uri)
                .filter(target -> same(target, uri))
                .isPresent();
    }

    /** A URI may begin with {@code ./} or without. */
    static boolean same(String a, String b) {
        return a.replaceFirst("^\\./", "").equals(b.replaceFirst("^\\./", ""));
    }

    private static OrderTrace trace(Order order, Sent sent, Sent last) {
        List<Integer> members = new ArrayList<>();
        if (sent.command() instanceof Container container) {
            container.members().forEach(m -> code(sent, m, Optional.empty()).ifPresent(members::add));
        }
        Optional<String> uri = sent.item().flatMap(Item::target).map(Location::uri);
        return new OrderTrace(
                order, code(last, last.command(), uri), members, sent.turn().answerIndex());
    }

    /** The last status of the phone for a command. */
    private static OptionalInt code(Sent sent, Command command, Optional<String> uri) {
        String msgId = sent.turn().answer().orElseThrow().header().msgId();
        OptionalInt code = OptionalInt.empty();
        for (Turn turn : sent.session().turns()) {
            for (Status status : turn.request().map(OrderTracer::statuses).orElse(List.of())) {
                boolean same = status.msgRef().equals(msgId)
                        && status.cmdRef().equals(command.cmdId())
                        && (status.targetRefs().isEmpty()
                                || uri.isEmpty()
                                || status.targetRefs().contains(uri.get()));
                if (same) {
                    code = OptionalInt.of(status.code());
                }
            }
        }
        return code;
    }

    private static List<Status> statuses(Message message) {
        return Commands.statuses(message);
    }
}
