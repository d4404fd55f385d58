package dev.provost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.bootstrap.BootstrapResult.Provisioned;
import dev.provost.bootstrap.BootstrapResult.Refused;
import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.syncml.Add;
import dev.provost.syncml.Data;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.syncml.codec.Codec;
import dev.provost.tree.Acl;
import dev.provost.tree.Format;
import dev.provost.tree.Value;
import dev.provost.tree.tnds.Tnds;
import dev.provost.tree.tnds.TndsDocument;
import dev.provost.tree.tnds.TndsNode;
import dev.provost.tree.tnds.TndsProperties;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The DM profile of DM 1.2: an account as TNDS for the Inbox (DM Bootstrap 1.2.1, 5.4). */
class TndsProfileTest {

    private static final String DMACC = "urn:oma:mo:oma-dm-dmacc:1.0";
    private static final BootstrapReader READER =
            new BootstrapReader(BootstrapPolicy.of(DmVersion.DM_1_2), NetworkSecret.NONE);

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void a_serialised_account_in_the_inbox_becomes_the_account(Encoding encoding) {
        assertThat(provisioned(message(inbox(encoding, account(DMACC)))).accounts())
                .containsExactly(new ServerAccount(
                        "srv.example",
                        Optional.of("Example DM"),
                        "http://dm.example/dm",
                        OptionalInt.of(8080),
                        List.of("NAP1"),
                        Optional.of(new AccountCredentials(
                                Optional.of(AuthType.MD5), new Login("device1", "s3cret"), Nonce.of((byte) 1, (byte)
                                        2))),
                        Optional.of(new AccountCredentials(
                                Optional.of(AuthType.BASIC), new Login("srv.example", "srvpw"), Nonce.EMPTY)),
                        false,
                        Placement.FREE));
    }

    @ParameterizedTest
    @CsvSource({"BASIC, second", "DIGEST, first", "HMAC, first"})
    void the_preferred_type_chooses_among_several_credentials_of_the_device(String preferred, String user) {
        TndsNode account = TndsNode.interior(
                "1",
                DMACC,
                chr("ServerID", "srv.example"),
                chr("AAuthPref", preferred),
                TndsNode.interior("AppAddr", "", TndsNode.interior("a", "", chr("Addr", "http://dm.example/dm"))),
                TndsNode.interior("AppAuth", "", ofDevice("p", "DIGEST", "first"), ofDevice("q", "BASIC", "second")));

        assertThat(provisioned(message(inbox(Encoding.WBXML, account)))
                        .accounts()
                        .getFirst()
                        .client()
                        .orElseThrow()
                        .login()
                        .name())
                .isEqualTo(user);
    }

    private static TndsNode ofDevice(String name, String type, String user) {
        return TndsNode.interior(
                name,
                "",
                chr("AAuthLevel", "CLCRED"),
                chr("AAuthType", type),
                chr("AAuthName", user),
                chr("AAuthSecret", "s3cret"));
    }

    @Test
    void the_identifier_of_the_example_in_the_specification_is_known_too() {
        assertThat(provisioned(message(inbox(Encoding.WBXML, account("org.openmobilealliance/1.0/w7"))))
                        .accounts())
                .hasSize(1);
    }

    @Test
    void the_acl_of_the_document_goes_with_the_account() {
        TndsNode account = account(DMACC)
                .with(TndsProperties.of(Format.NODE, DMACC).withAcl(Acl.parse("Get=*&Replace=srv.example")));
        assertThat(provisioned(message(inbox(Encoding.WBXML, account)))
                        .accounts()
                        .getFirst()
                        .placement()
                        .acl())
                .contains(Acl.parse("Get=*&Replace=srv.example"));
    }

    @Test
    void unknown_objects_and_other_targets_are_passed_over() {
        Item other = Item.target("./Vendor/X").withData("1");
        Item objects = inbox(
                Encoding.WBXML,
                TndsNode.interior("N", "urn:oma:mo:oma-connmo-nap:1.0", TndsNode.leaf("ID", Value.chr("NAP1"))),
                TndsNode.interior("Folder", "", account(DMACC)));
        Provisioned result = provisioned(message(objects, other));
        assertThat(result.accounts()).hasSize(1);
        assertThat(result.leftOut()).containsExactly("./Inbox/N (urn:oma:mo:oma-connmo-nap:1.0)", "./Vendor/X");
    }

    @Test
    void a_message_without_an_account_is_refused() {
        assertThat(refused(message(Item.target("./Vendor/X").withData("1"))))
                .isEqualTo(new Refused(Refusal.INCOMPLETE, "no account of a DM server is for ./Inbox"));
        assertThat(refused(message(inbox(Encoding.WBXML, TndsNode.interior("1", DMACC)))))
                .isEqualTo(new Refused(Refusal.INCOMPLETE, "ServerID is missing in the account"));
    }

    @Test
    void commands_other_than_add_and_replace_are_refused() {
        Message message =
                new Message(message().header(), new SyncBody(List.of(Exec.of("1", Item.target("./Inbox"))), true));
        assertThat(refused(message).sentence())
                .isEqualTo("the message is not as its profile demands: the message holds Exec; only Add and Replace"
                        + " may stand there");
    }

    @Test
    void what_is_in_the_inbox_has_to_be_a_serialised_tree() {
        assertThat(refused(message(Item.target("./Inbox").withData("hello"))).detail())
                .isEqualTo("the item for the Inbox is '', no TNDS");
        assertThat(refused(message(Item.target("./Inbox"))).detail()).isEqualTo("an item has no Data");
        Item garbage = Item.target("./Inbox")
                .withMeta(Meta.EMPTY.withType(Tnds.mediaType(Encoding.WBXML)))
                .withData(Data.octets(new byte[] {1, 2, 3}));
        assertThat(refused(message(garbage)).sentence()).startsWith("the document cannot be read: in the TNDS: ");
    }

    private static TndsNode account(String identifier) {
        return TndsNode.interior(
                "1",
                identifier,
                chr("AppID", "w7"),
                chr("ServerID", "srv.example"),
                chr("Name", "Example DM"),
                chr("PrefConRef", "NAP1"),
                TndsNode.interior(
                        "AppAddr",
                        "",
                        TndsNode.interior(
                                "a",
                                "",
                                chr("Addr", "http://dm.example/dm"),
                                chr("AddrType", "URI"),
                                TndsNode.interior("Port", "", TndsNode.interior("p", "", chr("PortNbr", "8080"))))),
                TndsNode.interior(
                        "AppAuth",
                        "",
                        TndsNode.interior(
                                "c",
                                "",
                                chr("AAuthLevel", "CLCRED"),
                                chr("AAuthType", "DIGEST"),
                                chr("AAuthName", "device1"),
                                chr("AAuthSecret", "s3cret"),
                                TndsNode.leaf("AAuthData", Value.bin("application/octet-stream", new byte[] {1, 2}))),
                        TndsNode.interior(
                                "s",
                                "",
                                chr("AAuthLevel", "SRVCRED"),
                                chr("AAuthType", "BASIC"),
                                chr("AAuthName", "srv.example"),
                                chr("AAuthSecret", "srvpw"))));
    }

    private static TndsNode chr(String name, String value) {
        return TndsNode.leaf(name, Value.chr(value));
    }

    private static Item inbox(Encoding encoding, TndsNode... nodes) {
        return Item.target("./Inbox")
                .withMeta(Meta.EMPTY.withFormat("bin").withType(Tnds.mediaType(encoding)))
                .withData(Data.octets(Tnds.write(encoding, TndsDocument.of(nodes))));
    }

    private static Message message(Item... items) {
        return new Message(
                SyncHdr.of(DmVersion.DM_1_2, "0", "0", Location.of("IMEI:1"), Location.of("srv.example")),
                new SyncBody(List.of(Add.of("1", items)), true));
    }

    private static Provisioned provisioned(Message message) {
        return (Provisioned) read(message);
    }

    private static Refused refused(Message message) {
        return (Refused) read(message);
    }

    private static BootstrapResult read(Message message) {
        byte[] document = Codec.of(Encoding.WBXML).encode(message);
        return READER.readTrusted(BootstrapMessage.plain(BootstrapMessage.DM_WBXML, document));
    }
}
