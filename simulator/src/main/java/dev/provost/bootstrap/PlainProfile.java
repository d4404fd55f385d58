package dev.provost.bootstrap;

import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.syncml.Add;
import dev.provost.syncml.Command;
import dev.provost.syncml.Data;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.SyncHdr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The plain profile of DM 1.1.2: one Add with an item for each node of one account. Anything that is not as it demands
 * discards the whole message (DM Bootstrap 1.1.2, 5.4).
 */
final class PlainProfile {

    private static final String ACCOUNTS = "./SyncML/DMAcc/";
    private static final String CONNECTIONS = "./SyncML/Con/";
    private static final List<String> MANDATORY =
            List.of("Addr", "AddrType", "ServerId", "ServerPW", "ServerNonce", "UserName");
    private static final List<String> OPTIONAL =
            List.of("PortNbr", "ConRef", "ClientPW", "ClientNonce", "AuthPref", "Name");

    private final Message message;

    PlainProfile(Message message) {
        this.message = message;
    }

    BootstrapResult.Provisioned read() {
        header(message.header());
        Map<String, Data> account = new LinkedHashMap<>();
        Map<String, String> connection = new LinkedHashMap<>();
        Optional<String> name = Optional.empty();
        Optional<String> connectionName = Optional.empty();
        List<String> leftOut = new ArrayList<>();
        for (Item item : onlyAdd().items()) {
            String uri = item.target().map(Location::uri).orElse("");
            if (item.source().isPresent() || uri.isEmpty()) {
                throw against("an item has a Source, or no Target");
            }
            Data data = data(item, uri);
            if (uri.startsWith(ACCOUNTS)) {
                name = same(name, uri, ACCOUNTS);
                String leaf = below(uri, ACCOUNTS);
                if (!leaf.isEmpty() && account.putIfAbsent(leaf, data) != null) {
                    throw against(Shown.of(uri) + " is there twice");
                }
            } else if (uri.startsWith(CONNECTIONS)) {
                connectionName = same(connectionName, uri, CONNECTIONS);
                String leaf = below(uri, CONNECTIONS);
                if (leaf.startsWith("Ext/")) {
                    leftOut.add(Shown.of(uri));
                } else if (!leaf.isEmpty()) {
                    connection.put(leaf, data.asText());
                }
            } else {
                throw against("%s is outside ./SyncML/DMAcc and ./SyncML/Con".formatted(Shown.of(uri)));
            }
        }
        List<Connection> connections = connectionName
                .map(id -> List.of(new Connection(id, Connection.Kind.ACCESS_POINT, connection)))
                .orElse(List.of());
        return new BootstrapResult.Provisioned(List.of(account(account, name)), connections, leftOut);
    }

    private static void header(SyncHdr header) {
        demand(
                header.verProto().equals(DmVersion.DM_1_1.verProto()),
                "VerProto is '%s', not DM/1.1",
                header.verProto());
        demand(header.sessionId().equals("0"), "SessionID is '%s', not 0", header.sessionId());
        demand(header.msgId().equals("0"), "MsgID is '%s', not 0", header.msgId());
        demand(
                header.cred().isEmpty()
                        && header.meta().isEmpty()
                        && header.respUri().isEmpty()
                        && header.target().name().isEmpty()
                        && header.source().name().isEmpty(),
                "SyncHdr holds more than versions, ids, Target and Source%s",
                "");
    }

    private Add onlyAdd() {
        List<Command> commands = message.body().commands();
        demand(message.isFinal(), "Final is missing%s", "");
        if (commands.size() != 1 || !(commands.getFirst() instanceof Add add)) {
            throw against("SyncBody holds something else than one Add");
        }
        demand(add.cmdId().equals("1"), "CmdID is '%s', not 1", add.cmdId());
        demand(!add.noResp() && add.meta().isEmpty(), "Add has NoResp or Meta%s", "");
        return add;
    }

    private static Data data(Item item, String uri) {
        boolean interior =
                item.meta().flatMap(Meta::format).filter("node"::equals).isPresent();
        if (item.data().isEmpty() && !interior) {
            throw against(Shown.of(uri) + " has no Data");
        }
        return item.data().orElse(Data.EMPTY);
    }

    private static Optional<String> same(Optional<String> name, String uri, String parent) {
        String rest = uri.substring(parent.length());
        String first = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
        if (first.isEmpty() || name.isPresent() && !name.get().equals(first)) {
            throw against(Shown.of(uri) + " is a second node; a message brings one");
        }
        return Optional.of(first);
    }

    private static String below(String uri, String parent) {
        String rest = uri.substring(parent.length());
        return rest.contains("/") ? rest.substring(rest.indexOf('/') + 1) : "";
    }

    private static ServerAccount account(Map<String, Data> leaves, Optional<String> name) {
        for (String leaf : MANDATORY) {
            if (!leaves.containsKey(leaf)) {
                throw new RefusedException(Refusal.INCOMPLETE, leaf + " is missing in the account");
            }
        }
        for (String leaf : leaves.keySet()) {
            if (!MANDATORY.contains(leaf) && !OPTIONAL.contains(leaf)) {
                throw against("the account has a node %s, which it does not define".formatted(Shown.of(leaf)));
            }
        }
        Optional<AuthType> type = text(leaves, "AuthPref").flatMap(AuthType::ofMetaType);
        String serverId = text(leaves, "ServerId").orElse("");
        String address = text(leaves, "Addr").orElse("");
        if (serverId.isBlank() || address.isBlank()) {
            throw new RefusedException(Refusal.INCOMPLETE, "ServerId or Addr is empty");
        }
        return new ServerAccount(
                serverId,
                text(leaves, "Name"),
                address,
                text(leaves, "PortNbr").map(PlainProfile::port).orElse(OptionalInt.empty()),
                text(leaves, "ConRef").filter(ref -> !ref.isEmpty()).stream().toList(),
                Optional.of(new AccountCredentials(
                        type,
                        new Login(
                                text(leaves, "UserName").orElse(""),
                                text(leaves, "ClientPW").orElse("")),
                        nonce(leaves, "ClientNonce"))),
                Optional.of(new AccountCredentials(
                        type, new Login(serverId, text(leaves, "ServerPW").orElse("")), nonce(leaves, "ServerNonce"))),
                false,
                new Placement(name, Optional.empty()));
    }

    private static Optional<String> text(Map<String, Data> leaves, String name) {
        return Optional.ofNullable(leaves.get(name)).map(Data::asText);
    }

    private static OptionalInt port(String text) {
        demand(text.matches("\\d{1,5}") && Integer.parseInt(text) <= 0xFFFF, "PortNbr is '%s', no port", text);
        return Integer.parseInt(text) == 0 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    /** Octets travel as an opaque block, or as base64 in text. */
    private static Nonce nonce(Map<String, Data> leaves, String name) {
        return switch (Optional.ofNullable(leaves.get(name)).orElse(Data.EMPTY)) {
            case Data.Opaque(byte[] octets) -> Nonce.of(octets);
            case Data other ->
                Nonce.ofBase64(other.asText())
                        .orElseThrow(() -> against("%s is neither opaque nor base64".formatted(name)));
        };
    }

    private static void demand(boolean kept, String rule, String value) {
        if (!kept) {
            throw against(rule.formatted(Shown.of(value)));
        }
    }

    private static RefusedException against(String what) {
        return new RefusedException(Refusal.AGAINST_PROFILE, what);
    }
}
