package dev.provost.session;

import dev.provost.syncml.Item;
import dev.provost.syncml.Replace;
import dev.provost.tree.Interior;
import dev.provost.tree.Leaf;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Node;
import java.util.ArrayList;
import java.util.List;

/** The {@code Replace} of package 1 that tells the server about the device (DM Protocol 1.2.1, 8.3). */
final class DevInfo {

    private static final LocUri ROOT = LocUri.parse("./DevInfo");

    private DevInfo() {}

    /** One item for each leaf below {@code ./DevInfo}; without such a node, no items. */
    static Replace replace(ManagementTree tree, Transfer transfer) {
        List<Item> items = new ArrayList<>();
        tree.node(ROOT).ifPresent(node -> collect(ROOT, node, transfer, items));
        return Replace.of(Numbering.PENDING, items.toArray(Item[]::new));
    }

    private static void collect(LocUri uri, Node node, Transfer transfer, List<Item> items) {
        switch (node) {
            case Leaf leaf -> items.add(transfer.item(uri.toString(), leaf.value()));
            case Interior interior ->
                interior.children().forEach(child -> collect(uri.child(child.name()), child, transfer, items));
        }
    }
}
