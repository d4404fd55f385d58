package dev.provost.handset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.handset.model.HandsetModel;
import dev.provost.handset.model.ModelReader;
import dev.provost.handset.model.ModelText;
import dev.provost.security.Login;
import dev.provost.session.ClientSession;
import dev.provost.session.DeviceAlert;
import dev.provost.session.DmAccount;
import dev.provost.session.Mishap;
import dev.provost.session.SessionStep;
import dev.provost.session.UserAnswer;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Status;
import dev.provost.syncml.StatusCode;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.tree.LocUri;
import dev.provost.tree.Node;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Events, mishaps and a user who takes his time, in the handset that has them. */
class IncidentsTest {

    private static final long NOON = 1_400_000_000L;
    private static final DeviceAlert EVENT = DeviceAlert.generic("./Set", "org.example.event", "chr", "done");

    private static final HandsetModel MODEL = ModelReader.read(
            ModelText.GOOD.replace("features: [atomic, copy, large objects]", "features: [user interaction]"),
            "phone.yaml");
    private static final DmAccount ACCOUNT = new DmAccount(
            "acme",
            "http://dm.example/dm",
            new Login("user", "secret"),
            Optional.empty(),
            new Login("acme", "server-secret"),
            Optional.empty());

    private final Handset handset = Handset.of(MODEL, "IMEI:490154203237518", AccountSource.shared(ACCOUNT));

    @Test
    void an_event_is_reported_once_in_the_next_session() {
        handset.report(EVENT);
        ClientSession first = session();
        assertThat(events(first.first().message())).containsExactly(EVENT.item());
        first.interrupt("test");

        assertThat(events(session().first().message())).isEmpty();
    }

    @Test
    void a_handset_without_incidents_has_none_of_its_own() {
        assertThat(handset.incidents()).isSameAs(Incidents.NONE);
    }

    @Test
    void a_mishap_with_a_node_is_the_answer_to_the_command_for_it() {
        handset.setMishap("Replace", LocUri.parse("./Set/Home"), new Mishap.Failure(StatusCode.DATA_STORE_FAILURE));
        Message answer = answer(Replace.of("2", Item.target("./Set/Home").withData("http://x/")));

        assertThat(statuses(answer)).containsExactly("200", "510");
    }

    @Test
    void the_time_that_the_user_takes_shows_on_the_clock_of_the_phone() {
        handset.setUser(UserBehaviour.always(new UserAnswer.Late(25, UserAnswer.ACCEPTED)));
        Alert question = Alert.of("2", AlertCode.CONFIRM_OR_REJECT, Item.EMPTY, Item.EMPTY.withData("Really?"));
        Message answer =
                answer(question, Replace.of("3", Item.target("./Set/Home").withData("http://x/")));

        assertThat(statuses(answer)).containsExactly("200", "200", "200");
        Node home = handset.tree().node(LocUri.parse("./Set/Home")).orElseThrow();
        assertThat(home.tStamp()).isEqualTo(NOON + 25);
    }

    private Message answer(Command... commands) {
        ClientSession session = session();
        Message request = session.first().message();
        SyncHdr header = request.header();
        List<Command> all = Stream.concat(Stream.of(Status.ofHeader("1", "1", 212)), Stream.of(commands))
                .toList();
        SyncHdr mirrored = SyncHdr.of(
                handset.settings(SessionStart.byClient("1")).version(),
                header.sessionId(),
                "1",
                header.source(),
                header.target());
        SessionStep.Send send = (SessionStep.Send) session.receive(new Message(mirrored, new SyncBody(all, true)));
        session.interrupt("test");
        return send.message();
    }

    private ClientSession session() {
        return handset.openSession(
                SessionStart.byClient("1"), InstantSource.fixed(Instant.ofEpochSecond(NOON)), new SplittableRandom(1));
    }

    private static List<Item> events(Message message) {
        return message.body().commands().stream()
                .filter(c -> c instanceof Alert a && a.code().equals(Optional.of(AlertCode.GENERIC_ALERT)))
                .flatMap(c -> ((Alert) c).items().stream())
                .toList();
    }

    private static List<String> statuses(Message message) {
        return message.body().commands().stream()
                .filter(Status.class::isInstance)
                .map(c -> ((Status) c).data())
                .toList();
    }
}
