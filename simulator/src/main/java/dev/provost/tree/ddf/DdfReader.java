package dev.provost.tree.ddf;

import dev.provost.syncml.codec.PlacedElement;
import dev.provost.tree.Acl;
import dev.provost.tree.BadAclException;
import dev.provost.tree.BadLocUriException;
import dev.provost.tree.LocUri;
import dev.provost.tree.NodeDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the structure of a description: {@code MgmtTree} and {@code Node}. */
final class DdfReader {

    private static final Pattern VERSION = Pattern.compile("1\\.\\d{1,4}");

    /** People write {@code <X>}, {@code [X]} or {@code *} for a name given at run time. */
    private static final Pattern RUN_TIME = Pattern.compile("|\\*|<.*>|\\[.*]");

    private static final Set<String> IN_TREE = Set.of("VerDTD", "Man", "Mod", "Node");
    private static final Set<String> IN_NODE =
            Set.of("NodeName", "Path", "RTProperties", "DFProperties", "Node", "Value");

    private final Lines lines;

    DdfReader(Lines lines) {
        this.lines = lines;
    }

    DdfDocument read(PlacedElement root) {
        Part tree = Part.root(root, lines);
        if (!root.name().equals("MgmtTree")) {
            throw tree.fault("the document begins with it; begin with MgmtTree");
        }
        tree.allow(IN_TREE);
        String version = tree.only("VerDTD").map(Part::text).orElse("");
        if (!VERSION.matcher(version).matches()) {
            throw tree.fault("VerDTD is '" + Part.shown(version) + "'; write 1.2");
        }
        List<DdfNode> nodes = new ArrayList<>();
        tree.all("Node").forEach(node -> nodes.add(top(node)));
        if (nodes.isEmpty()) {
            throw tree.fault("it holds no Node; add at least one");
        }
        return new DdfDocument(
                tree.only("Man").map(Part::text), tree.only("Mod").map(Part::text), nodes);
    }

    private DdfNode top(Part node) {
        Optional<String> path = node.only("Path").map(Part::text).map(DdfReader::withoutSlash);
        path.filter(text -> !text.isEmpty()).ifPresent(text -> check(node, text));
        return new DdfNode(
                path.filter(text -> !text.isEmpty()),
                describe(node, true).build(),
                node.only("DFProperties").flatMap(p -> p.only("DFTitle")).map(Part::text),
                node.only("RTProperties").flatMap(p -> p.only("ACL")).map(DdfReader::acl));
    }

    /** A node; what its parent says about case holds unless it says something else. */
    private NodeDescription.Builder describe(Part node, boolean caseSensitive) {
        node.allow(IN_NODE);
        Part properties = node.only("DFProperties")
                .orElseThrow(() -> node.fault("it has no DFProperties; describe it, or use TNDS for values"));
        PropertiesReader reader = new PropertiesReader(properties);
        boolean ownCaseSensitive = reader.caseSensitive().orElse(caseSensitive);
        NodeDescription.Builder description = reader.describe(name(node), node).caseSensitive(ownCaseSensitive);
        for (Part child : node.all("Node")) {
            if (child.only("Path").isPresent()) {
                throw child.fault("it has a Path; only a Node at the top may have one");
            }
            description.child(describe(child, ownCaseSensitive));
        }
        return description;
    }

    private static String name(Part node) {
        String text = node.only("NodeName")
                .orElseThrow(() -> node.fault("it has no NodeName; write one, which may be empty"))
                .text();
        if (RUN_TIME.matcher(text).matches()) {
            return NodeDescription.UNNAMED;
        }
        try {
            return LocUri.ROOT.child(text).name();
        } catch (BadLocUriException e) {
            throw node.fault("'" + Part.shown(text) + "' is no name of a node: " + e.reason());
        }
    }

    private static void check(Part node, String path) {
        try {
            LocUri.parse(path);
        } catch (BadLocUriException e) {
            throw node.fault("Path " + e.getMessage());
        }
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Acl acl(Part part) {
        try {
            return Acl.parse(part.text());
        } catch (BadAclException e) {
            throw part.fault(e.getMessage());
        }
    }
}
