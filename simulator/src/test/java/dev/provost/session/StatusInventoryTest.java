package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.ServerMessage.accepting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.security.AuthType;
import dev.provost.security.Credentials;
import dev.provost.security.Login;
import dev.provost.syncml.Add;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Copy;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Element;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Sequence;
import dev.provost.syncml.Status;
import dev.provost.syncml.StatusCode;
import dev.provost.syncml.SyncHdr;
import dev.provost.syncml.Unsupported;
import dev.provost.tree.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status code that a client of DM can give, each in a situation of its own (RepPro 1.2.1; SyncML RepPro 1.2.2, 10). */
class StatusInventoryTest {

    private static final String NAME = "./Apn/Name";
    private static final Alert QUESTION =
            Alert.of("2", AlertCode.CONFIRM_OR_REJECT, Item.EMPTY, Item.EMPTY.withData("Really?"));
    private static final Replace WRITE = Replace.of("3", Item.target(NAME).withData("x"));
    private static final Delete MISSING = Delete.of("4", Item.target("./Apn/Missing"));

    private record Situation(int code, Consumer<Dialogue> story) {
        @Override
        public String toString() {
            return Integer.toString(code);
        }
    }

    private static Map<Integer, Consumer<Dialogue>> stories() {
        Map<Integer, Consumer<Dialogue>> all = new LinkedHashMap<>();
        all.put(200, d -> d.whenServerSends(WRITE));
        all.put(202, d -> exec(d, 202));
        all.put(212, StatusInventoryTest::rightCredentials);
        all.put(213, d -> d.whenServerSends(chunk(NAME, 20)));
        all.put(214, d -> asked(d, UserAnswer.CANCELLED));
        all.put(215, d -> d.whenServerSends(Atomic.of("1", MISSING, WRITE)));
        all.put(216, d -> d.whenServerSends(Atomic.of("1", WRITE, MISSING)));
        all.put(304, d -> asked(d, UserAnswer.REJECTED));
        all.put(400, d -> d.whenServerSends(Get.of("", Item.target(NAME))));
        all.put(
                401,
                d -> d.withServerAuth(AuthType.BASIC)
                        .whenServerSends(accepting(WRITE).with(Credentials.basic(new Login("acme", "guessed")))));
        all.put(
                403,
                d -> d.whenServerSends(Copy.of("2", Item.target("./Apn/Copy").withSource("./Apn"))));
        all.put(404, d -> d.whenServerSends(MISSING));
        all.put(
                405,
                d -> d.whenServerSends(
                        Replace.of("2", Item.target("./Fixed/Serial").withData("x"))));
        all.put(406, d -> d.with(b -> b.features(java.util.Set.of())).whenServerSends(QUESTION));
        all.put(407, d -> d.withServerAuth(AuthType.BASIC).whenServerSends(WRITE));
        all.put(408, d -> asked(d, UserAnswer.NO_ANSWER));
        all.put(412, d -> d.whenServerSends(Alert.of("2", AlertCode.DISPLAY, Item.EMPTY)));
        all.put(
                413,
                d -> d.with(b -> b.limits(SessionLimits.DEFAULT.withMaxObjSize(10)))
                        .whenServerSends(chunk(NAME, 11)));
        all.put(414, d -> d.whenServerSends(Get.of("2", Item.target("./" + "x/".repeat(5000) + "y"))));
        all.put(
                415,
                d -> d.whenServerSends(Replace.of(
                        "2",
                        Item.target(NAME)
                                .withMeta(Meta.EMPTY.withFormat("poem"))
                                .withData("x"))));
        all.put(416, d -> {
            d.device().mostChoices = 1;
            Item item = Item.EMPTY.withData("A");
            d.whenServerSends(Alert.of("2", AlertCode.SINGLE_CHOICE, Item.EMPTY, item, item, item));
        });
        all.put(418, d -> d.whenServerSends(Add.of("2", Item.target(NAME).withData("x"))));
        all.put(
                424,
                d -> d.whenServerSends(chunk(NAME, 9))
                        .whenServerSends(Replace.of("2", Item.target(NAME).withData("x"))));
        all.put(425, d -> {
            d.device().set("./Apn?prop=ACL", Value.chr("Get=*&Replace=other"));
            d.whenServerSends(WRITE);
        });
        all.put(500, d -> d.whenServerSends(Atomic.of("1", Get.of("2", Item.target(NAME)))));
        all.put(
                501,
                d -> d.whenServerSends(
                        new Unsupported("2", "Reboot", false, new Element("", "Reboot", "", List.of()))));
        all.put(505, d -> d.whenServerSends(accepting().withHeader(h -> version(h, "2.0", h.verProto()))));
        all.put(507, d -> d.whenServerSends(Atomic.of("1", WRITE, MISSING)));
        all.put(513, d -> d.whenServerSends(accepting().withHeader(h -> version(h, h.verDtd(), "DM/9.9"))));
        all.put(516, d -> {
            d.device().mishaps.put("Replace " + NAME, new Mishap.Irreversible());
            d.whenServerSends(Atomic.of("1", WRITE, MISSING));
        });
        all.put(517, StatusInventoryTest::tooManyAnswers);
        Stream.of(420, 503, 506, 510, 511, 514).forEach(code -> all.put(code, d -> mishap(d, code)));
        all.put(1200, d -> exec(d, 1200));
        all.put(1452, d -> exec(d, 1452));
        return all;
    }

    static List<Situation> situations() {
        return stories().entrySet().stream()
                .map(e -> new Situation(e.getKey(), e.getValue()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("situations")
    void a_client_gives(Situation situation) {
        Dialogue dialogue = given_a_session();
        situation.story().accept(dialogue);

        assertThat(dialogue.sent().body().commands().stream()
                        .filter(Status.class::isInstance)
                        .map(c -> ((Status) c).data()))
                .contains(Integer.toString(situation.code()));
    }

    @Test
    void no_code_of_dm_is_forgotten() {
        assertThat(stories().keySet())
                .contains(200, 202, 212, 213, 214, 215, 216, 304)
                .contains(400, 401, 403, 404, 405, 406, 407, 408, 412, 413, 414, 415, 416, 418, 420, 424, 425)
                .contains(500, 501, 503, 505, 506, 507, 510, 511, 513, 514, 516, 517);
    }

    @Test
    void a_member_that_cannot_be_undone_stays_done_and_the_others_do_not() {
        Dialogue dialogue = given_a_session();
        dialogue.device().mishaps.put("Replace " + NAME, new Mishap.Irreversible());
        dialogue.whenServerSends(
                Atomic.of("1", Replace.of("2", Item.target("./Apn/Port").withData("1")), WRITE, MISSING));

        MessageAssert.assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "1 Atomic 507", "2 Replace 216", "3 Replace 516", "4 Delete 404");
        assertThat(dialogue.device().value(NAME)).contains(Value.chr("x"));
        assertThat(dialogue.device().value("./Apn/Port")).contains(Value.integer(9201));
    }

    @Test
    void what_cannot_be_undone_is_no_matter_when_all_goes_well() {
        Dialogue dialogue = given_a_session();
        dialogue.device().mishaps.put("Replace " + NAME, new Mishap.Irreversible());
        dialogue.whenServerSends(Atomic.of("1", WRITE));

        MessageAssert.assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "1 Atomic 200", "3 Replace 200");
    }

    @Test
    void a_mishap_leaves_the_node_as_it_was_and_the_session_goes_on() {
        Dialogue dialogue = given_a_session();
        mishap(dialogue, 510);
        dialogue.whenServerSends(WRITE, Get.of("5", Item.target("./Apn/Port")));

        MessageAssert.assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "3 Replace 510", "5 Get 200");
        assertThat(dialogue.device().value(NAME)).contains(Value.chr("internet"));
    }

    @Test
    void noresp_in_the_header_means_nothing() {
        Dialogue dialogue = given_a_session();
        dialogue.whenServerSends(accepting(Sequence.of("2", WRITE)).withHeader(StatusInventoryTest::noResp));

        MessageAssert.assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Sequence 200", "3 Replace 200");
    }

    private static void exec(Dialogue dialogue, int code) {
        dialogue.device().execCode = code;
        dialogue.whenServerSends(Exec.of("2", Item.target(NAME)));
    }

    private static void asked(Dialogue dialogue, UserAnswer answer) {
        dialogue.device().answer = answer;
        dialogue.whenServerSends(QUESTION);
    }

    private static void mishap(Dialogue dialogue, int code) {
        dialogue.device()
                .mishaps
                .put("Replace " + NAME, new Mishap.Failure(StatusCode.of(code).orElseThrow()));
        dialogue.whenServerSends(WRITE);
    }

    private static void rightCredentials(Dialogue dialogue) {
        dialogue.withServerAuth(AuthType.BASIC);
        dialogue.whenServerSends(accepting(WRITE).with(Credentials.basic(Dialogue.SERVER)));
    }

    private static void tooManyAnswers(Dialogue dialogue) {
        Replace[] members = Stream.iterate(1, i -> i <= 20, i -> i + 1)
                .map(i -> Replace.of("m" + i, Item.target(NAME).withData("x")))
                .toArray(Replace[]::new);
        dialogue.whenServerSends(
                accepting(Atomic.of("1", members)).withHeader(h -> h.withMeta(Meta.EMPTY.withMaxMsgSize(1500))));
    }

    private static ServerMessage chunk(String uri, int size) {
        Item item = Item.target(uri)
                .withMeta(Meta.EMPTY.withSize(size))
                .withData("part")
                .withMoreData();
        return accepting(Replace.of("2", item)).notFinal();
    }

    private static SyncHdr version(SyncHdr h, String verDtd, String verProto) {
        return copy(h, verDtd, verProto, false);
    }

    private static SyncHdr noResp(SyncHdr h) {
        return copy(h, h.verDtd(), h.verProto(), true);
    }

    private static SyncHdr copy(SyncHdr h, String verDtd, String verProto, boolean noResp) {
        return new SyncHdr(
                verDtd,
                verProto,
                h.sessionId(),
                h.msgId(),
                h.target(),
                h.source(),
                h.respUri(),
                noResp,
                h.cred(),
                h.meta());
    }
}
