package dev.provost.handset;

import dev.provost.bootstrap.AccountCredentials;
import dev.provost.bootstrap.Connection;
import dev.provost.bootstrap.LegacyConnection;
import dev.provost.bootstrap.ServerAccount;
import dev.provost.handset.model.DeviceIdentity;
import dev.provost.handset.model.HandsetModel;
import dev.provost.security.Login;
import dev.provost.session.DmAccount;
import dev.provost.session.Nonces;
import dev.provost.tree.Acl;
import dev.provost.tree.Actor;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Right;
import dev.provost.tree.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the account of a bootstrap into the tree of a model (DM Bootstrap 1.2.1, 5.3). */
final class Installation {

    private static final LocUri CONNECTIONS = LocUri.parse("./SyncML/Con");

    private final HandsetModel model;
    private final long epochSecond;

    Installation(HandsetModel model, long epochSecond) {
        this.model = model;
        this.epochSecond = epochSecond;
    }

    /** What a device assumes where the account in its tree says nothing. */
    static DeviceIdentity unknown(String deviceId) {
        Login nobody = new Login("", "");
        return new DeviceIdentity(
                deviceId,
                new DmAccount("", "http://0.0.0.0/", nobody, Optional.empty(), nobody, Optional.empty()),
                Nonces.NONE);
    }

    /** The node for an account: the one that the message demands, otherwise the first free of 1, 2, ... */
    LocUri nodeFor(ManagementTree tree, ServerAccount account) {
        LocUri folder = model.account().parent().orElseThrow();
        return account.placement().name().map(folder::child).orElseGet(() -> {
            int number = 1;
            while (tree.node(folder.child(Integer.toString(number))).isPresent()) {
                number++;
            }
            return folder.child(Integer.toString(number));
        });
    }

    /** The tree with an account at a node, on which its server has the rights Get, Replace and Delete. */
    ManagementTree with(ManagementTree tree, LocUri node, ServerAccount account, String deviceId) {
        Acl acl = account.placement()
                .acl()
                .orElseGet(() -> Acl.granting(account.serverId(), Right.GET, Right.REPLACE, Right.DELETE));
        return model.withAccount(tree, node, identity(account, deviceId), further(account), acl, epochSecond);
    }

    private static DeviceIdentity identity(ServerAccount account, String deviceId) {
        AccountCredentials client = account.client().orElse(AccountCredentials.NONE);
        AccountCredentials server = account.server().orElse(AccountCredentials.NONE);
        return new DeviceIdentity(
                deviceId,
                new DmAccount(
                        account.serverId(),
                        account.uri(),
                        client.login(),
                        client.type(),
                        server.login(),
                        server.type()),
                new Nonces(client.nonce(), server.nonce()));
    }

    private Map<String, Value> further(ServerAccount account) {
        Map<String, Value> leaves = new LinkedHashMap<>();
        account.name().ifPresent(name -> leaves.put("Name", Value.chr(name)));
        List<String> connections = account.connections();
        if (model.hasLegacyAccounts()) {
            connections.stream().findFirst().ifPresent(id -> leaves.put("ConRef", Value.chr(reference(id))));
        } else if (connections.size() == 1) {
            leaves.put("PrefConRef", Value.chr(connections.getFirst()));
        } else {
            for (int i = 0; i < connections.size(); i++) {
                leaves.put("ToConRef/%d/ConRef".formatted(i + 1), Value.chr(connections.get(i)));
            }
        }
        return leaves;
    }

    private static String reference(String id) {
        return id.startsWith("./") ? id : CONNECTIONS.child(id).toString();
    }

    /** Whether a connection has a node already. */
    boolean isThere(ManagementTree tree, Connection connection) {
        return model.hasLegacyAccounts()
                && tree.node(CONNECTIONS.child(connection.id())).isPresent();
    }

    /** The tree with a connection, on which the given server has the same rights; only DM 1.1.2 has a place for it here. */
    ManagementTree with(ManagementTree tree, Connection connection, String serverId) {
        return model.hasLegacyAccounts()
                ? model.withObject(
                        tree,
                        CONNECTIONS.child(connection.id()),
                        LegacyConnection.leaves(connection),
                        Acl.granting(serverId, Right.GET, Right.REPLACE, Right.DELETE),
                        epochSecond)
                : tree;
    }

    /** The tree without a connection, if it has it. */
    ManagementTree without(ManagementTree tree, Connection connection) {
        return isThere(tree, connection)
                ? tree.delete(CONNECTIONS.child(connection.id()), Actor.DEVICE, epochSecond)
                        .tree()
                : tree;
    }

    /** The tree without an account, and without its server in any ACL. */
    ManagementTree without(ManagementTree tree, LocUri node, String serverId) {
        return tree.delete(node, Actor.DEVICE, epochSecond).tree().withoutServer(serverId);
    }
}
