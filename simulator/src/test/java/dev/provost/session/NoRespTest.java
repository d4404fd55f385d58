package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.ServerMessage.accepting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.session.SessionResult.Outcome;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Command;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Sequence;
import dev.provost.syncml.SyncHdr;
import dev.provost.tree.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoRespTest {

    private static final String NAME = "./Apn/Name";

    private static Replace silent(String cmdId, String value) {
        return new Replace(
                cmdId, true, Optional.empty(), List.of(Item.target(NAME).withData(value)));
    }

    private static Replace answered(String cmdId, String value) {
        return Replace.of(cmdId, Item.target(NAME).withData(value));
    }

    private static Atomic silentAtomic(Command... members) {
        return new Atomic("2", true, Optional.empty(), List.of(members));
    }

    private static SyncHdr noResp(SyncHdr h) {
        return new SyncHdr(
                h.verDtd(),
                h.verProto(),
                h.sessionId(),
                h.msgId(),
                h.target(),
                h.source(),
                h.respUri(),
                true,
                h.cred(),
                h.meta());
    }

    @Nested
    class In_a_device_that_takes_DM_at_its_word {

        private final Dialogue dialogue = given_a_session();

        @Test
        void a_command_gets_its_status() {
            dialogue.whenServerSends(silent("2", "new"));
            MessageAssert.assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 200");
        }

        @Test
        void an_atomic_and_its_members_get_their_statuses() {
            dialogue.whenServerSends(silentAtomic(silent("3", "new")));
            MessageAssert.assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Atomic 200", "3 Replace 200");
        }

        @Test
        void the_header_changes_nothing() {
            dialogue.whenServerSends(accepting(answered("2", "new")).withHeader(NoRespTest::noResp));
            MessageAssert.assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 200");
        }
    }

    @Nested
    class In_a_device_that_heeds_it {

        private final Dialogue dialogue = given_a_session().with(s -> s.heedsNoResp(true));

        @Test
        void a_command_is_done_without_a_status() {
            dialogue.whenServerSends(silent("2", "new"), Get.of("3", Item.target("./Apn/Port")));
            MessageAssert.assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "3 Get 200");
            assertThat(dialogue.device().value(NAME)).contains(Value.chr("new"));
        }

        @Test
        void a_message_without_any_status_to_give_is_answered_all_the_same() {
            dialogue.whenServerSends(silent("2", "new"));
            MessageAssert.assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200");
            dialogue.whenServerSends();
            assertThat(dialogue.result().outcome()).isEqualTo(Outcome.COMPLETED);
        }

        @Test
        void what_was_read_is_sent_all_the_same() {
            Item port = Item.target("./Apn/Port");
            dialogue.whenServerSends(new Get("2", true, Optional.empty(), List.of(port)));
            MessageAssert.assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200");
            assertThat(dialogue.sent().body().commands()).hasAtLeastOneElementOfType(Results.class);
        }

        @Test
        void an_atomic_speaks_for_itself_and_so_does_each_member() {
            dialogue.whenServerSends(silentAtomic(answered("3", "one"), silent("4", "two")));
            MessageAssert.assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "3 Replace 200");
            assertThat(dialogue.device().value(NAME)).contains(Value.chr("two"));
        }

        @Test
        void a_member_of_a_sequence_is_done_without_a_status() {
            dialogue.whenServerSends(Sequence.of("2", silent("3", "one"), answered("4", "two")));
            MessageAssert.assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Sequence 200", "4 Replace 200");
        }

        @Test
        void the_header_speaks_for_all_commands_of_its_message_but_not_for_itself() {
            dialogue.whenServerSends(accepting(answered("2", "one"), Sequence.of("3", answered("4", "two")))
                    .withHeader(NoRespTest::noResp));
            MessageAssert.assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200");
            dialogue.whenServerSends(answered("2", "three"));
            MessageAssert.assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace 200");
        }
    }
}
