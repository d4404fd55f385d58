package dev.provost.conformance.steps;

import dev.provost.adapter.NodeValue;
import dev.provost.syncml.Encoding;
import dev.provost.tree.LocUri;
import dev.provost.tree.Value;
import dev.provost.tree.tnds.Tnds;
import dev.provost.tree.tnds.TndsDocument;
import dev.provost.tree.tnds.TndsNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a serialised subtree of a table with the columns {@code node}, an address below the target, and {@code value}.
 *
 * @param phone the phone, which knows the formats of its settings
 * @param target where the device is to put the nodes
 * @param identifier the type of the nodes at the top, or empty
 */
record DocumentTable(Phone phone, LocUri target, String identifier) {

    NodeValue read(List<Map<String, String>> rows) {
        Branch root = new Branch();
        for (Map<String, String> row : rows) {
            Branch branch = root;
            for (String name : LocUri.parse(row.get("node")).segments()) {
                branch = branch.children.computeIfAbsent(name, n -> new Branch());
            }
            branch.value = Optional.ofNullable(row.get("value"));
        }
        TndsNode[] nodes = root.children.entrySet().stream()
                .map(entry -> node(target.child(entry.getKey()), entry.getValue(), identifier))
                .toArray(TndsNode[]::new);
        return NodeValue.subtree(Tnds.write(Encoding.XML, TndsDocument.of(nodes)));
    }

    private TndsNode node(LocUri uri, Branch branch, String type) {
        if (branch.value.isPresent()) {
            byte[] octets = branch.value.get().getBytes(StandardCharsets.UTF_8);
            Value value = phone.tree().valueFor(uri, Optional.empty(), Optional.empty(), octets);
            return TndsNode.leaf(uri.name(), value);
        }
        TndsNode[] children = branch.children.entrySet().stream()
                .map(entry -> node(uri.child(entry.getKey()), entry.getValue(), ""))
                .toArray(TndsNode[]::new);
        return TndsNode.interior(uri.name(), type, children);
    }

    private static final class Branch {
        private final Map<String, Branch> children = new LinkedHashMap<>();
        private Optional<String> value = Optional.empty();
    }
}
