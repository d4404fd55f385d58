package dev.provost.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names of an address as the nodes there spell them, where case makes no difference (DDF {@code CaseSense}, TND
 * 1.2.1, 6). What does not exist keeps the case it is written with.
 */
final class Spelling {

    private Spelling() {}

    static LocUri of(LocUri uri, ManagementTree tree) {
        List<String> names = new ArrayList<>(uri.depth());
        Optional<NodeDescription> described = Optional.of(tree.description().root());
        Optional<Node> node = Optional.of(tree.root());
        for (String name : uri.segments()) {
            described = described.flatMap(d -> d.child(name));
            boolean exactly = described.map(NodeDescription::isCaseSensitive).orElse(true);
            node = node.flatMap(n -> child(n, name, exactly));
            names.add(node.map(Node::name).orElse(name));
        }
        return names.equals(uri.segments()) ? uri : new LocUri(names, uri.property(), uri.list());
    }

    private static Optional<Node> child(Node node, String name, boolean exactly) {
        if (!(node instanceof Interior interior)) {
            return Optional.empty();
        }
        return exactly ? interior.child(name) : interior.childWithoutCase(name);
    }
}
