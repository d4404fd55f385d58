package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static dev.provost.session.MessageAssert.details;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Data;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Sequence;
import dev.provost.syncml.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SequenceAndUserTest {

    private static final Get FIRST = Get.of("3", Item.target("./Apn/Name"));
    private static final Get SECOND = Get.of("5", Item.target("./Apn/Port"));
    private static final Alert QUESTION = alert("4", AlertCode.CONFIRM_OR_REJECT, "", "Really?");

    private final Dialogue dialogue = given_a_session();

    @Test
    void members_are_executed_in_order_and_do_not_depend_on_each_other() {
        dialogue.whenServerSends(Sequence.of("2", Delete.of("3", Item.target("./Apn/Missing")), SECOND));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Sequence 200", "3 Delete 404", "5 Get 200")
                .hasResults("./Apn/Port [int] 9201");
    }

    @Test
    void the_users_no_skips_the_later_members_of_a_sequence_only() {
        dialogue.device().answer = UserAnswer.REJECTED;
        dialogue.whenServerSends(Sequence.of("2", FIRST, QUESTION, SECOND), Get.of("6", Item.target("./Apn/Port")));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Sequence 200", "3 Get 200", "4 Alert 304", "5 Get 215", "6 Get 200");
    }

    @Test
    void a_sequence_in_a_sequence_gives_500() {
        dialogue.whenServerSends(Sequence.of("2", Sequence.of("6", FIRST), SECOND));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "2 Sequence 200", "6 Sequence 500", "3 Get 215", "5 Get 200");
    }

    @Test
    void the_users_no_outside_containers_touches_nothing_else() {
        dialogue.device().answer = UserAnswer.REJECTED;
        dialogue.whenServerSends(QUESTION, SECOND);

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "4 Alert 304", "5 Get 200");
    }

    @Test
    void the_users_cancel_ends_the_message() {
        dialogue.device().answer = UserAnswer.CANCELLED;
        dialogue.whenServerSends(QUESTION, SECOND);

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "4 Alert 214", "5 Get 215");
    }

    @Test
    void a_status_that_is_skipped_gets_no_status() {
        dialogue.device().answer = UserAnswer.CANCELLED;
        dialogue.whenServerSends(QUESTION, Sequence.of("6", Status.of("7", "1", "1", "Alert", 200), SECOND));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "4 Alert 214", "6 Sequence 215", "5 Get 215");
    }

    @Test
    void the_next_message_is_processed_again_after_a_cancel() {
        dialogue.device().answer = UserAnswer.CANCELLED;
        dialogue.whenServerSends(QUESTION).whenServerSends(SECOND);

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "5 Get 200");
    }

    @Test
    void a_user_who_does_not_answer_gives_408() {
        dialogue.device().answer = UserAnswer.NO_ANSWER;
        dialogue.whenServerSends(QUESTION, SECOND);

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "4 Alert 408", "5 Get 200");
    }

    @Test
    void a_device_without_user_interaction_gives_406() {
        dialogue.with(b -> b.features(EnumSet.noneOf(Feature.class))).whenServerSends(QUESTION);

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "4 Alert 406");
        assertThat(dialogue.device().prompts).isEmpty();
    }

    @Test
    void the_user_sees_text_options_and_choices() {
        dialogue.whenServerSends(
                alert("2", AlertCode.SINGLE_CHOICE, "MINDT=10&MAXDT=60&DR=2&X=y+z%21", "Which?", "Red", "Blue"));

        UserPrompt prompt = dialogue.device().prompts.getFirst();
        assertThat(prompt.text()).isEqualTo("Which?");
        assertThat(prompt.choices()).containsExactly("Red", "Blue");
        assertThat(prompt.options().minDisplaySeconds()).hasValue(10);
        assertThat(prompt.options().maxDisplaySeconds()).hasValue(60);
        assertThat(prompt.options().values()).containsEntry("X", "y z!");
        assertThat(details(dialogue.sent(), "2")).containsExactly("2");
    }

    @Test
    void display_needs_no_answer() {
        dialogue.device().answer = UserAnswer.CANCELLED;
        dialogue.whenServerSends(alert("2", AlertCode.DISPLAY, "", "Hello"), SECOND);

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Alert 200", "5 Get 200");
    }

    @Test
    void an_entered_text_comes_back_no_longer_than_wanted() {
        dialogue.device().answer = new UserAnswer.Entered("abcdef");
        dialogue.whenServerSends(alert("2", AlertCode.TEXT_INPUT, "MAXLEN=4", "Name?"));

        assertThat(details(dialogue.sent(), "2")).containsExactly("abcd");
    }

    @Test
    void a_user_who_accepts_takes_the_default_text() {
        dialogue.whenServerSends(alert("2", AlertCode.TEXT_INPUT, "DR=John+Doe", "Name?"));

        assertThat(details(dialogue.sent(), "2")).containsExactly("John Doe");
    }

    @Test
    void a_text_is_cut_between_characters() {
        dialogue.device().answer = new UserAnswer.Entered("\uD83D\uDE00\uD83D\uDE00x");
        dialogue.whenServerSends(alert("2", AlertCode.TEXT_INPUT, "MAXLEN=1", "Name?"));

        assertThat(details(dialogue.sent(), "2")).containsExactly("\uD83D\uDE00");
    }

    @Test
    void a_default_text_that_no_message_can_carry_is_none() {
        dialogue.whenServerSends(
                alert("2", AlertCode.TEXT_INPUT, "DR=%00%01", "Name?"),
                alert("3", AlertCode.TEXT_INPUT, "DR=%EF%BF%BE", "Name?"));

        assertThat(details(dialogue.sent(), "2")).containsExactly("");
        assertThat(details(dialogue.sent(), "3")).containsExactly("");
    }

    @Test
    void several_choices_come_back_as_indices() {
        dialogue.device().answer = new UserAnswer.Chosen(List.of(3, 1, 9));
        dialogue.whenServerSends(alert("2", AlertCode.MULTIPLE_CHOICE, "", "Which?", "A", "B", "C"));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Alert 200");
        assertThat(details(dialogue.sent(), "2")).containsExactly("3", "1");
    }

    @Test
    void a_choice_that_is_not_offered_cancels() {
        dialogue.device().answer = new UserAnswer.Chosen(List.of(9));
        dialogue.whenServerSends(alert("2", AlertCode.SINGLE_CHOICE, "", "Which?", "A"));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Alert 214");
    }

    @Test
    void a_prompt_without_text_or_choices_is_incomplete() {
        dialogue.whenServerSends(
                Alert.of("2", AlertCode.DISPLAY, Item.EMPTY),
                Alert.of("3", AlertCode.SINGLE_CHOICE, Item.EMPTY, Item.EMPTY.withData("Which?")),
                new Alert("4", false, Optional.empty(), Optional.empty(), List.of()));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Alert 412", "3 Alert 412", "4 Alert 412");
    }

    @Test
    void alerts_of_the_client_and_unknown_ones_are_refused() {
        dialogue.whenServerSends(
                Alert.of("2", AlertCode.CLIENT_INITIATED_MGMT),
                Alert.of("3", AlertCode.GENERIC_ALERT),
                new Alert("4", false, Optional.of(Data.text("1234")), Optional.empty(), List.of()));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Alert 405", "3 Alert 405", "4 Alert 406");
    }

    private static Alert alert(String cmdId, AlertCode code, String... texts) {
        return Alert.of(cmdId, code, Stream.of(texts).map(Item.EMPTY::withData).toArray(Item[]::new));
    }
}
