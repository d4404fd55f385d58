package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static dev.provost.session.MessageAssert.details;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Item;
import dev.provost.syncml.Replace;
import dev.provost.tree.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the user takes, and what he may enter: the options of alerts 1100 to 1104. */
class UserPatienceTest {

    private final Dialogue dialogue = given_a_session();

    @ParameterizedTest
    @CsvSource({"MAXDT=30,408", "MAXDT=30&DR=1,200", "MAXDT=30&DR=0,304", "MAXDT=30&DR=yes,408", "'',408", "DR=1,200"})
    void a_question_that_nobody_answers_gives_408_or_the_default_response(String options, int code) {
        dialogue.device().answer = UserAnswer.NO_ANSWER;
        dialogue.whenServerSends(alert(AlertCode.CONFIRM_OR_REJECT, options, "Really?"));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Alert " + code);
    }

    @ParameterizedTest
    @CsvSource({"TEXT_INPUT,DR=Ada,Ada", "SINGLE_CHOICE,DR=2,2", "MULTIPLE_CHOICE,DR=1-3-9,1 3"})
    void the_default_response_of_a_silent_user_is_what_comes_back(AlertCode code, String options, String expected) {
        dialogue.device().answer = UserAnswer.NO_ANSWER;
        dialogue.whenServerSends(alert(code, options, "Which?", "A", "B", "C"));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Alert 200");
        assertThat(String.join(" ", details(dialogue.sent(), "2"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE_CHOICE,DR=4",
        "SINGLE_CHOICE,DR=2-3",
        "MULTIPLE_CHOICE,DR=x-7",
        "TEXT_INPUT,IT=N&DR=Ada",
        "TEXT_INPUT,''"
    })
    void a_default_response_that_does_not_fit_is_none(AlertCode code, String options) {
        dialogue.device().answer = UserAnswer.NO_ANSWER;
        dialogue.whenServerSends(alert(code, options, "Which?", "A", "B", "C"));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Alert 408");
    }

    @Test
    void a_late_answer_counts_while_the_device_still_waits_and_takes_time() {
        dialogue.device().answer = new UserAnswer.Late(20, UserAnswer.REJECTED);
        dialogue.whenServerSends(alert(AlertCode.CONFIRM_OR_REJECT, "MAXDT=30&DR=1", "Really?"));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Alert 304");
        assertThat(dialogue.device().elapsed).isEqualTo(20);
    }

    @Test
    void an_answer_after_maxdt_is_none_and_the_device_has_waited_no_longer() {
        dialogue.device().answer = new UserAnswer.Late(31, UserAnswer.ACCEPTED);
        dialogue.whenServerSends(alert(AlertCode.CONFIRM_OR_REJECT, "MAXDT=30", "Really?"));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Alert 408");
        assertThat(dialogue.device().elapsed).isEqualTo(30);
    }

    @Test
    void a_device_that_was_not_told_how_long_to_wait_gives_up_after_a_minute() {
        dialogue.device().answer = UserAnswer.NO_ANSWER;
        dialogue.whenServerSends(alert(AlertCode.TEXT_INPUT, "", "Name?"));

        assertThat(dialogue.device().elapsed).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"MINDT=10,10", "MINDT=0,0", "MINDT=-3,0", "MINDT=soon,0", "MINDT=,0"})
    void a_text_is_shown_for_mindt_where_that_is_a_positive_number(String options, int seconds) {
        dialogue.whenServerSends(alert(AlertCode.DISPLAY, options, "Hello"));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Alert 200");
        assertThat(dialogue.device().elapsed).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "IT=A,Ada 1,Ada 1",
        "IT=N,a1b2,12",
        "IT=P,+49 30/123p4w5s,+4930123p4w5s",
        "IT=D,31.12.2009,31122009",
        "IT=T,23:59:58,235958",
        "IT=I,10.0.0.255,10.0.0.255",
        "IT=Z,Ada 1,Ada 1",
        "ET=P,secret,secret",
        "IT=N&MAXLEN=2,12345,12",
        "COLOUR=red&MAXLEN=3,Ada 1,Ada"
    })
    void an_entered_text_has_only_what_its_type_and_length_allow(String options, String typed, String expected) {
        dialogue.device().answer = new UserAnswer.Entered(typed);
        dialogue.whenServerSends(alert(AlertCode.TEXT_INPUT, options, "?"));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Alert 200");
        assertThat(details(dialogue.sent(), "2")).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"IT=D,32012009", "IT=T,240000", "IT=I,10.0.0.256", "IT=I,10.0.0"})
    void a_text_that_cannot_be_what_is_asked_for_leaves_the_user_only_to_cancel(String options, String typed) {
        dialogue.device().answer = new UserAnswer.Entered(typed);
        dialogue.whenServerSends(alert(AlertCode.TEXT_INPUT, options, "?"));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Alert 214");
    }

    @Test
    void a_password_stays_invisible() {
        dialogue.whenServerSends(alert(AlertCode.TEXT_INPUT, "ET=P", "PIN?"), alert(AlertCode.TEXT_INPUT, "ET=T", "?"));

        List<UserPrompt> prompts = dialogue.device().prompts;
        assertThat(prompts).extracting(p -> p.options().hidesInput()).containsExactly(true, false);
    }

    @Test
    void a_list_longer_than_the_display_gives_416_and_is_not_shown() {
        dialogue.device().mostChoices = 2;
        dialogue.whenServerSends(
                alert(AlertCode.SINGLE_CHOICE, "", "Which?", "A", "B", "C"),
                alert(AlertCode.MULTIPLE_CHOICE, "", "Which?", "A", "B", "C"),
                alert(AlertCode.SINGLE_CHOICE, "", "Which?", "A", "B"));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Alert 416", "2 Alert 416", "2 Alert 200");
        assertThat(dialogue.device().prompts).hasSize(1);
    }

    @Test
    void a_silent_user_fails_an_atomic() {
        dialogue.device().answer = UserAnswer.NO_ANSWER;
        dialogue.whenServerSends(Atomic.of(
                "1",
                Replace.of("3", Item.target("./Apn/Name").withData("x")),
                alert(AlertCode.CONFIRM_OR_REJECT, "MAXDT=5", "Really?"),
                Replace.of("4", Item.target("./Apn/Name").withData("y"))));

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 200", "1 Atomic 507", "3 Replace 216", "2 Alert 408", "4 Replace 215");
        assertThat(dialogue.device().value("./Apn/Name")).contains(Value.chr("internet"));
    }

    @Test
    void a_user_is_late_once() {
        assertThatThrownBy(() -> new UserAnswer.Late(1, new UserAnswer.Late(1, UserAnswer.ACCEPTED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A user answers late by 1 seconds; give 0 or more, and one answer.");
    }

    private static Alert alert(AlertCode code, String... texts) {
        return Alert.of("2", code, Stream.of(texts).map(Item.EMPTY::withData).toArray(Item[]::new));
    }
}
