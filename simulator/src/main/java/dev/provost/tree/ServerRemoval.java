package dev.provost.tree;

import java.util.Iterator;

/** Removes a server from every ACL of a tree. */
final class ServerRemoval {

    private ServerRemoval() {}

    static Interior from(Interior root, String serverId) {
        Interior below = childrenCleaned(root, serverId);
        Acl acl = root.acl().withoutAtRoot(serverId);
        return acl == root.acl() ? below : below.with(below.properties().withAcl(acl));
    }

    private static Node cleaned(Node node, String serverId) {
        Node below = node instanceof Interior interior ? childrenCleaned(interior, serverId) : node;
        Acl acl = node.acl().without(serverId);
        return acl == node.acl() ? below : below.with(below.properties().withAcl(acl));
    }

    private static Interior childrenCleaned(Interior interior, String serverId) {
        Interior result = interior;
        Iterator<Node> cursor = interior.childSet().cursor();
        while (cursor.hasNext()) {
            Node child = cursor.next();
            Node cleaned = cleaned(child, serverId);
            if (cleaned != child) {
                result = result.withChild(cleaned);
            }
        }
        return result;
    }
}
