package dev.provost.house;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.bootstrap.BootstrapPolicy;
import dev.provost.bootstrap.BootstrapReader;
import dev.provost.bootstrap.NetworkSecret;
import dev.provost.bootstrap.cp.BadProvisioningException;
import dev.provost.bootstrap.cp.ProvisioningDocument;
import dev.provost.fixtures.pki.Credential;
import dev.provost.fixtures.pki.Pki;
import dev.provost.house.Parsers.Never;
import dev.provost.notification.Dm13Notification;
import dev.provost.notification.Dm13Reading;
import dev.provost.notification.Notification;
import dev.provost.notification.NotificationFormatException;
import dev.provost.notification.Option;
import dev.provost.notification.OptionKind;
import dev.provost.push.ContentType;
import dev.provost.push.Datagram;
import dev.provost.push.PushFormatException;
import dev.provost.push.PushMessage;
import dev.provost.security.BadHmacHeaderException;
import dev.provost.security.HmacHeader;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.codec.Codec;
import dev.provost.transport.tls.BadKeyMaterialException;
import dev.provost.transport.tls.KeyMaterial;
import dev.provost.tree.ddf.BadDdfException;
import dev.provost.tree.ddf.DdfDocument;
import dev.provost.tree.tnds.BadTndsException;
import dev.provost.tree.tnds.Tnds;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Readers of pushes, of bootstrap and tree documents, and of what proves somebody's identity. */
final class DocumentParsers {

    private static final String NOTIFICATION =
            "291f40c9048e97434175d10d0c6e25a702d0000000123412636f6d2e6d676d747372762e6d616e616765";
    private static final String PUSH = "010603c4af87" + NOTIFICATION;
    private static final String TNDS = "<MgmtTree xmlns=\"syncml:dmddf1.2\"><VerDTD>1.2</VerDTD><Node>"
            + "<NodeName>1</NodeName><RTProperties><Format><node/></Format><Type>"
            + "<DDFName>urn:oma:mo:oma-dm-dmacc:1.0</DDFName></Type></RTProperties>"
            + "<Node><NodeName>ServerID</NodeName><Value>srv.example</Value></Node></Node></MgmtTree>";
    private static final String DDF = "<MgmtTree><VerDTD>1.2</VerDTD><Node><NodeName>Net</NodeName><Path>./A</Path>"
            + "<DFProperties><AccessType><Get/></AccessType><DFFormat><chr/></DFFormat><Occurrence><ZeroOrN>7</ZeroOrN>"
            + "</Occurrence><DFType><MIME>text/plain</MIME></DFType></DFProperties></Node></MgmtTree>";
    private static final String CP = "<wap-provisioningdoc version=\"1.1\"><characteristic type=\"APPLICATION\">"
            + "<parm name=\"APPID\" value=\"w7\"/><parm name=\"PROVIDER-ID\" value=\"srv.example\"/>"
            + "<characteristic type=\"APPADDR\"><parm name=\"ADDR\" value=\"https://dm.example/dm\"/></characteristic>"
            + "<characteristic type=\"APPAUTH\"><parm name=\"AAUTHLEVEL\" value=\"APPSRV\"/><parm name=\"AAUTHNAME\""
            + " value=\"d\"/><parm name=\"AAUTHDATA\" value=\"AAECAwQFBgc=\"/></characteristic></characteristic>"
            + "</wap-provisioningdoc>";
    private static final String PLAIN = "<SyncML xmlns=\"SYNCML:SYNCML1.1\"><SyncHdr><VerDTD>1.1</VerDTD>"
            + "<VerProto>DM/1.1</VerProto><SessionID>0</SessionID><MsgID>0</MsgID><Target><LocURI>IMEI:1</LocURI></Target>"
            + "<Source><LocURI>http://dm.example/dm</LocURI></Source></SyncHdr><SyncBody><Add><CmdID>1</CmdID><Item>"
            + "<Target><LocURI>./SyncML/DMAcc/1/Addr</LocURI></Target><Data>http://dm.example/dm</Data></Item></Add>"
            + "<Final/></SyncBody></SyncML>";
    private static final BootstrapReader DEVICE =
            new BootstrapReader(BootstrapPolicy.of(DmVersion.DM_1_2), NetworkSecret.NONE);

    private DocumentParsers() {}

    static List<Parser> pushes() {
        return List.of(
                octets("push", PushMessage::decode, PushFormatException.class, PUSH),
                octets(
                        "datagram",
                        Datagram::decode,
                        PushFormatException.class,
                        "0605040b84c002" + PUSH,
                        "0003a10201ff"),
                octets("notification", Notification::decode, NotificationFormatException.class, NOTIFICATION),
                notification13(Dm13Reading.values()[0]),
                notification13(Dm13Reading.values()[Dm13Reading.values().length - 1]),
                Parser.ofText(
                        "content type",
                        ContentType::parse,
                        PushFormatException.class,
                        "application/vnd.syncml.dm+wbxml; SEC=USERPIN; MAC=\"0A1B\""),
                Parser.ofText(
                        "HMAC header",
                        HmacHeader::parse,
                        BadHmacHeaderException.class,
                        "algorithm=MD5, username=\"Robert Jordan\", mac=AXNmyHZE3phz7SBX6w9pfA=="));
    }

    static List<Parser> documents() {
        byte[] cp = ProvisioningDocument.read(Encoding.XML, text(CP)).write(Encoding.WBXML);
        byte[] tnds = Tnds.write(Encoding.WBXML, Tnds.read(Encoding.XML, text(TNDS)));
        byte[] plain = Codec.of(Encoding.WBXML)
                .encode(Codec.of(Encoding.XML).decode(text(PLAIN)).message());
        return List.of(
                document("TNDS in XML", o -> Tnds.read(Encoding.XML, o), BadTndsException.class, text(TNDS)),
                document("TNDS in WBXML", o -> Tnds.read(Encoding.WBXML, o), BadTndsException.class, tnds),
                document("DDF", o -> DdfDocument.read(o, "a.ddf"), BadDdfException.class, text(DDF)),
                document(
                        "CP in XML",
                        o -> ProvisioningDocument.read(Encoding.XML, o),
                        BadProvisioningException.class,
                        text(CP)),
                document(
                        "CP in WBXML",
                        o -> ProvisioningDocument.read(Encoding.WBXML, o),
                        BadProvisioningException.class,
                        cp),
                bootstrap(BootstrapMessage.CP_WBXML, cp),
                bootstrap(BootstrapMessage.CP_XML, text(CP)),
                bootstrap(BootstrapMessage.DM_WBXML, plain));
    }

    static List<Parser> identities() {
        Credential credential = Pki.at(Instant.parse("2026-11-20T10:00:00Z")).client("phone");
        return List.of(
                document(
                        "certificates",
                        KeyMaterial::certificates,
                        BadKeyMaterialException.class,
                        text(credential.pem())),
                document(
                        "identity in PEM",
                        o -> KeyMaterial.identity(o, Optional.empty()),
                        BadKeyMaterialException.class,
                        text(credential.pem())),
                document(
                        "identity in PKCS#12",
                        o -> KeyMaterial.identity(o, Optional.of("secret")),
                        BadKeyMaterialException.class,
                        credential.pkcs12("secret")));
    }

    private static Parser notification13(Dm13Reading reading) {
        List<Option> options =
                List.of(Option.text(OptionKind.SERVER_ID, "srv"), Option.number(OptionKind.TARGETED_MO, 5));
        Dm13Notification notification =
                Dm13Notification.sign(reading, 3, options, new Login("srv", "secret"), Nonce.DEFAULT);
        return document(
                "notification of DM 1.3, " + reading,
                o -> Dm13Notification.decode(o, reading),
                NotificationFormatException.class,
                notification.encode());
    }

    private static Parser bootstrap(String mediaType, byte[] sample) {
        return document(
                "bootstrap of " + mediaType,
                o -> DEVICE.readTrusted(BootstrapMessage.plain(mediaType, o)),
                Never.class,
                sample);
    }

    private static Parser document(
            String name, Consumer<byte[]> read, Class<? extends RuntimeException> refusal, byte[] sample) {
        return new Parser(name, List.of(sample), read, refusal);
    }

    private static Parser octets(
            String name, Consumer<byte[]> read, Class<? extends RuntimeException> refusal, String... samples) {
        return new Parser(
                name, Arrays.stream(samples).map(HexFormat.of()::parseHex).toList(), read, refusal);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
