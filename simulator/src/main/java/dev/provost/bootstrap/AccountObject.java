package dev.provost.bootstrap;

import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.tree.Acl;
import dev.provost.tree.Format;
import dev.provost.tree.Right;
import dev.provost.tree.Value;
import dev.provost.tree.tnds.TndsNode;
import dev.provost.tree.tnds.TndsProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** A management object DMAcc of DM 1.2 in a serialised tree (Standardized Objects 1.2.1, 5.3.1). */
final class AccountObject {

    private static final String IDENTIFIER = "urn:oma:mo:oma-dm-dmacc:1.0";
    private static final Set<String> IDENTIFIERS =
            Set.of(IDENTIFIER, "urn:oma:mo:oma-dm-dmacc:1.1", "org.openmobilealliance/1.0/w7");

    private final TndsNode node;

    AccountObject(TndsNode node) {
        this.node = node;
    }

    boolean isAccount() {
        return node.properties().type().filter(IDENTIFIERS::contains).isPresent()
                || W7.APPID.equals(text(node, "AppID").orElse(""));
    }

    ServerAccount read() {
        Optional<TndsNode> place = first(node, "AppAddr");
        List<String> connections = Stream.concat(
                        text(node, "PrefConRef").stream(),
                        child(node, "ToConRef").stream()
                                .flatMap(refs -> refs.children().stream())
                                .flatMap(ref -> text(ref, "ConRef").stream()))
                .distinct()
                .toList();
        return new ServerAccount(
                mandatory("ServerID", text(node, "ServerID").orElse("")),
                text(node, "Name"),
                mandatory(
                        "AppAddr/<x>/Addr", place.flatMap(p -> text(p, "Addr")).orElse("")),
                place.flatMap(p -> first(p, "Port"))
                        .flatMap(p -> text(p, "PortNbr"))
                        .map(W7::port)
                        .orElse(OptionalInt.empty()),
                connections,
                credentials("CLCRED"),
                credentials("SRVCRED"),
                false,
                new Placement(Optional.empty(), node.properties().acl().filter(acl -> !acl.isEmpty())));
    }

    /** An account as an object for the Inbox, with the rights of its server on it. */
    static TndsNode write(ServerAccount account) {
        List<TndsNode> parts = new ArrayList<>(List.of(chr("AppID", W7.APPID), chr("ServerID", account.serverId())));
        account.name().ifPresent(name -> parts.add(chr("Name", name)));
        account.connections().stream().limit(1).forEach(connection -> parts.add(chr("PrefConRef", connection)));
        List<TndsNode> place = new ArrayList<>(List.of(chr("Addr", account.address()), chr("AddrType", "URI")));
        account.port()
                .ifPresent(port -> place.add(folder("Port", folder("1", chr("PortNbr", Integer.toString(port))))));
        parts.add(folder("AppAddr", folder("1", place.toArray(TndsNode[]::new))));
        TndsNode[] auth = Stream.concat(
                        account.client().map(c -> auth("1", "CLCRED", c)).stream(),
                        account.server().map(s -> auth("2", "SRVCRED", s)).stream())
                .toArray(TndsNode[]::new);
        if (auth.length > 0) {
            parts.add(folder("AppAuth", auth));
        }
        Acl acl = Acl.granting(account.serverId(), Right.GET, Right.REPLACE, Right.DELETE);
        return TndsNode.interior("1", IDENTIFIER, parts.toArray(TndsNode[]::new))
                .with(TndsProperties.of(Format.NODE, IDENTIFIER).withAcl(acl));
    }

    private static TndsNode auth(String name, String level, AccountCredentials credentials) {
        List<TndsNode> leaves = new ArrayList<>(List.of(chr("AAuthLevel", level)));
        leaves.add(
                chr("AAuthType", credentials.type().map(AuthType::accountType).orElse("")));
        leaves.add(chr("AAuthName", credentials.login().name()));
        leaves.add(chr("AAuthSecret", credentials.login().password()));
        if (!credentials.nonce().equals(Nonce.EMPTY)) {
            leaves.add(TndsNode.leaf(
                    "AAuthData",
                    Value.bin("application/octet-stream", credentials.nonce().octets())));
        }
        return folder(name, leaves.toArray(TndsNode[]::new));
    }

    private static TndsNode folder(String name, TndsNode... children) {
        return TndsNode.interior(name, "", children);
    }

    private static TndsNode chr(String name, String value) {
        return TndsNode.leaf(name, Value.chr(value));
    }

    private Optional<AccountCredentials> credentials(String level) {
        List<TndsNode> entries = child(node, "AppAuth").stream()
                .flatMap(all -> all.children().stream())
                .filter(auth -> level.equals(text(auth, "AAuthLevel").orElse("")))
                .toList();
        Optional<String> preferred = text(node, "AAuthPref");
        return entries.stream()
                .filter(auth -> preferred.isPresent() && preferred.equals(text(auth, "AAuthType")))
                .findFirst()
                .or(() -> entries.stream().findFirst())
                .map(auth -> new AccountCredentials(
                        text(auth, "AAuthType").flatMap(AuthType::ofAccountType),
                        new Login(
                                text(auth, "AAuthName").orElse(""),
                                text(auth, "AAuthSecret").orElse("")),
                        child(auth, "AAuthData")
                                .flatMap(TndsNode::value)
                                .map(v -> Nonce.of(v.octets()))
                                .orElse(Nonce.EMPTY)));
    }

    private static Optional<TndsNode> child(TndsNode parent, String name) {
        return parent.children().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    private static Optional<TndsNode> first(TndsNode parent, String name) {
        return child(parent, name).flatMap(c -> c.children().stream().findFirst());
    }

    private static Optional<String> text(TndsNode parent, String name) {
        return child(parent, name).flatMap(TndsNode::value).map(Value::text);
    }

    private static String mandatory(String name, String value) {
        if (value.isBlank()) {
            throw new RefusedException(Refusal.INCOMPLETE, name + " is missing in the account");
        }
        return value;
    }
}
