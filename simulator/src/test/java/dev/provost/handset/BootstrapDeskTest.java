package dev.provost.handset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.bootstrap.BootstrapPolicy;
import dev.provost.bootstrap.BootstrapResult;
import dev.provost.bootstrap.BootstrapResult.Provisioned;
import dev.provost.bootstrap.BootstrapResult.Refused;
import dev.provost.bootstrap.Bootstraps;
import dev.provost.bootstrap.Refusal;
import dev.provost.bootstrap.card.SimCard;
import dev.provost.bootstrap.cp.Characteristic;
import dev.provost.bootstrap.cp.Parm;
import dev.provost.handset.model.HandsetModel;
import dev.provost.handset.model.ModelReader;
import dev.provost.handset.model.ModelText;
import dev.provost.push.PushMessage;
import dev.provost.security.AuthType;
import dev.provost.security.Challenge;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.session.ClientSession;
import dev.provost.session.DmAccount;
import dev.provost.session.Nonces;
import dev.provost.session.UserAnswer;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Data;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.tree.Actor;
import dev.provost.tree.LocUri;
import dev.provost.tree.Property;
import dev.provost.tree.TreeStatus;
import dev.provost.tree.Value;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapDeskTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_000_000_000L));
    private static final long NOW = 1_000_000_000L;
    private static final byte[] DOCUMENT = Bootstraps.cp(Bootstraps.accessPoint(), Bootstraps.w7());
    private static final LocUri FIRST = LocUri.parse("./DMAcc/1");

    private final HandsetModel model = ModelReader.read(ModelText.GOOD, "phone.yaml");
    private final Handset handset = Handset.blank(model, "IMEI:490154203237518");
    private final BootstrapDesk desk = desk(handset);

    @Test
    void a_blank_phone_has_no_account_and_opens_no_session() {
        assertThat(handset.servers()).isEmpty();
        assertThat(handset.snapshot()).isSameAs(model.blankTree());
        assertThat(handset.tree().node(model.account())).isEmpty();
        assertThat(handset.tree().value(LocUri.parse("./DevInfo/DevId"))).contains(Value.chr("IMEI:490154203237518"));
        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Handset IMEI:490154203237518 has no account of a server."
                        + " Bootstrap it before it opens a session.");
    }

    @Test
    void a_bootstrap_over_the_air_makes_the_account_and_the_next_session_uses_it() {
        desk.insert(card(), NOW);

        assertThat(desk.receive(push(Bootstraps.withNetwPin(DOCUMENT)), NOW)).isInstanceOf(Provisioned.class);

        assertThat(handset.servers()).containsExactly("srv.example");
        assertThat(handset.account())
                .isEqualTo(new DmAccount(
                        "srv.example",
                        "http://dm.example:8080/dm",
                        new Login("device1", "s3cret"),
                        Optional.of(AuthType.MD5),
                        new Login("srv.example", "srvpw"),
                        Optional.of(AuthType.MD5)));
        assertThat(handset.identity().nonces())
                .isEqualTo(new Nonces(
                        Nonce.ofBase64("AAECAwQFBgc=").orElseThrow(),
                        Nonce.ofBase64("CAkKCwwNDg8=").orElseThrow()));
        assertThat(open().first().uri()).isEqualTo("http://dm.example:8080/dm");
    }

    @Test
    void the_account_stands_in_the_tree_with_the_rights_of_its_server() {
        desk.load(Bootstraps.unprotected(DOCUMENT), NOW);

        assertThat(text("./DMAcc/1/AppID")).isEqualTo("w7");
        assertThat(text("./DMAcc/1/ServerID")).isEqualTo("srv.example");
        assertThat(text("./DMAcc/1/Name")).isEqualTo("Example DM");
        assertThat(text("./DMAcc/1/PrefConRef")).isEqualTo("NAP1");
        assertThat(text("./DMAcc/1/AppAddr/1/Port/1/PortNbr")).isEqualTo("8080");
        assertThat(text("./DMAcc/1/AppAuth/client/AAuthLevel")).isEqualTo("CLCRED");
        assertThat(handset.tree().node(FIRST).orElseThrow().acl())
                .hasToString("Get=srv.example&Replace=srv.example&Delete=srv.example");
        LocUri name = LocUri.parse("./DMAcc/1/Name");
        assertThat(handset.tree().get(name, Actor.server("srv.example")).status())
                .isEqualTo(TreeStatus.OK);
        assertThat(handset.tree().get(name, Actor.server("other")).status()).isEqualTo(TreeStatus.PERMISSION_DENIED);
    }

    @Test
    void several_connections_are_listed() {
        Characteristic account = Bootstraps.w7().with(Parm.of("TO-NAPID", "NAP2"));
        desk.load(Bootstraps.unprotected(Bootstraps.cp(account)), NOW);

        assertThat(text("./DMAcc/1/ToConRef/1/ConRef")).isEqualTo("NAP1");
        assertThat(text("./DMAcc/1/ToConRef/2/ConRef")).isEqualTo("NAP2");
    }

    @Test
    void nonces_and_changes_of_a_session_stay_with_the_account() {
        desk.load(Bootstraps.unprotected(Bootstraps.cp(trustingItsServer())), NOW);
        ClientSession session = open();
        Message first = session.first().message();
        Status accepted = Status.ofHeader("1", first.header().msgId(), 212)
                .withChal(Challenge.md5(Nonce.DEFAULT).toChal());
        Replace secret = Replace.of(
                "2", Item.target("./DMAcc/1/AppAuth/client/AAuthSecret").withData("new"));
        handset.setUser(UserBehaviour.always(UserAnswer.ACCEPTED));
        session.receive(reply(first, accepted, secret));
        session.interrupt("enough");
        assertThat(handset.account().client()).isEqualTo(new Login("device1", "new"));

        assertThat(handset.identity().nonces().client()).isEqualTo(Nonce.DEFAULT);
        assertThat(handset.isInSession()).isFalse();
        assertThat(handset.servers()).containsExactly("srv.example");
    }

    @Test
    void the_user_enters_the_pin_in_at_most_three_tries() {
        List<String> asked = pins("0000", "1111", "1234");

        assertThat(desk.receive(Bootstraps.withUserPin(DOCUMENT, "1234"), NOW)).isInstanceOf(Provisioned.class);
        assertThat(asked).hasSize(3).containsOnly("Enter the PIN for the settings that you have received");
    }

    @Test
    void three_wrong_pins_change_nothing() {
        pins("0000", "1111", "2222", "1234");

        assertThat(reason(desk.receive(Bootstraps.withUserPin(DOCUMENT, "1234"), NOW)))
                .isEqualTo(Refusal.WRONG_PIN);
        assertThat(handset.snapshot()).isSameAs(model.blankTree());
    }

    @Test
    void a_user_who_refuses_the_pin_is_left_alone() {
        handset.setUser(UserBehaviour.always(UserAnswer.REJECTED));

        assertThat(reason(desk.receive(Bootstraps.withUserPin(DOCUMENT, "1234"), NOW)))
                .isEqualTo(Refusal.NO_PIN);
    }

    @Test
    void the_same_server_again_is_refused() {
        desk.load(Bootstraps.unprotected(DOCUMENT), NOW);

        assertThat(desk.load(Bootstraps.unprotected(DOCUMENT), NOW))
                .isEqualTo(new Refused(Refusal.SERVER_KNOWN, "srv.example"));
        assertThat(handset.servers()).containsExactly("srv.example");
    }

    @Test
    void another_operator_gets_an_account_of_its_own_beside_the_first() {
        desk.load(Bootstraps.unprotected(DOCUMENT), NOW);

        desk.load(Bootstraps.unprotected(Bootstraps.cp(other())), NOW);

        assertThat(handset.servers()).containsExactly("srv.example", "two.example");
        assertThat(handset.account().serverId()).isEqualTo("srv.example");
        handset.select("two.example");
        assertThat(handset.account().serverUri()).isEqualTo("http://two.example/");
        assertThat(handset.tree()
                        .get(LocUri.parse("./DMAcc/1/Name"), Actor.server("two.example"))
                        .status())
                .isEqualTo(TreeStatus.PERMISSION_DENIED);
        assertThatThrownBy(() -> handset.select("three"))
                .hasMessage("Handset IMEI:490154203237518 has no account of server 'three',"
                        + " only of [srv.example, two.example].");
    }

    @Test
    void a_phone_with_an_account_from_the_factory_can_be_bootstrapped_too() {
        DmAccount account =
                DmAccount.of("acme", "http://a.example/", AuthType.BASIC, new Login("u", "p"), new Login("acme", "s"));
        Handset sold = Handset.of(model, "IMEI:1", AccountSource.shared(account));
        desk(sold).load(Bootstraps.unprotected(DOCUMENT), NOW);

        assertThat(sold.servers()).containsExactly("acme", "srv.example");
        assertThat(sold.account()).isEqualTo(account);
        sold.select("srv.example");
        assertThat(sold.account().client().name()).isEqualTo("device1");
        sold.select("acme");
        assertThat(sold.account()).isEqualTo(account);
    }

    @Test
    void nothing_is_taken_while_a_session_is_under_way() {
        desk.load(Bootstraps.unprotected(DOCUMENT), NOW);
        open();
        assertThat(reason(desk.load(Bootstraps.unprotected(Bootstraps.cp(other())), NOW)))
                .isEqualTo(Refusal.BUSY);
    }

    @Test
    void each_new_server_is_to_be_visited_once_by_a_session_of_the_client() {
        desk.load(Bootstraps.unprotected(DOCUMENT), NOW);
        desk.load(Bootstraps.unprotected(DOCUMENT), NOW);
        desk.load(Bootstraps.unprotected(Bootstraps.cp(other())), NOW);

        List<String> due = desk.takeVisitsDue();

        assertThat(due).containsExactly("srv.example", "two.example");
        assertThat(desk.takeVisitsDue()).isEmpty();
        handset.select("two.example");
        assertThat(open().first().message().body().commands())
                .anySatisfy(command -> assertThat(command)
                        .isInstanceOfSatisfying(
                                Alert.class, alert -> assertThat(alert.data()).contains(Data.text("1201"))));
    }

    @Test
    void visits_select_one_server_after_the_other() {
        desk.load(Bootstraps.unprotected(DOCUMENT), NOW);
        desk.load(Bootstraps.unprotected(Bootstraps.cp(other())), NOW);

        assertThat(desk.takeVisit("1")).contains(SessionStart.byClient("1"));
        assertThat(handset.account().serverId()).isEqualTo("srv.example");
        assertThat(desk.takeVisit("2")).contains(SessionStart.byClient("2"));
        assertThat(handset.account().serverId()).isEqualTo("two.example");
        assertThat(desk.takeVisit("3")).isEmpty();
    }

    @Test
    void a_pin_may_be_entered_by_other_means_than_the_user() {
        handset.setUser(UserBehaviour.always(UserAnswer.REJECTED));
        BootstrapDesk informed =
                BootstrapDesk.of(handset, BootstrapPolicy.of(DmVersion.DM_1_2), attempt -> Optional.of("4711"));

        assertThat(informed.receive(push(Bootstraps.withUserPin(DOCUMENT, "4711")), NOW))
                .isInstanceOf(Provisioned.class);
    }

    @Test
    void a_factory_reset_takes_every_account_of_a_blank_phone() {
        desk.load(Bootstraps.unprotected(DOCUMENT), NOW);
        handset.factoryReset();
        assertThat(handset.servers()).isEmpty();
        assertThat(handset.snapshot()).isSameAs(model.blankTree());
    }

    @Test
    void the_plain_profile_names_the_node_and_is_refused_where_one_is() {
        HandsetModel legacy =
                ModelReader.read(ModelText.GOOD.replace("./DMAcc/op", "./SyncML/DMAcc/op"), "legacy.yaml");
        Handset old = Handset.blank(legacy, "IMEI:2");
        BootstrapMessage plain = BootstrapMessage.plain(
                BootstrapMessage.DM_WBXML, Bootstraps.wbxml(Bootstraps.plain(Bootstraps.plainItems())));
        BootstrapDesk oldDesk = BootstrapDesk.of(old, BootstrapPolicy.of(DmVersion.DM_1_1));

        assertThat(oldDesk.load(plain, NOW)).isInstanceOf(Provisioned.class);
        assertThat(old.tree().value(LocUri.parse("./SyncML/DMAcc/1/ServerId"))).contains(Value.chr("srv.example"));
        assertThat(old.account().client()).isEqualTo(new Login("device1", "s3cret"));
        old.preset(LocUri.parse("./SyncML/DMAcc/1/ServerId"), Value.chr("renamed"), NOW);
        assertThat(oldDesk.load(plain, NOW)).isEqualTo(new Refused(Refusal.NODE_EXISTS, "./SyncML/DMAcc/1"));
    }

    @Test
    void the_connections_of_a_document_get_nodes_of_dm_1_1() {
        HandsetModel legacy =
                ModelReader.read(ModelText.GOOD.replace("./DMAcc/op", "./SyncML/DMAcc/op"), "legacy.yaml");
        Handset old = Handset.blank(legacy, "IMEI:2");
        BootstrapDesk.of(old, BootstrapPolicy.of(DmVersion.DM_1_1)).load(Bootstraps.unprotected(DOCUMENT), NOW);

        assertThat(old.tree().value(LocUri.parse("./SyncML/DMAcc/1/ConRef"))).contains(Value.chr("./SyncML/Con/NAP1"));
        assertThat(old.tree().value(LocUri.parse("./SyncML/Con/NAP1/NAP/Addr"))).contains(Value.chr("internet"));
        assertThat(old.tree().value(LocUri.parse("./SyncML/Con/NAP1/NAP/Bearer")))
                .contains(Value.integer(11));
        assertThat(old.tree()
                        .get(LocUri.parse("./SyncML/DMAcc/1").withProperty(Property.ACL), Actor.DEVICE)
                        .status())
                .isEqualTo(TreeStatus.OK);
        assertThat(old.account().server().password()).isEqualTo("s3cret");
    }

    @Test
    void a_bootstrapped_phone_of_dm_1_1_lets_the_server_prove_itself_by_the_password_of_the_account() {
        HandsetModel legacy =
                ModelReader.read(ModelText.GOOD.replace("./DMAcc/op", "./SyncML/DMAcc/op"), "legacy.yaml");
        Handset old = Handset.blank(legacy, "IMEI:2");
        BootstrapDesk.of(old, BootstrapPolicy.of(DmVersion.DM_1_1)).load(Bootstraps.unprotected(DOCUMENT), NOW);

        assertThat(old.account().server()).isEqualTo(new Login("srv.example", "s3cret"));
        assertThat(old.account().serverAuth()).contains(AuthType.MD5);
    }

    @Test
    void a_user_who_takes_his_time_enters_the_pin_all_the_same() {
        handset.setUser(UserBehaviour.always(new UserAnswer.Late(90, new UserAnswer.Entered("1234"))));

        assertThat(desk.receive(Bootstraps.withUserPin(DOCUMENT, "1234"), NOW)).isInstanceOf(Provisioned.class);
    }

    @Test
    void a_phone_without_room_refuses() {
        handset.leaveFree(20);
        assertThat(((Refused) desk.load(Bootstraps.unprotected(DOCUMENT), NOW)).sentence())
                .matches("the device has no room for it: \\d+ octets are more than the capacity of \\d+");
        assertThat(handset.servers()).isEmpty();
    }

    private static Characteristic trustingItsServer() {
        return Characteristic.of(
                        "APPLICATION",
                        Parm.of("APPID", "w7"),
                        Parm.of("PROVIDER-ID", "srv.example"),
                        Parm.of("ADDR", "http://dm.example/dm"))
                .with(Bootstraps.auth("APPSRV", "device1", "s3cret", "AAECAwQFBgc="));
    }

    private static Characteristic other() {
        return Characteristic.of(
                "APPLICATION",
                Parm.of("APPID", "w7"),
                Parm.of("PROVIDER-ID", "two.example"),
                Parm.of("ADDR", "http://two.example/"));
    }

    private static SimCard card() {
        return SimCard.of(Bootstraps.IMSI);
    }

    private static BootstrapDesk desk(Handset handset) {
        return BootstrapDesk.of(handset, BootstrapPolicy.of(DmVersion.DM_1_2));
    }

    private static PushMessage push(BootstrapMessage message) {
        return new PushMessage(1, message.contentType(), Optional.empty(), message.document());
    }

    private List<String> pins(String... entered) {
        List<String> left = new ArrayList<>(List.of(entered));
        List<String> asked = new ArrayList<>();
        handset.setUser(prompt -> {
            asked.add(prompt.text());
            return new UserAnswer.Entered(left.removeFirst());
        });
        return asked;
    }

    private String text(String uri) {
        return handset.tree().value(LocUri.parse(uri)).orElseThrow().text();
    }

    private static Refusal reason(BootstrapResult result) {
        return ((Refused) result).reason();
    }

    private ClientSession open() {
        return handset.openSession(SessionStart.byClient("1"), CLOCK, new SplittableRandom(1));
    }

    private static Message reply(Message message, Command... commands) {
        SyncHdr h = message.header();
        SyncHdr header = SyncHdr.of(DmVersion.DM_1_2, h.sessionId(), h.msgId(), h.source(), h.target());
        return new Message(header, new SyncBody(List.of(commands), true));
    }
}
