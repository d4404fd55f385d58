package dev.provost.handset.model;

import static dev.provost.tree.Right.ADD;
import static dev.provost.tree.Right.COPY;
import static dev.provost.tree.Right.DELETE;
import static dev.provost.tree.Right.GET;
import static dev.provost.tree.Right.REPLACE;

import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.session.DmAccount;
import dev.provost.session.Nonces;
import dev.provost.tree.Format;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.NodeDescription;
import dev.provost.tree.Occurrence;
import dev.provost.tree.Right;
import dev.provost.tree.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ./SyncML/DMAcc}, the account of DM 1.1.2: flat, and with one preference of credentials for both directions. The
 * name of the server is its identifier.
 */
final class DmAcc11 implements AccountShape {

    private static final Right[] READABLE = {ADD, COPY, DELETE, GET, REPLACE};
    private static final Right[] SECRET = {ADD, DELETE, REPLACE};
    private static final int HTTP = 1;

    @Override
    public NodeDescription description() {
        return NodeDescription.interior("*", ADD, DELETE, GET, REPLACE)
                .occurs(Occurrence.ONE_OR_MORE)
                .child(leaf("Addr", Format.CHR, READABLE))
                .child(leaf("AddrType", Format.INT, READABLE))
                .child(leaf("PortNbr", Format.INT, READABLE))
                .child(leaf("ConRef", Format.CHR, READABLE))
                .child(leaf("ServerId", Format.CHR, READABLE))
                .child(leaf("ServerPW", Format.CHR, SECRET))
                .child(leaf("ServerNonce", Format.BIN, SECRET))
                .child(leaf("UserName", Format.CHR, READABLE))
                .child(leaf("ClientPW", Format.CHR, SECRET))
                .child(leaf("ClientNonce", Format.BIN, SECRET))
                .child(leaf("AuthPref", Format.CHR, READABLE))
                .child(leaf("Name", Format.CHR, READABLE))
                .build();
    }

    private static NodeDescription.Builder leaf(String name, Format format, Right... access) {
        return NodeDescription.leaf(name, format, access).occurs(Occurrence.ZERO_OR_ONE);
    }

    @Override
    public List<LocUri> interiors(LocUri account) {
        return List.of();
    }

    @Override
    public Map<LocUri, Value> fixed(LocUri account) {
        Map<LocUri, Value> values = new LinkedHashMap<>();
        values.put(Leaves.at(account, "Name"), Value.chr("Operator"));
        values.put(Leaves.at(account, "AddrType"), Value.integer(HTTP));
        return values;
    }

    @Override
    public List<LocUri> leaves(LocUri account) {
        return Leaves.at(
                account,
                "Addr",
                "PortNbr",
                "ServerId",
                "ServerPW",
                "ServerNonce",
                "UserName",
                "ClientPW",
                "ClientNonce",
                "AuthPref");
    }

    @Override
    public List<Value> values(DeviceIdentity identity) {
        DmAccount data = identity.account();
        return List.of(
                Value.chr(data.serverUri()),
                Value.integer(Leaves.port(data.serverUri())),
                Value.chr(data.serverId()),
                Value.chr(data.server().password()),
                Leaves.octets(identity.nonces().server()),
                Value.chr(data.client().name()),
                Value.chr(data.client().password()),
                Leaves.octets(identity.nonces().client()),
                Value.chr(preference(data.clientAuth())));
    }

    private static String preference(Optional<AuthType> type) {
        return type.map(AuthType::metaType).orElse("");
    }

    @Override
    public DeviceIdentity read(ManagementTree tree, LocUri account, DeviceIdentity known) {
        Leaves leaves = new Leaves(tree, account);
        DmAccount was = known.account();
        String before = preference(was.clientAuth());
        String now = leaves.text("AuthPref", before);
        DmAccount is = new DmAccount(
                leaves.text("ServerId", was.serverId()),
                leaves.address("Addr", was.serverUri()),
                leaves.login("UserName", "ClientPW", was.client()),
                now.equals(before) ? was.clientAuth() : AuthType.ofMetaType(now).or(was::clientAuth),
                new Login(
                        was.server().name(),
                        leaves.text("ServerPW", was.server().password())),
                was.serverAuth());
        Nonces nonces = new Nonces(
                leaves.nonce("ClientNonce", known.nonces().client()),
                leaves.nonce("ServerNonce", known.nonces().server()));
        return known.with(is, nonces);
    }

    /**
     * There is no leaf for the name of the server, nor one for how it authenticates itself: its identifier is its name, and
     * where it has a password it uses the preference of the account, or else MD5.
     */
    @Override
    public DeviceIdentity readAlone(ManagementTree tree, LocUri account, DeviceIdentity known) {
        DeviceIdentity stated = read(tree, account, known);
        DmAccount is = stated.account();
        Login server = is.server();
        boolean named = !server.name().isEmpty();
        Optional<AuthType> type = server.password().isEmpty()
                ? is.serverAuth()
                : is.serverAuth().or(is::clientAuth).or(() -> Optional.of(AuthType.MD5));
        return stated.with(
                new DmAccount(
                        is.serverId(),
                        is.serverUri(),
                        is.client(),
                        is.clientAuth(),
                        named ? server : new Login(is.serverId(), server.password()),
                        type),
                stated.nonces());
    }
}
