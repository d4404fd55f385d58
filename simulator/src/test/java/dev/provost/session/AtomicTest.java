package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Add;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Sequence;
import dev.provost.syncml.Status;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Value;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AtomicTest {

    private static final Replace RENAME =
            Replace.of("3", Item.target("./Apn/Name").withData("ims"));
    private static final Delete IMPOSSIBLE = Delete.of("4", Item.target("./Apn/Missing"));
    private static final Delete LATER = Delete.of("5", Item.target("./Apn/Port"));
    private static final Alert QUESTION =
            Alert.of("4", AlertCode.CONFIRM_OR_REJECT, Item.EMPTY, Item.EMPTY.withData("Really?"));

    private final Dialogue dialogue = given_a_session();
    private final ManagementTree before = dialogue.device().tree();

    @Test
    void when_all_members_succeed_all_get_200() {
        dialogue.whenServerSends(Atomic.of("2", RENAME, LATER));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Atomic 200", "3 Replace 200", "5 Delete 200");
        assertThat(dialogue.device().value("./Apn/Name")).contains(Value.chr("ims"));
    }

    @Test
    void when_one_member_fails_the_others_are_rolled_back_or_not_begun() {
        dialogue.whenServerSends(Atomic.of("2", RENAME, IMPOSSIBLE, LATER));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Atomic 507", "3 Replace 216", "4 Delete 404", "5 Delete 215");
    }

    @Test
    void the_right_of_every_member_is_asked_for() {
        dialogue.device().set("./Apn/Port?prop=ACL", Value.chr("Get=*&Replace=*"));
        dialogue.whenServerSends(Atomic.of("2", RENAME, LATER));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Atomic 507", "3 Replace 216", "5 Delete 425");
        assertThat(dialogue.device().value("./Apn/Name")).contains(Value.chr("internet"));
    }

    @Test
    void a_failure_leaves_the_very_tree_of_before() {
        dialogue.whenServerSends(Atomic.of("2", RENAME, LATER, IMPOSSIBLE));

        assertThat(dialogue.device().tree()).isSameAs(before);
    }

    @Test
    void only_the_failed_item_of_a_member_keeps_its_code() {
        dialogue.whenServerSends(Atomic.of(
                "2",
                Replace.of(
                        "3",
                        Item.target("./Apn/Name").withData("x"),
                        Item.target("./Apn/Missing").withData("x"))));

        assertThat(dialogue.sent())
                .hasStatuses(
                        "0 SyncHdr 200", "2 Atomic 507", "3 Replace 216 ./Apn/Name", "3 Replace 404 ./Apn/Missing");
        assertThat(dialogue.device().tree()).isSameAs(before);
    }

    @Test
    void get_inside_gives_500_and_nothing_is_begun() {
        dialogue.whenServerSends(Atomic.of("2", RENAME, Get.of("4", Item.target("./Apn/Port"))));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Atomic 500", "3 Replace 215", "4 Get 500")
                .hasResults();
        assertThat(dialogue.device().tree()).isSameAs(before);
    }

    @Test
    void atomic_inside_gives_500() {
        dialogue.whenServerSends(Atomic.of("2", Atomic.of("6", RENAME), LATER));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Atomic 500", "6 Atomic 500", "3 Replace 215", "5 Delete 215");
        assertThat(dialogue.device().tree()).isSameAs(before);
    }

    @Test
    void a_status_inside_gives_500_and_no_status_of_its_own() {
        dialogue.whenServerSends(Atomic.of("2", RENAME, Status.of("9", "1", "1", "Alert", 200)));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Atomic 500", "3 Replace 215");
        assertThat(dialogue.device().tree()).isSameAs(before);
    }

    @Test
    void exec_and_sequence_inside_give_500() {
        dialogue.whenServerSends(
                Atomic.of("2", Exec.of("3", Item.target("./Apn/Name"))), Atomic.of("6", Sequence.of("7")));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Atomic 500", "3 Exec 500", "6 Atomic 500", "7 Sequence 500");
        assertThat(dialogue.device().execs).isEmpty();
    }

    @Test
    void the_users_no_rolls_back() {
        dialogue.device().answer = UserAnswer.REJECTED;
        dialogue.whenServerSends(Atomic.of("2", RENAME, QUESTION, LATER), Get.of("8", Item.target("./Apn/Name")));

        assertThat(dialogue.sent())
                .hasStatuses(
                        "0 SyncHdr 200", "2 Atomic 507", "3 Replace 216", "4 Alert 304", "5 Delete 215", "8 Get 200")
                .hasResults("./Apn/Name internet");
    }

    @Test
    void the_users_cancel_rolls_back_and_ends_the_message() {
        dialogue.device().answer = UserAnswer.CANCELLED;
        dialogue.whenServerSends(Atomic.of("2", RENAME, QUESTION, LATER), Get.of("8", Item.target("./Apn/Name")));

        assertThat(dialogue.sent())
                .hasStatuses(
                        "0 SyncHdr 200", "2 Atomic 507", "3 Replace 216", "4 Alert 214", "5 Delete 215", "8 Get 215")
                .hasResults();
        assertThat(dialogue.device().tree()).isSameAs(before);
    }

    @Test
    void the_users_yes_goes_on() {
        dialogue.whenServerSends(Atomic.of("2", RENAME, QUESTION, LATER));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Atomic 200", "3 Replace 200", "4 Alert 200", "5 Delete 200");
    }

    @Test
    void a_chunk_inside_fails() {
        Item chunk = Item.target("./Apn/Name")
                .withMeta(Meta.EMPTY.withSize(10))
                .withData("half")
                .withMoreData();
        dialogue.whenServerSends(Atomic.of("2", Replace.of("3", chunk)));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Atomic 507", "3 Replace 500");
    }

    @Test
    void a_device_without_atomic_gives_406_and_begins_nothing() {
        dialogue.with(b -> b.features(EnumSet.noneOf(Feature.class))).whenServerSends(Atomic.of("2", RENAME));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Atomic 406", "3 Replace 215");
        assertThat(dialogue.device().tree()).isSameAs(before);
    }

    @Test
    void when_the_answer_does_not_fit_into_a_message_it_gives_517_and_is_rolled_back() {
        Add[] members = IntStream.range(0, 40)
                .mapToObj(i -> Add.of("m" + i, Item.target("./Apn/New" + i).withData("x")))
                .toArray(Add[]::new);
        dialogue.whenServerSends(ServerMessage.accepting(Atomic.of("2", members))
                .withHeader(h -> h.withMeta(Meta.EMPTY.withMaxMsgSize(3000))));

        assertThat(dialogue.sent()).isNotFinal();
        assertThat(dialogue.sent().body().commands().get(1).toString()).contains("data=517");
        assertThat(dialogue.sent().body().commands().get(2).toString()).contains("data=216");
        assertThat(dialogue.device().tree()).isSameAs(before);
    }
}
