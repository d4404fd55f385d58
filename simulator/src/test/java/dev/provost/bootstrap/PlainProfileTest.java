package dev.provost.bootstrap;

import static dev.provost.bootstrap.Bootstraps.leaf;
import static dev.provost.bootstrap.Bootstraps.plain;
import static dev.provost.bootstrap.Bootstraps.plainItems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.bootstrap.BootstrapResult.Provisioned;
import dev.provost.bootstrap.BootstrapResult.Refused;
import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.syncml.Add;
import dev.provost.syncml.Data;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain profile of DM 1.1.2 and what discards a message of it (DM Bootstrap 1.1.2, 5.4). */
class PlainProfileTest {

    private static final BootstrapReader READER =
            new BootstrapReader(BootstrapPolicy.of(DmVersion.DM_1_1), NetworkSecret.NONE);

    @Test
    void the_items_of_the_add_become_the_account() {
        assertThat(provisioned(plain(plainItems())).accounts())
                .containsExactly(new ServerAccount(
                        "srv.example",
                        Optional.of("Example DM"),
                        "http://dm.example/dm",
                        OptionalInt.of(8080),
                        List.of(),
                        Optional.of(new AccountCredentials(
                                Optional.of(AuthType.MD5),
                                new Login("device1", "s3cret"),
                                Nonce.ofBase64("AAECAwQFBgc=").orElseThrow())),
                        Optional.of(new AccountCredentials(
                                Optional.of(AuthType.MD5), new Login("srv.example", "srvpw"), Nonce.of((byte) 8, (byte)
                                        9))),
                        false,
                        new Placement(Optional.of("1"), Optional.empty())));
    }

    @Test
    void a_connection_may_come_along_and_unknown_extensions_of_it_are_passed_over() {
        Provisioned result = provisioned(plain(with(
                Item.target("./SyncML/Con/op/NAP/Addr").withData("internet"),
                Item.target("./SyncML/Con/op/Ext/Foo").withData("bar"))));
        assertThat(result.connections()).singleElement().satisfies(connection -> {
            assertThat(connection.id()).isEqualTo("op");
            assertThat(connection.parameters()).containsExactlyEntriesOf(Map.of("NAP/Addr", "internet"));
        });
        assertThat(result.leftOut()).containsExactly("./SyncML/Con/op/Ext/Foo");
    }

    @Test
    void an_item_may_create_the_node_of_the_account_itself() {
        assertThat(provisioned(plain(with(Item.target("./SyncML/DMAcc/1").withMeta(Meta.EMPTY.withFormat("node")))))
                        .accounts())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Addr", "AddrType", "ServerId", "ServerPW", "ServerNonce", "UserName"})
    void a_message_without_a_mandatory_node_is_discarded(String name) {
        Item[] items = Arrays.stream(plainItems())
                .filter(i -> !i.target().orElseThrow().uri().endsWith("/" + name))
                .toArray(Item[]::new);
        assertThat(refused(plain(items)).sentence())
                .isEqualTo("the account is incomplete: " + name + " is missing in the account");
    }

    static Stream<Arguments> against() {
        SyncBody body = plain(plainItems()).body();
        Location phone = Location.of("IMEI:1");
        Location server = Location.of("http://dm.example/dm");
        SyncHdr sound = SyncHdr.of(DmVersion.DM_1_1, "0", "0", phone, server);
        Add add = Add.of("1", plainItems());
        return Stream.of(
                row(
                        new Message(SyncHdr.of(DmVersion.DM_1_1, "1", "0", phone, server), body),
                        "SessionID is '1', not 0"),
                row(new Message(SyncHdr.of(DmVersion.DM_1_1, "0", "1", phone, server), body), "MsgID is '1', not 0"),
                row(
                        new Message(
                                SyncHdr.of(DmVersion.DM_1_1, "0", "0", Location.of("IMEI:1", "name"), server), body),
                        "SyncHdr holds more than versions, ids, Target and Source"),
                row(
                        new Message(sound.withMeta(Meta.EMPTY.withMaxMsgSize(1000)), body),
                        "SyncHdr holds more than versions, ids, Target and Source"),
                row(new Message(sound, new SyncBody(body.commands(), false)), "Final is missing"),
                row(
                        new Message(sound, new SyncBody(List.of(add, add), true)),
                        "SyncBody holds something else than one Add"),
                row(
                        new Message(sound, new SyncBody(List.of(Get.of("1", Item.target("./DevInfo"))), true)),
                        "SyncBody holds something else than one Add"),
                row(new Message(sound, new SyncBody(List.of(Add.of("2", plainItems())), true)), "CmdID is '2', not 1"),
                row(
                        new Message(
                                sound, new SyncBody(List.of(new Add("1", true, Optional.empty(), add.items())), true)),
                        "Add has NoResp or Meta"),
                row(plain(with(leaf("Nickname", "x"))), "the account has a node Nickname, which it does not define"),
                row(plain(with(leaf("Name", "x"))), "./SyncML/DMAcc/1/Name is there twice"),
                row(
                        plain(with(Item.target("./SyncML/DMAcc/2/Name").withData("x"))),
                        "./SyncML/DMAcc/2/Name is a second node; a message brings one"),
                row(
                        plain(with(Item.target("./DevInfo/Lang").withData("x"))),
                        "./DevInfo/Lang is outside ./SyncML/DMAcc and ./SyncML/Con"),
                row(plain(with(Item.target("./SyncML/DMAcc/1/ConRef"))), "./SyncML/DMAcc/1/ConRef has no Data"),
                row(plain(with(leaf("ConRef", "x").withSource("./A"))), "an item has a Source, or no Target"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("against")
    void a_message_that_is_not_as_the_profile_demands_is_discarded(Message message, String detail) {
        assertThat(refused(message)).isEqualTo(new Refused(Refusal.AGAINST_PROFILE, detail));
    }

    @Test
    void a_nonce_in_text_has_to_be_base64() {
        Item[] items = Arrays.stream(plainItems())
                .map(i -> i.target().orElseThrow().uri().endsWith("ServerNonce") ? i.withData(Data.text("!")) : i)
                .toArray(Item[]::new);
        assertThat(refused(plain(items)).detail()).isEqualTo("ServerNonce is neither opaque nor base64");
    }

    @Test
    void octets_that_are_no_message_are_discarded() {
        BootstrapResult result =
                READER.readTrusted(BootstrapMessage.plain(BootstrapMessage.DM_WBXML, new byte[] {1, 2}));
        assertThat(((Refused) result).sentence()).startsWith("the document cannot be read: At octet ");
    }

    private static Arguments row(Message message, String detail) {
        return Arguments.of(message, detail);
    }

    private static Item[] with(Item... more) {
        List<Item> items = new ArrayList<>(List.of(plainItems()));
        items.addAll(List.of(more));
        return items.toArray(Item[]::new);
    }

    private static Provisioned provisioned(Message message) {
        return (Provisioned) read(message);
    }

    private static Refused refused(Message message) {
        return (Refused) read(message);
    }

    private static BootstrapResult read(Message message) {
        return READER.readTrusted(BootstrapMessage.plain(BootstrapMessage.DM_WBXML, Bootstraps.wbxml(message)));
    }
}
