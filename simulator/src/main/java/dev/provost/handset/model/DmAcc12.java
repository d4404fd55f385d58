package dev.provost.handset.model;

import static dev.provost.tree.Right.ADD;
import static dev.provost.tree.Right.COPY;
import static dev.provost.tree.Right.DELETE;
import static dev.provost.tree.Right.GET;
import static dev.provost.tree.Right.REPLACE;

import dev.provost.security.AuthType;
import dev.provost.session.DmAccount;
import dev.provost.session.Nonces;
import dev.provost.syncml.DmVersion;
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
 * {@code urn:oma:mo:oma-dm-dmacc:1.0}, the account of DM 1.2 (Standardized Objects 1.2.1, 5.3.1); in DM 1.3 {@code 1.1},
 * of which nothing but the identifier is known to differ.
 */
final class DmAcc12 implements AccountShape {

    private static final String IDENTIFIER = "urn:oma:mo:oma-dm-dmacc:";

    private static final String OF_CLIENT = "CLCRED";
    private static final String OF_SERVER = "SRVCRED";
    private static final String CLIENT_NAME = "client";
    private static final String SERVER_NAME = "server";
    private static final String CLIENT = "AppAuth/" + CLIENT_NAME;
    private static final String SERVER = "AppAuth/" + SERVER_NAME;
    private static final Right[] INTERIOR = {ADD, DELETE, GET, REPLACE};
    private static final Right[] READABLE = {ADD, COPY, DELETE, GET, REPLACE};
    private static final Right[] SECRET = {ADD, DELETE, REPLACE};

    private final DmVersion version;

    DmAcc12(DmVersion version) {
        this.version = version;
    }

    @Override
    public NodeDescription description() {
        return interior("*", Occurrence.ONE_OR_MORE)
                .types(IDENTIFIER + version.standardObjects())
                .child(readable("AppID", Occurrence.ONE))
                .child(readable("ServerID", Occurrence.ONE))
                .child(readable("Name", Occurrence.ZERO_OR_ONE))
                .child(readable("PrefConRef", Occurrence.ZERO_OR_ONE))
                .child(interior("ToConRef", Occurrence.ZERO_OR_ONE)
                        .child(interior("*", Occurrence.ONE_OR_MORE).child(readable("ConRef", Occurrence.ONE))))
                .child(interior("AppAddr", Occurrence.ONE).child(address()))
                .child(readable("AAuthPref", Occurrence.ZERO_OR_ONE))
                .child(interior("AppAuth", Occurrence.ZERO_OR_ONE).child(credentials()))
                .child(NodeDescription.interior("Ext", GET).occurs(Occurrence.ZERO_OR_ONE))
                .build();
    }

    private static NodeDescription.Builder address() {
        return interior("*", Occurrence.ONE_OR_MORE)
                .child(readable("Addr", Occurrence.ONE))
                .child(readable("AddrType", Occurrence.ONE))
                .child(interior("Port", Occurrence.ZERO_OR_ONE)
                        .child(interior("*", Occurrence.ONE_OR_MORE).child(readable("PortNbr", Occurrence.ONE))));
    }

    private static NodeDescription.Builder credentials() {
        return interior("*", Occurrence.ONE_OR_MORE)
                .child(readable("AAuthLevel", Occurrence.ONE))
                .child(readable("AAuthType", Occurrence.ONE))
                .child(readable("AAuthName", Occurrence.ZERO_OR_ONE))
                .child(NodeDescription.leaf("AAuthSecret", Format.CHR, SECRET).occurs(Occurrence.ZERO_OR_ONE))
                .child(NodeDescription.leaf("AAuthData", Format.BIN, SECRET).occurs(Occurrence.ZERO_OR_ONE));
    }

    private static NodeDescription.Builder interior(String name, Occurrence occurrence) {
        return NodeDescription.interior(name, INTERIOR).occurs(occurrence);
    }

    private static NodeDescription.Builder readable(String name, Occurrence occurrence) {
        return NodeDescription.leaf(name, Format.CHR, READABLE).occurs(occurrence);
    }

    @Override
    public List<LocUri> interiors(LocUri account) {
        return Leaves.at(
                account, "AppAddr", "AppAddr/1", "AppAddr/1/Port", "AppAddr/1/Port/1", "AppAuth", CLIENT, SERVER);
    }

    @Override
    public Map<LocUri, Value> fixed(LocUri account) {
        Map<LocUri, Value> values = new LinkedHashMap<>();
        values.put(Leaves.at(account, "AppID"), Value.chr("w7"));
        values.put(Leaves.at(account, "Name"), Value.chr("Operator"));
        values.put(Leaves.at(account, "AppAddr/1/AddrType"), Value.chr("URI"));
        values.put(Leaves.at(account, CLIENT + "/AAuthLevel"), Value.chr(OF_CLIENT));
        values.put(Leaves.at(account, SERVER + "/AAuthLevel"), Value.chr(OF_SERVER));
        return values;
    }

    @Override
    public List<LocUri> leaves(LocUri account) {
        return leaves(account, Leaves.at(account, CLIENT), Leaves.at(account, SERVER));
    }

    @Override
    public List<LocUri> leaves(ManagementTree tree, LocUri account) {
        AppAuth entries = new AppAuth(tree, account);
        return leaves(account, entries.stated(OF_CLIENT, CLIENT_NAME), entries.stated(OF_SERVER, SERVER_NAME));
    }

    @Override
    public List<LocUri> emptyLeaves(ManagementTree tree, LocUri account, DeviceIdentity identity) {
        AppAuth entries = new AppAuth(tree, account);
        DmAccount data = identity.account();
        return leaves(
                account,
                entries.emptied(OF_CLIENT, CLIENT_NAME, typeName(data.clientAuth())),
                entries.emptied(OF_SERVER, SERVER_NAME, typeName(data.serverAuth())));
    }

    private static List<LocUri> leaves(LocUri account, LocUri client, LocUri server) {
        return List.of(
                account.child("ServerID"),
                Leaves.at(account, "AppAddr/1/Addr"),
                Leaves.at(account, "AppAddr/1/Port/1/PortNbr"),
                account.child("AAuthPref"),
                client.child("AAuthType"),
                client.child("AAuthName"),
                client.child("AAuthSecret"),
                client.child("AAuthData"),
                server.child("AAuthType"),
                server.child("AAuthName"),
                server.child("AAuthSecret"),
                server.child("AAuthData"));
    }

    @Override
    public List<Value> values(DeviceIdentity identity) {
        DmAccount data = identity.account();
        return List.of(
                Value.chr(data.serverId()),
                Value.chr(data.serverUri()),
                Value.chr(Integer.toString(Leaves.port(data.serverUri()))),
                type(data.clientAuth()),
                type(data.clientAuth()),
                Value.chr(data.client().name()),
                Value.chr(data.client().password()),
                Leaves.octets(identity.nonces().client()),
                type(data.serverAuth()),
                Value.chr(data.server().name()),
                Value.chr(data.server().password()),
                Leaves.octets(identity.nonces().server()));
    }

    private static Value type(Optional<AuthType> type) {
        return Value.chr(typeName(type));
    }

    private static String typeName(Optional<AuthType> type) {
        return type.map(AuthType::accountType).orElse("");
    }

    @Override
    public DeviceIdentity read(ManagementTree tree, LocUri account, DeviceIdentity known) {
        AppAuth entries = new AppAuth(tree, account);
        Leaves leaves = new Leaves(tree, account);
        Leaves client = new Leaves(tree, entries.stated(OF_CLIENT, CLIENT_NAME));
        Leaves server = new Leaves(tree, entries.stated(OF_SERVER, SERVER_NAME));
        DmAccount was = known.account();
        DmAccount is = new DmAccount(
                leaves.text("ServerID", was.serverId()),
                leaves.address("AppAddr/1/Addr", was.serverUri()),
                client.login("AAuthName", "AAuthSecret", was.client()),
                preferred(leaves, client, was.clientAuth()),
                server.login("AAuthName", "AAuthSecret", was.server()),
                authentication(server, "AAuthType", was.serverAuth()));
        Nonces nonces = new Nonces(
                client.nonce("AAuthData", known.nonces().client()),
                server.nonce("AAuthData", known.nonces().server()));
        return known.with(is, nonces);
    }

    /** A server may change what the device uses, or what it prefers; the former counts more. */
    private static Optional<AuthType> preferred(Leaves leaves, Leaves client, Optional<AuthType> was) {
        Optional<AuthType> used = authentication(client, "AAuthType", was);
        return used.equals(was) ? authentication(leaves, "AAuthPref", was) : used;
    }

    private static Optional<AuthType> authentication(Leaves leaves, String leaf, Optional<AuthType> was) {
        String before = was.map(AuthType::accountType).orElse("");
        String now = leaves.text(leaf, before);
        return now.equals(before) ? was : AuthType.ofAccountType(now).or(() -> was);
    }
}
