package dev.provost.bootstrap;

import dev.provost.bootstrap.cp.Characteristic;
import dev.provost.bootstrap.cp.Parm;
import dev.provost.bootstrap.cp.ProvisioningDocument;
import dev.provost.push.ContentType;
import dev.provost.security.BootstrapKeys;
import dev.provost.security.BootstrapMac;
import dev.provost.security.Imsi;
import dev.provost.syncml.Add;
import dev.provost.syncml.Data;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.syncml.codec.Codec;
import java.util.List;

/** Bootstrap messages that the tests share, and what protects them. */
public final class Bootstraps {

    public static final Imsi IMSI = new Imsi("262011234567890");
    public static final NetworkSecret NETWORK = NetworkSecret.of(IMSI);

    private Bootstraps() {}

    /** The account of {@code srv.example}. */
    public static Characteristic w7() {
        return Characteristic.of(
                        "APPLICATION",
                        Parm.of("APPID", "w7"),
                        Parm.of("PROVIDER-ID", "srv.example"),
                        Parm.of("NAME", "Example DM"),
                        Parm.of("TO-NAPID", "NAP1"))
                .with(Characteristic.of("APPADDR", Parm.of("ADDR", "http://dm.example/dm"), Parm.of("ADDRTYPE", "URI"))
                        .with(Characteristic.of("PORT", Parm.of("PORTNBR", "8080"))))
                .with(auth("APPSRV", "device1", "s3cret", "AAECAwQFBgc="))
                .with(auth("CLIENT", "srv.example", "srvpw", "CAkKCwwNDg8="));
    }

    public static Characteristic auth(String level, String name, String secret, String nonce) {
        return Characteristic.of(
                "APPAUTH",
                Parm.of("AAUTHLEVEL", level),
                Parm.of("AAUTHTYPE", "DIGEST"),
                Parm.of("AAUTHNAME", name),
                Parm.of("AAUTHSECRET", secret),
                Parm.of("AAUTHDATA", nonce));
    }

    public static Characteristic accessPoint() {
        return Characteristic.of(
                "NAPDEF",
                Parm.of("NAPID", "NAP1"),
                Parm.of("BEARER", "GSM-GPRS"),
                Parm.of("NAP-ADDRESS", "internet"),
                Parm.of("NAP-ADDRTYPE", "APN"));
    }

    public static byte[] cp(Characteristic... characteristics) {
        return ProvisioningDocument.of(characteristics).write(Encoding.WBXML);
    }

    public static BootstrapMessage unprotected(byte[] document) {
        return BootstrapMessage.plain(BootstrapMessage.CP_WBXML, document);
    }

    public static BootstrapMessage withNetwPin(byte[] document) {
        return cpMessage("0", BootstrapMac.of(BootstrapKeys.netwPin(IMSI), document), document);
    }

    public static BootstrapMessage withUserPin(byte[] document, String pin) {
        return cpMessage("1", BootstrapMac.of(BootstrapKeys.userPin(pin), document), document);
    }

    public static BootstrapMessage cpMessage(String sec, String mac, byte[] document) {
        return new BootstrapMessage(
                ContentType.of(BootstrapMessage.CP_WBXML).withSec(sec).withMac(mac), document);
    }

    public static BootstrapMessage dmMessage(String sec, byte[] key, byte[] document) {
        return new BootstrapMessage(
                ContentType.of(BootstrapMessage.DM_WBXML).withSec(sec).withMac(BootstrapMac.of(key, document)),
                document);
    }

    /** A message of the plain profile of DM 1.1.2. */
    public static Message plain(Item... items) {
        return new Message(
                SyncHdr.of(DmVersion.DM_1_1, "0", "0", Location.of("IMEI:1"), Location.of("http://dm.example/dm")),
                new SyncBody(List.of(Add.of("1", items)), true));
    }

    /** The items of a complete account. */
    public static Item[] plainItems() {
        return new Item[] {
            leaf("Addr", "http://dm.example/dm"),
            leaf("AddrType", "1"),
            leaf("PortNbr", "8080"),
            leaf("ServerId", "srv.example"),
            leaf("ServerPW", "srvpw"),
            Item.target("./SyncML/DMAcc/1/ServerNonce").withData(Data.octets(new byte[] {8, 9})),
            leaf("UserName", "device1"),
            leaf("ClientPW", "s3cret"),
            leaf("ClientNonce", "AAECAwQFBgc="),
            leaf("AuthPref", "syncml:auth-md5"),
            leaf("Name", "Example DM")
        };
    }

    public static Item leaf(String name, String value) {
        return Item.target("./SyncML/DMAcc/1/" + name).withData(value);
    }

    public static byte[] wbxml(Message message) {
        return Codec.of(Encoding.WBXML).encode(message);
    }
}
