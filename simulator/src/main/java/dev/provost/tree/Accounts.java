package dev.provost.tree;

import java.util.HashSet;
import java.util.Set;

/**
 * The server accounts of a tree: interior nodes with the identifier of DMAcc and, as DM 1.1 has none, the nodes below
 * {@code ./SyncML/DMAcc}.
 */
final class Accounts {

    private static final String IDENTIFIER = "urn:oma:mo:oma-dm-dmacc:";
    private static final String LEGACY = "DMAcc";

    private Accounts() {}

    /** The identifiers of the servers whose accounts are at or below a node. */
    static Set<String> serverIds(Node node, String parentName) {
        Set<String> ids = new HashSet<>();
        collect(node, parentName, ids);
        return ids;
    }

    private static void collect(Node node, String parentName, Set<String> ids) {
        if (!(node instanceof Interior interior)) {
            return;
        }
        if (interior.type().startsWith(IDENTIFIER)) {
            add(interior, "ServerID", ids);
        } else if (parentName.equals(LEGACY)) {
            add(interior, "ServerId", ids);
        }
        interior.children().forEach(child -> collect(child, interior.name(), ids));
    }

    private static void add(Interior account, String leaf, Set<String> ids) {
        account.child(leaf)
                .filter(Leaf.class::isInstance)
                .map(node -> ((Leaf) node).value().text())
                .filter(id -> !id.isEmpty())
                .ifPresent(ids::add);
    }
}
