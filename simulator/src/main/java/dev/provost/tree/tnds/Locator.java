package dev.provost.tree.tnds;

import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.NodeDescription;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds places in a device: by the identifier of a management object, or for a node without a name. Not thread-safe.
 */
final class Locator {

    private static final String FIRST = "1";

    private final ManagementTree tree;

    /** The number given last to a node that would have an address, so that none is tried twice. */
    private final Map<LocUri, Integer> numbers = new HashMap<>();

    Locator(ManagementTree tree) {
        this.tree = tree;
    }

    /**
     * Where the device keeps a management object: the address of the object, or a free one where there can be several.
     *
     * @param name the name that the document gives, which may be empty
     * @param taken addresses that are about to be used
     */
    Optional<LocUri> home(String identifier, String name, Predicate<LocUri> taken) {
        return identifier.isEmpty()
                ? Optional.empty()
                : home(LocUri.ROOT, tree.description().root(), identifier, name, taken);
    }

    private Optional<LocUri> home(
            LocUri uri, NodeDescription description, String identifier, String name, Predicate<LocUri> taken) {
        for (NodeDescription child : description.children().values()) {
            boolean found = child.types().contains(identifier);
            if (child.isUnnamed()) {
                if (found) {
                    return Optional.of(free(uri, name, taken));
                }
                continue;
            }
            LocUri below = uri.child(child.name());
            if (found) {
                return Optional.of(below);
            }
            Optional<LocUri> deeper = home(below, child, identifier, name, taken);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    /** A free address for a node without a name; empty when the device has no place for it there. */
    Optional<LocUri> free(LocUri parent, TndsNode node, Predicate<LocUri> taken) {
        Optional<NodeDescription> above = tree.description().find(parent);
        String identifier = node.properties().type().orElse("");
        Optional<LocUri> named = above.stream()
                .flatMap(d -> d.children().values().stream())
                .filter(d ->
                        !d.isUnnamed() && !identifier.isEmpty() && d.types().contains(identifier))
                .findFirst()
                .map(d -> parent.child(d.name()));
        return named.or(
                () -> above.flatMap(d -> d.child(NodeDescription.UNNAMED)).map(d -> free(parent, "", taken)));
    }

    private LocUri free(LocUri parent, String name, Predicate<LocUri> taken) {
        LocUri first = parent.child(name.isEmpty() ? FIRST : name);
        LocUri uri = first;
        int number = numbers.getOrDefault(first, 1);
        while (number > 1 && uri.equals(first)
                || taken.test(uri)
                || tree.node(uri).isPresent()) {
            number++;
            uri = parent.child(name + number);
        }
        numbers.put(first, number);
        return uri;
    }
}
