package dev.provost.handset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.handset.model.DeviceIdentity;
import dev.provost.handset.model.HandsetModel;
import dev.provost.handset.model.ModelReader;
import dev.provost.handset.model.ModelText;
import dev.provost.security.AuthType;
import dev.provost.security.Challenge;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.session.ClientSession;
import dev.provost.session.DmAccount;
import dev.provost.session.Nonces;
import dev.provost.session.SessionResult;
import dev.provost.session.SessionStep;
import dev.provost.session.UserAnswer;
import dev.provost.session.UserPrompt;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Data;
import dev.provost.syncml.Delete;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Property;
import dev.provost.tree.Value;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HandsetTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_000_000_000L));
    private static final LocUri HOME = LocUri.parse("./Set/Home");
    private static final DmAccount ACCOUNT = DmAccount.of(
                    "acme",
                    "http://dm.example/dm",
                    AuthType.MD5,
                    new Login("user", "secret"),
                    new Login("acme", "server-secret"))
            .withServerAuth(Optional.empty());

    private final HandsetModel model = ModelReader.read(
            ModelText.GOOD
                    .replace("features: [atomic, copy, large objects]", "features: [exec, user interaction]")
                    .replace(".acl: Add=*&", ".acl: Add=*&Exec=*&")
                    .replace(
                            "Home: http://home.example/",
                            "Home: { .value: 'http://home.example/', .scope: dynamic,"
                                    + " .access: Delete Exec Get Replace }"),
            "phone.yaml");
    private final Handset handset = Handset.of(model, "IMEI:490154203237518", AccountSource.shared(ACCOUNT));

    @Test
    void a_new_handset_shares_the_tree_of_its_model() {
        assertThat(handset.snapshot()).isSameAs(model.tree());
        assertThat(handset.identity()).isEqualTo(new DeviceIdentity("IMEI:490154203237518", ACCOUNT, Nonces.NONE));
        assertThat(handset.tree().value(LocUri.parse("./DevInfo/DevId"))).contains(Value.chr("IMEI:490154203237518"));
    }

    @Test
    void a_session_that_changes_nothing_leaves_the_shared_tree() {
        manage();

        assertThat(handset.snapshot()).isSameAs(model.tree());
    }

    @Test
    void a_session_speaks_as_the_model_prefers_unless_told_otherwise() {
        var preferred = handset.settings(SessionStart.byServer("2B"));
        var chosen = handset.settings(
                SessionStart.byClient("1").withEncoding(Encoding.XML).withVersion(DmVersion.DM_1_1));

        assertThat(preferred.encoding()).isEqualTo(Encoding.WBXML);
        assertThat(preferred.version()).isEqualTo(DmVersion.DM_1_2);
        assertThat(preferred.sessionId()).isEqualTo("2B");
        assertThat(preferred.limits().maxMsgSize()).hasValue(5000);
        assertThat(chosen.encoding()).isEqualTo(Encoding.XML);
        assertThat(chosen.version()).isEqualTo(DmVersion.DM_1_1);
    }

    @Test
    void a_change_comes_back_when_the_session_closes_and_nothing_else_differs() {
        ManagementTree before = handset.snapshot();

        manage(Replace.of("2", Item.target("./Set/Home").withData("http://operator.example/")));

        assertThat(handset.changesSince(before).uris()).containsExactly(HOME);
        assertThat(handset.tree().value(HOME)).contains(Value.chr("http://operator.example/"));
        assertThat(handset.snapshot()).isNotSameAs(before);
    }

    @Test
    void the_nonce_of_the_server_comes_back() {
        ClientSession session = open();
        Message first = session.first().message();
        session.receive(reply(
                first,
                List.of(status(first).withChal(Challenge.md5(Nonce.DEFAULT).toChal()))));

        assertThat(handset.identity().nonces().client()).isEqualTo(Nonce.DEFAULT);
        assertThat(handset.snapshot()).isSameAs(model.tree());
    }

    @Test
    void a_nonce_written_into_the_account_leaves_the_other_one_as_the_challenge_gave_it() {
        ClientSession session = open();
        Message first = session.first().message();
        Item written = Item.target("./DMAcc/op/AppAuth/server/AAuthData")
                .withMeta(Meta.EMPTY.withFormat("bin"))
                .withData(Data.octets(new byte[] {7, 8}));
        session.receive(reply(
                first,
                List.of(status(first).withChal(Challenge.md5(Nonce.DEFAULT).toChal()), Replace.of("2", written))));
        session.interrupt("No answer.");

        assertThat(handset.identity().nonces()).isEqualTo(new Nonces(Nonce.DEFAULT, Nonce.of((byte) 7, (byte) 8)));
    }

    @Test
    void a_password_that_the_server_changes_counts_from_the_next_session_on() {
        manage(Replace.of(
                "2", Item.target("./DMAcc/op/AppAuth/client/AAuthSecret").withData("changed")));

        assertThat(handset.account().client()).isEqualTo(new Login("user", "changed"));
        assertThat(handset.snapshot().value(HOME)).isEqualTo(model.tree().value(HOME));
    }

    @Test
    void an_interrupted_session_keeps_what_was_done() {
        ClientSession session = open();
        Message first = session.first().message();
        session.receive(reply(
                first,
                List.of(status(first), Replace.of("2", Item.target("./Set/Home").withData("http://x/")))));
        session.interrupt("No answer.");

        assertThat(handset.tree().value(HOME)).contains(Value.chr("http://x/"));
    }

    @Test
    void only_one_session_is_open_at_a_time() {
        open();

        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Handset IMEI:490154203237518 is in a session. Let it close, or interrupt it, first.");
    }

    @Test
    void the_user_is_that_of_the_model_until_set() {
        Alert question = Alert.of("2", AlertCode.CONFIRM_OR_REJECT, Item.EMPTY, Item.EMPTY.withData("Really?"));
        assertThat(manage(question)).containsExactly("0 200", "2 304");

        handset.setUser(UserBehaviour.always(UserAnswer.NO_ANSWER));

        assertThat(manage(question)).containsExactly("0 200", "2 408");
    }

    @Test
    void exec_runs_what_was_set_and_nothing_before() {
        Exec exec = Exec.of("2", Item.target("./Set/Home"));
        assertThat(manage(exec)).containsExactly("0 200", "2 406");

        handset.setExec(request -> 202);

        assertThat(manage(exec)).containsExactly("0 200", "2 202");
    }

    @Test
    void a_second_hand_device_has_the_settings_of_its_former_owner() {
        handset.preset(HOME, Value.chr("http://former.example/"), 0);
        handset.preset(LocUri.parse("./Set/Marks/Old/URL"), Value.chr("http://old.example/"), 0);

        assertThat(handset.tree().value(HOME)).contains(Value.chr("http://former.example/"));
        assertThat(handset.tree().value(LocUri.parse("./Set/Marks/Old/URL")))
                .contains(Value.chr("http://old.example/"));
    }

    @Test
    void a_preset_without_a_place_in_the_tree_is_refused() {
        assertThatThrownBy(() -> handset.preset(LocUri.parse("./Set/Home/Sub"), Value.chr("x"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("./Set/Home/Sub cannot be preset to 'x' on a Plain One: status ");
    }

    @Test
    void a_factory_reset_brings_back_the_shared_tree_and_forgets_nonces_and_account() {
        handset.preset(HOME, Value.chr("http://former.example/"), 0);
        handset.setNonces(new Nonces(Nonce.DEFAULT, Nonce.DEFAULT));
        handset.setAccount(ACCOUNT.withClient(new Login("user", "wrong")));
        handset.factoryReset();

        assertThat(handset.snapshot()).isSameAs(model.tree());
        assertThat(handset.identity()).isEqualTo(new DeviceIdentity("IMEI:490154203237518", ACCOUNT, Nonces.NONE));
    }

    @Test
    void a_full_memory_gives_420() {
        Replace longer = Replace.of("2", Item.target("./Set/Home").withData("http://home.example/a/long/way/off"));
        handset.leaveFree(10);
        assertThat(manage(longer)).containsExactly("0 200", "2 420");

        handset.leaveFree(1000);
        assertThat(manage(longer)).containsExactly("0 200", "2 200");
    }

    @Test
    void a_deleted_node_stays_away() {
        manage(Delete.of("2", Item.target("./Set/Home")));

        assertThat(handset.tree().node(HOME)).isEmpty();
        assertThat(manage(Delete.of("2", Item.target("./Set/Home")))).containsExactly("0 200", "2 404");
    }

    private ClientSession open() {
        return handset.openSession(SessionStart.byClient("1"), CLOCK, new SplittableRandom(1));
    }

    /** Runs a whole session in which the server sends one message with commands; answers the statuses of the device. */
    private List<String> manage(Command... commands) {
        ClientSession session = open();
        Message first = session.first().message();
        List<Command> body = new ArrayList<>(List.of(status(first)));
        body.addAll(List.of(commands));
        SessionStep step = session.receive(reply(first, body));
        List<String> statuses = new ArrayList<>();
        while (step instanceof SessionStep.Send send) {
            send.message().body().commands().forEach(c -> {
                if (c instanceof Status s) {
                    statuses.add(s.cmdRef() + " " + s.data());
                }
            });
            step = session.receive(reply(send.message(), List.of(status(send.message()))));
        }
        assertThat(((SessionStep.Closed) step).result().outcome()).isEqualTo(SessionResult.Outcome.COMPLETED);
        return statuses;
    }

    private static Status status(Message message) {
        return Status.ofHeader("1", message.header().msgId(), 212);
    }

    private static Message reply(Message message, List<Command> commands) {
        SyncHdr h = message.header();
        SyncHdr header = SyncHdr.of(DmVersion.DM_1_2, h.sessionId(), h.msgId(), h.source(), h.target());
        return new Message(header, new SyncBody(commands, true));
    }

    @Test
    void bounds_are_those_of_the_model_until_set() {
        assertThat(handset.limits()).isEqualTo(model.protocol().limits());

        handset.setLimits(handset.limits().withMaxMsgSize(1234));

        assertThat(handset.settings(SessionStart.byClient("1")).limits().maxMsgSize())
                .hasValue(1234);
    }

    @Test
    void a_folder_of_the_former_owner_is_there() {
        handset.presetFolder(LocUri.parse("./Set/Marks/Old"), 0);

        assertThat(handset.tree().node(LocUri.parse("./Set/Marks/Old"))).isPresent();
        assertThatThrownBy(() -> handset.presetFolder(LocUri.parse("./Set/Marks/Old"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("./Set/Marks/Old cannot be added on a Plain One: status 418."
                        + " Choose a node that the model describes.");
    }

    @Test
    void an_acl_may_be_preset() {
        handset.preset(HOME.withProperty(Property.ACL), Value.chr("Get=*&Replace=another"), 0);

        assertThat(manage(Replace.of("2", Item.target("./Set/Home").withData("http://x/"))))
                .containsExactly("0 200", "2 425");
    }

    @Test
    void a_user_may_stop_a_session() {
        handset.setUser(new UserBehaviour() {
            @Override
            public UserAnswer answer(UserPrompt prompt) {
                return UserAnswer.ACCEPTED;
            }

            @Override
            public Optional<String> stops(int messages) {
                return messages == 1 ? Optional.of("He had enough.") : Optional.empty();
            }
        });
        ClientSession session = open();
        Message first = session.first().message();
        SessionStep.Send answer = (SessionStep.Send) session.receive(reply(
                first,
                List.of(status(first), Replace.of("2", Item.target("./Set/Home").withData("http://x/")))));
        SessionStep end = session.receive(reply(answer.message(), List.of(status(answer.message()))));

        assertThat(answer.message().body().commands())
                .filteredOn(Alert.class::isInstance)
                .singleElement()
                .isEqualTo(Alert.of("2", AlertCode.SESSION_ABORT));
        assertThat(((SessionStep.Closed) end).result().reason()).isEqualTo("He had enough.");
        assertThat(handset.snapshot()).isSameAs(model.tree());
    }
}
