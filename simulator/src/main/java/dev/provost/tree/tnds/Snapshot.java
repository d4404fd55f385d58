package dev.provost.tree.tnds;

import dev.provost.tree.Interior;
import dev.provost.tree.Leaf;
import dev.provost.tree.LocUri;
import dev.provost.tree.Node;
import dev.provost.tree.Property;
import dev.provost.tree.Reading;
import dev.provost.tree.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a document of a part of a tree. */
final class Snapshot {

    /** The name that stands for the root. */
    static final String ROOT = ".";

    private final Set<Property> wanted;
    private final boolean withValues;

    private Snapshot(Reading.OfSubtree subtree) {
        wanted = subtree.properties();
        withValues = subtree.withValues();
    }

    static TndsDocument of(Reading.OfSubtree subtree) {
        TndsNode top = new Snapshot(subtree).node(subtree.node());
        Optional<LocUri> above = subtree.uri().parent().filter(parent -> !parent.isRoot());
        return TndsDocument.of(
                above.map(parent -> top.withPath(parent.toString())).orElse(top));
    }

    private TndsNode node(Node node) {
        String name = node.name().isEmpty() ? ROOT : node.name();
        return switch (node) {
            case Leaf leaf -> new TndsNode(name, Optional.empty(), true, properties(leaf), value(leaf), List.of());
            case Interior interior -> {
                List<TndsNode> children = new ArrayList<>(interior.childCount());
                interior.children().forEach(child -> children.add(node(child)));
                yield new TndsNode(name, Optional.empty(), false, properties(interior), Optional.empty(), children);
            }
        };
    }

    private Optional<Value> value(Leaf leaf) {
        return withValues ? Optional.of(leaf.value()) : Optional.empty();
    }

    /** An ACL or title that is empty is left out. */
    private TndsProperties properties(Node node) {
        TndsProperties all = TndsProperties.NONE;
        for (Property property : wanted) {
            all = switch (property) {
                case ACL -> node.acl().isEmpty() ? all : all.withAcl(node.acl());
                case FORMAT -> all.withFormat(node.format());
                case TITLE -> node.title().isEmpty() ? all : all.withTitle(node.title());
                case TSTAMP -> all.withTStamp(node.tStampText());
                case TYPE -> all.withType(node.type());
                case VER_NO -> all.withVerNo(node.verNo());
                case NAME, SIZE -> all;
            };
        }
        return all;
    }
}
