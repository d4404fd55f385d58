package dev.provost.handset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.bootstrap.BootstrapPolicy;
import dev.provost.bootstrap.Bootstraps;
import dev.provost.handset.Reaction.Reason;
import dev.provost.handset.model.DeviceIdentity;
import dev.provost.handset.model.HandsetModel;
import dev.provost.handset.model.ModelReader;
import dev.provost.handset.model.ModelText;
import dev.provost.notification.Notification;
import dev.provost.notification.Trigger;
import dev.provost.notification.UiMode;
import dev.provost.push.ApplicationId;
import dev.provost.push.ContentType;
import dev.provost.push.MediaTypes;
import dev.provost.push.PushMessage;
import dev.provost.security.AuthType;
import dev.provost.security.DefaultNonce;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.session.ClientSession;
import dev.provost.session.DmAccount;
import dev.provost.session.Nonces;
import dev.provost.session.UserAnswer;
import dev.provost.session.UserPrompt;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Message;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NotificationDeskTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_000_000_000L));
    private static final Login SERVER = new Login("acme", "server-secret");
    private static final Nonce STORED = Nonce.of((byte) 1, (byte) 2, (byte) 3);
    private static final Trigger TRIGGER = Trigger.of("acme", 0x1A);

    private final HandsetModel model = ModelReader.read(ModelText.GOOD, "phone.yaml");
    private final Handset handset = Handset.of(
            model,
            "IMEI:490154203237518",
            AccountSource.shared(
                    DmAccount.of("acme", "http://dm.example/dm", AuthType.MD5, new Login("user", "secret"), SERVER)));
    private final List<UserPrompt> prompts = new ArrayList<>();
    private final NotificationDesk desk = desk(NotificationPolicy.DEFAULT);

    private NotificationDesk desk(NotificationPolicy policy) {
        handset.setNonces(new Nonces(Nonce.of((byte) 9), STORED));
        user(UserAnswer.ACCEPTED);
        return NotificationDesk.of(handset, policy);
    }

    private void user(UserAnswer answer) {
        handset.setUser(prompt -> {
            prompts.add(prompt);
            return answer;
        });
    }

    @Test
    void a_right_notification_opens_a_session_with_alert_1200_and_its_session_id() {
        Reaction reaction = desk.receive(push(TRIGGER, STORED));

        assertThat(reaction).isEqualTo(new Reaction.Connect(SessionStart.byServer("1A"), UiMode.BACKGROUND));
        Message first = first(reaction);
        assertThat(first.header().sessionId()).isEqualTo("1A");
        assertThat(alerts(first)).containsExactly(AlertCode.SERVER_INITIATED_MGMT);
        assertThat(prompts).isEmpty();
    }

    @Test
    void an_informative_notification_is_shown_and_the_answer_does_not_matter() {
        user(UserAnswer.REJECTED);

        Reaction reaction = desk.receive(push(TRIGGER.withUiMode(UiMode.INFORMATIVE), STORED));

        assertThat(reaction).isInstanceOf(Reaction.Connect.class);
        assertThat(prompts).extracting(UserPrompt::kind).containsExactly(AlertCode.DISPLAY);
        assertThat(prompts.getFirst().text()).isEqualTo("acme manages this phone.");
    }

    @Test
    void with_user_interaction_the_user_is_asked_first() {
        Reaction reaction = desk.receive(push(TRIGGER.withUiMode(UiMode.USER_INTERACTION), STORED));

        assertThat(reaction).isInstanceOf(Reaction.Connect.class);
        assertThat(prompts).extracting(UserPrompt::kind).containsExactly(AlertCode.CONFIRM_OR_REJECT);
        assertThat(prompts.getFirst().text()).isEqualTo("acme wants to manage this phone. Go on?");
    }

    static List<UserAnswer> refusals() {
        return List.of(UserAnswer.REJECTED, UserAnswer.CANCELLED, UserAnswer.NO_ANSWER);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_user_who_does_not_agree_gets_no_session_and_is_not_asked_again(UserAnswer answer) {
        user(answer);
        PushMessage push = push(TRIGGER.withUiMode(UiMode.USER_INTERACTION), STORED);

        assertThat(desk.receive(push)).isEqualTo(new Reaction.Decline("1A"));
        ignored(desk.receive(push), Reason.DUPLICATE, "Session 1A has been dealt with.");
        assertThat(prompts).hasSize(1);
    }

    @Test
    void what_the_server_leaves_open_is_up_to_the_phone() {
        NotificationDesk asking = desk(NotificationPolicy.DEFAULT.withUnspecified(UiMode.USER_INTERACTION));

        asking.receive(push(TRIGGER.withUiMode(UiMode.NOT_SPECIFIED), STORED));
        desk.receive(push(TRIGGER.withUiMode(UiMode.NOT_SPECIFIED), STORED));

        assertThat(prompts).hasSize(1);
    }

    @Test
    void a_user_who_takes_his_time_agrees_all_the_same() {
        user(new UserAnswer.Late(30, UserAnswer.ACCEPTED));

        assertThat(desk.receive(push(TRIGGER.withUiMode(UiMode.USER_INTERACTION), STORED)))
                .isInstanceOf(Reaction.Connect.class);
    }

    @Test
    void two_servers_may_call_with_the_same_session_id() {
        BootstrapDesk.of(handset, BootstrapPolicy.of(DmVersion.DM_1_2))
                .load(Bootstraps.unprotected(Bootstraps.cp(Bootstraps.w7())), 1_000_000_000L);
        DeviceIdentity other = handset.storage().identityOf("srv.example").orElseThrow();
        Notification call = Notification.sign(
                Trigger.of("srv.example", 0x1A),
                other.account().server(),
                other.nonces().server());

        assertThat(desk.receive(push(TRIGGER, STORED))).isInstanceOf(Reaction.Connect.class);
        assertThat(desk.receive(push(call))).isInstanceOf(Reaction.Connect.class);
        assertThat(handset.account().serverId()).isEqualTo("srv.example");
    }

    @Test
    void the_same_notification_twice_makes_one_session() {
        PushMessage push = push(TRIGGER, STORED);

        assertThat(desk.receive(push)).isInstanceOf(Reaction.Connect.class);
        ignored(desk.receive(push.withTransactionId(9)), Reason.DUPLICATE, "Session 1A has been dealt with.");
        assertThat(desk.receive(push(TRIGGER.withSessionId(0x1B), STORED))).isInstanceOf(Reaction.Connect.class);
    }

    @Test
    void only_the_last_32_session_ids_are_remembered() {
        for (int id = 1; id <= 33; id++) {
            desk.receive(push(TRIGGER.withSessionId(id), STORED));
        }

        assertThat(desk.receive(push(TRIGGER.withSessionId(2), STORED))).isInstanceOf(Reaction.Ignore.class);
        assertThat(desk.receive(push(TRIGGER.withSessionId(1), STORED))).isInstanceOf(Reaction.Connect.class);
    }

    @ParameterizedTest
    @EnumSource(DefaultNonce.class)
    void a_notification_with_the_default_nonce_begins_a_session_that_resynchronises(DefaultNonce reading) {
        handset.setAuthentication(handset.authentication().withDefaultNonce(reading));

        Reaction reaction = desk.receive(push(TRIGGER, reading.nonce()));

        assertThat(reaction)
                .isEqualTo(
                        new Reaction.Connect(SessionStart.byServer("1A").withResynchronisation(), UiMode.BACKGROUND));
        ignored(
                desk(NotificationPolicy.DEFAULT.withoutResynchronisation())
                        .receive(push(TRIGGER.withSessionId(5), reading.nonce())),
                Reason.WRONG_DIGEST,
                "The digest is wrong with every nonce that the phone takes.");
    }

    @Test
    void the_other_reading_of_the_default_nonce_is_a_wrong_digest() {
        ignored(
                desk.receive(push(TRIGGER, DefaultNonce.CHARACTERS.nonce())),
                Reason.WRONG_DIGEST,
                "The digest is wrong with every nonce that the phone takes.");
    }

    @Test
    void an_old_notification_is_ignored_when_the_nonce_has_changed_since() {
        PushMessage old = push(TRIGGER, STORED);
        handset.setNonces(new Nonces(Nonce.EMPTY, Nonce.of((byte) 7)));

        ignored(desk.receive(old), Reason.WRONG_DIGEST, "The digest is wrong with every nonce that the phone takes.");
    }

    @ParameterizedTest
    @CsvSource({"9, 0.9", "12, 1.2", "0, 0.0"})
    void an_unknown_version_is_ignored(int version, String text) {
        ignored(
                desk.receive(push(TRIGGER.withVersion(version), STORED)),
                Reason.UNSUPPORTED_VERSION,
                "The version " + text + " is not known.");
        assertThat(desk(NotificationPolicy.DEFAULT.withVersions(Set.of(version)))
                        .receive(push(TRIGGER.withVersion(version), STORED)))
                .isInstanceOf(Reaction.Connect.class);
    }

    @Test
    void a_server_without_account_is_ignored() {
        ignored(
                desk.receive(push(TRIGGER.withServerId("other"), STORED)),
                Reason.UNKNOWN_SERVER,
                "There is no account of server other.");
    }

    @Test
    void a_phone_without_account_ignores_everybody() {
        NotificationDesk blank = NotificationDesk.of(Handset.blank(model, "IMEI:1"), NotificationPolicy.DEFAULT);

        ignored(blank.receive(push(TRIGGER, STORED)), Reason.UNKNOWN_SERVER, "There is no account of server acme.");
    }

    @Test
    void the_server_that_calls_is_the_one_that_gets_the_session() {
        BootstrapDesk.of(handset, BootstrapPolicy.of(DmVersion.DM_1_2))
                .load(Bootstraps.unprotected(Bootstraps.cp(Bootstraps.w7())), 1_000_000_000L);
        handset.select("srv.example");

        ignored(
                desk.receive(push(TRIGGER, Nonce.of((byte) 7))),
                Reason.WRONG_DIGEST,
                "The digest is wrong with every nonce that the phone takes.");
        assertThat(handset.account().serverId()).isEqualTo("srv.example");

        assertThat(desk.receive(push(TRIGGER, STORED))).isInstanceOf(Reaction.Connect.class);
        assertThat(handset.account().serverId()).isEqualTo("acme");
    }

    @Test
    void a_session_id_of_0_is_ignored() {
        ignored(desk.receive(push(TRIGGER.withSessionId(0), STORED)), Reason.NO_SESSION_ID, "The session id is 0.");
    }

    @Test
    void while_a_session_is_under_way_a_notification_is_ignored_and_not_forgotten() {
        handset.openSession(SessionStart.byClient("1"), CLOCK, new SplittableRandom(1))
                .first();

        ignored(desk.receive(push(TRIGGER, STORED)), Reason.BUSY, "A session is under way.");
    }

    @Test
    void what_is_no_notification_for_the_dm_client_is_ignored() {
        PushMessage push = push(TRIGGER, STORED);

        ignored(
                desk.receive(push.withContentType(ContentType.of(MediaTypes.CONNECTIVITY_WBXML))),
                Reason.NOT_READABLE,
                "A push of application/vnd.wap.connectivity-wbxml is no notification.");
        ignored(
                desk.receive(new PushMessage(1, push.contentType(), Optional.of(ApplicationId.ofCode(4)), push.body())),
                Reason.NOT_READABLE,
                "The push is for x-wap-application:mms.ua, not for the DM client.");
        ignored(
                desk.receive(PushMessage.forDmClient(push.contentType(), new byte[20])),
                Reason.NOT_READABLE,
                "At octet 16, trigger-header: has 8 octets, only 4 are there");
    }

    @Test
    void bits_for_future_use_and_a_body_of_the_vendor_do_not_matter() {
        assertThat(desk.receive(push(TRIGGER.withFutureUse(1).withVendorBody(new byte[9]), STORED)))
                .isInstanceOf(Reaction.Connect.class);
    }

    private Message first(Reaction reaction) {
        SessionStart start = ((Reaction.Connect) reaction).start();
        ClientSession session = handset.openSession(start, CLOCK, new SplittableRandom(1));
        return session.first().message();
    }

    private static List<AlertCode> alerts(Message message) {
        return message.body().commands().stream()
                .filter(Alert.class::isInstance)
                .map(c -> ((Alert) c).code().orElseThrow())
                .toList();
    }

    private static PushMessage push(Trigger trigger, Nonce nonce) {
        Login server = new Login(trigger.serverId(), SERVER.password());
        return push(Notification.sign(trigger, server, nonce));
    }

    private static PushMessage push(Notification notification) {
        return PushMessage.forDmClient(ContentType.of(MediaTypes.NOTIFICATION), notification.encode());
    }

    private static void ignored(Reaction reaction, Reason reason, String message) {
        assertThat(reaction).isEqualTo(new Reaction.Ignore(reason, message));
    }
}
