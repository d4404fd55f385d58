package dev.provost.bootstrap;

import dev.provost.bootstrap.cp.ProvisioningDocument;
import dev.provost.security.AuthType;
import dev.provost.security.Nonce;
import dev.provost.syncml.Add;
import dev.provost.syncml.Data;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.tree.tnds.Tnds;
import dev.provost.tree.tnds.TndsDocument;
import java.util.ArrayList;
import java.util.List;

/** Writes accounts as the documents of each profile, as a server does. */
public final class BootstrapDocuments {

    private static final String NO_SESSION = "0";
    private static final String HTTP = "1";

    private BootstrapDocuments() {}

    /** A provisioning document with the account and nothing else. */
    public static ProvisioningDocument cp(ServerAccount account, LevelMapping levels) {
        return ProvisioningDocument.of(W7.write(account, levels));
    }

    /**
     * A message of the DM profile of DM 1.2 with the account as TNDS for the Inbox.
     *
     * @param device the {@code Target}
     */
    public static Message dm(ServerAccount account, String device) {
        return dm(account, device, Encoding.WBXML);
    }

    /** The same with the TNDS in the given encoding. */
    public static Message dm(ServerAccount account, String device, Encoding encoding) {
        byte[] tnds = Tnds.write(encoding, TndsDocument.of(AccountObject.write(account)));
        Item item = Item.target("./Inbox")
                .withMeta(Meta.EMPTY.withFormat("bin").withType(Tnds.mediaType(encoding)))
                .withData(Data.octets(tnds));
        return message(DmVersion.DM_1_2, account, device, item);
    }

    /**
     * A message of the plain profile of DM 1.1.2.
     *
     * @param device the {@code Target}
     * @param node the name of the node of the account
     */
    public static Message plain(ServerAccount account, String device, String node) {
        AccountCredentials client = account.client().orElse(AccountCredentials.NONE);
        AccountCredentials server = account.server().orElse(AccountCredentials.NONE);
        String parent = "./SyncML/DMAcc/" + node + "/";
        List<Item> items = new ArrayList<>(List.of(
                leaf(parent, "Addr", account.address()),
                leaf(parent, "AddrType", HTTP).withMeta(Meta.EMPTY.withFormat("int")),
                leaf(parent, "ServerId", account.serverId()),
                leaf(parent, "ServerPW", server.login().password()),
                nonce(parent, "ServerNonce", server.nonce()),
                leaf(parent, "UserName", client.login().name()),
                leaf(parent, "ClientPW", client.login().password()),
                nonce(parent, "ClientNonce", client.nonce())));
        account.port()
                .ifPresent(port -> items.add(
                        leaf(parent, "PortNbr", Integer.toString(port)).withMeta(Meta.EMPTY.withFormat("int"))));
        client.type().map(AuthType::metaType).ifPresent(type -> items.add(leaf(parent, "AuthPref", type)));
        account.name().ifPresent(name -> items.add(leaf(parent, "Name", name)));
        return message(DmVersion.DM_1_1, account, device, items.toArray(Item[]::new));
    }

    private static Item leaf(String parent, String name, String value) {
        return Item.target(parent + name).withData(value);
    }

    private static Item nonce(String parent, String name, Nonce nonce) {
        return Item.target(parent + name).withMeta(Meta.EMPTY.withFormat("bin")).withData(Data.octets(nonce.octets()));
    }

    private static Message message(DmVersion version, ServerAccount account, String device, Item... items) {
        SyncHdr header =
                SyncHdr.of(version, NO_SESSION, NO_SESSION, Location.of(device), Location.of(account.address()));
        return new Message(header, new SyncBody(List.of(Add.of("1", items)), true));
    }
}
