package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Add;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Copy;
import dev.provost.syncml.Data;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** What a device and the server have said about firmware so far, in the order of the wire; not for several threads. */
final class FirmwareTrail {

    private static final String STATE = "/State";
    private static final int NOT_EXECUTED = 215;

    private final Set<String> roots = new LinkedHashSet<>();
    private final Set<String> typed = new LinkedHashSet<>();
    private final Set<String> supplied = new LinkedHashSet<>();
    private final Set<String> placed = new LinkedHashSet<>();
    private final Set<String> parts = new LinkedHashSet<>();
    private final Map<String, Integer> states = new HashMap<>();
    private final Map<String, FirmwareNode> set = new LinkedHashMap<>();
    private final Map<String, String> unanswered = new HashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();
    private final Set<String> correlators = new LinkedHashSet<>();
    private boolean ordered;

    /** Another session begins, and nobody knows what went on between. */
    void begins() {
        states.clear();
        unanswered.clear();
        supplied.clear();
        parts.clear();
    }

    /** The device says something. */
    void hears(Turn turn) {
        turn.request().ifPresent(request -> Commands.all(request).forEach(this::hears));
    }

    private void hears(Command command) {
        switch (command) {
            case Results results -> results.items().forEach(item -> told(results, item));
            case Alert alert -> FirmwareEvents.report(alert).ifPresent(operation -> states.clear());
            case Status status -> {
                String uri = unanswered.remove(status.msgRef() + " " + status.cmdRef());
                if (uri != null && (status.code() >= 300 || status.code() == NOT_EXECUTED)) {
                    set.remove(uri);
                    placed.remove(uri);
                }
            }
            default -> {}
        }
    }

    private void told(Results results, Item item) {
        String uri = item.source()
                .or(item::target)
                .map(Location::uri)
                .or(results::targetRef)
                .orElse("");
        String path = FirmwareNode.plain(uri);
        String text = item.data().map(Data::asText).orElse("");
        boolean node = item.meta()
                .or(results::meta)
                .flatMap(Meta::type)
                .filter(FirmwareNode::isType)
                .isPresent();
        boolean named = NodeUris.property(uri).filter("Type"::equals).isPresent() && FirmwareNode.isType(text);
        if (node || named) {
            roots.add(path);
            typed.add(path);
        }
        if (path.endsWith("/" + FirmwareNode.URL) && !text.isBlank()) {
            touched.add(path);
        }
        if (path.endsWith(STATE) && text.strip().matches("\\d{1,3}")) {
            states.put(path.substring(0, path.length() - STATE.length()), Integer.parseInt(text.strip()));
        }
    }

    /** The server says something, after it was judged. */
    void says(Message answer, Command command) {
        if (command instanceof ItemCommand order && isWriting(command)) {
            for (Item item : order.items()) {
                item.target()
                        .map(Location::uri)
                        .filter(uri -> NodeUris.property(uri).isEmpty())
                        .ifPresent(uri -> writes(answer, command, item, uri));
            }
        } else if (command instanceof Exec exec) {
            node(exec).ifPresent(node -> {
                ordered = true;
                exec.correlator().ifPresent(correlators::add);
                set.values().removeIf(other -> other.root().equals(node.root()));
            });
        }
    }

    private void writes(Message answer, Command command, Item item, String uri) {
        String path = FirmwareNode.plain(uri);
        Optional<FirmwareNode> place = FirmwareNode.ofPackage(uri);
        place.ifPresent(node -> roots.add(node.root()));
        if (place.isPresent() && !(command instanceof Copy) && isBlank(item)) {
            set.remove(path);
            placed.remove(path);
            touched.remove(path);
            return;
        }
        touched.add(path);
        if (item.moreData()) {
            parts.add(path);
        } else {
            parts.remove(path);
        }
        place.ifPresent(node -> {
            if (supplied.add(node.root())) {
                set.values().removeIf(former -> former.isOtherWayThan(node));
            }
            set.put(path, node);
            placed.add(path);
            unanswered.put(answer.header().msgId() + " " + command.cmdId(), path);
        });
    }

    private static boolean isBlank(Item item) {
        return item.data().map(Data::asText).filter(text -> !text.isBlank()).isEmpty();
    }

    /** Whether what the server sets is only a part of a value. */
    boolean isPart(Item item) {
        return item.moreData()
                || item.target()
                        .map(Location::uri)
                        .map(FirmwareNode::plain)
                        .filter(parts::contains)
                        .isPresent();
    }

    private static boolean isWriting(Command command) {
        return command instanceof Replace || command instanceof Add || command instanceof Copy;
    }

    /** What an Exec is, as far as it is for an object whose place is known. */
    Optional<FirmwareNode> node(Exec exec) {
        return NodeUris.of(exec).stream().flatMap(this::nodes).findFirst();
    }

    private Stream<FirmwareNode> nodes(String uri) {
        return roots.stream().flatMap(root -> FirmwareNode.below(root, uri).stream());
    }

    /**
     * Whether an Exec is for an object for firmware and for none of its operations. Where the Type of the object is known,
     * nothing else in it can be started; where only a package was set, the rest of it may be that of another object.
     */
    boolean isMisplaced(Exec exec) {
        return NodeUris.of(exec).stream()
                .map(FirmwareNode::plain)
                .anyMatch(path -> roots.stream().anyMatch(root -> isMisplaced(root, path)));
    }

    private boolean isMisplaced(String root, String path) {
        if (path.equals(root) || placed.contains(path)) {
            return true;
        }
        boolean inside = path.startsWith(root + "/") && path.indexOf('/', root.length() + 1) < 0;
        return typed.contains(root)
                && FirmwareNode.below(root, path)
                        .map(node -> !node.leaf().isEmpty())
                        .orElse(inside);
    }

    /** The packages that were set for an object since it was started last, not refused, and not given up for another way. */
    List<FirmwareNode> set(String root) {
        return set.values().stream().filter(node -> node.root().equals(root)).toList();
    }

    /** Whether the address of a package was set at any time: it stays until another one is set. */
    boolean hasAddress(FirmwareNode node) {
        return placed.contains(node.root() + "/" + node.operation().nodeName() + "/" + FirmwareNode.URL);
    }

    /** Whether something was written that the address of a package may be part of, or the device has told that there is one. */
    boolean isTouched(FirmwareNode node) {
        return touched.stream()
                .anyMatch(uri -> uri.equals(node.root())
                        || uri.equals(node.root() + "/" + node.operation().nodeName())
                        || uri.startsWith(node.root() + "/" + node.operation().nodeName() + "/")
                        || node.root().startsWith(uri + "/"));
    }

    /** The State that the device told last in this session, if it did. */
    OptionalInt state(String root) {
        Integer state = states.get(root);
        return state == null ? OptionalInt.empty() : OptionalInt.of(state);
    }

    /** Whether a report can be about something that the server has started: it names that, or nothing. */
    boolean isOrdered(Alert report) {
        return ordered
                && report.correlator().filter(c -> !correlators.contains(c)).isEmpty();
    }
}
