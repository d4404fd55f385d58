package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static dev.provost.session.MessageAssert.details;
import static dev.provost.session.ServerMessage.accepting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.session.SessionResult.Outcome;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Sequence;
import dev.provost.syncml.SyncHdr;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EndingTest {

    private static final Get GET = Get.of("2", Item.target("./Apn/Name"));

    private final Dialogue dialogue = given_a_session();

    @Test
    void a_message_that_would_hold_only_the_status_of_a_header_is_never_sent() {
        dialogue.whenServerSends();

        assertThat(dialogue.result())
                .isEqualTo(new SessionResult(
                        Outcome.COMPLETED,
                        "The server had nothing more to say.",
                        Nonces.NONE,
                        new SessionCounters(1, 1, 0, 0, 0, 0, 0)));
        assertThat(dialogue.device().result).contains(dialogue.result());
    }

    @Test
    void management_goes_on_as_long_as_the_server_wishes() {
        dialogue.whenServerSends(GET)
                .whenServerSends(GET, Delete.of("3", Item.target("./Apn/Missing")))
                .whenServerSends();

        assertThat(dialogue.result().counters()).isEqualTo(new SessionCounters(3, 3, 3, 1, 0, 0, 0));
    }

    @Test
    void an_abort_of_the_server_is_not_answered_and_nothing_beside_it_is_executed() {
        dialogue.whenServerSends(Delete.of("2", Item.target("./Apn/Name")), Alert.of("3", AlertCode.SESSION_ABORT));

        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.ABORTED_BY_SERVER);
        assertThat(dialogue.device().value("./Apn/Name")).isPresent();
    }

    @Test
    void an_abort_of_the_device_is_said_by_alert_1223() {
        dialogue.begins();
        dialogue.session().abort("The user switched the phone off.");
        dialogue.whenServerSends(Delete.of("2", Item.target("./Apn/Name")));

        assertThat(dialogue.sent())
                .hasKinds("Status", "Alert")
                .hasAlerts(AlertCode.SESSION_ABORT)
                .isFinal();
        assertThat(dialogue.device().value("./Apn/Name")).isPresent();
        dialogue.whenServerSends(GET);
        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.ABORTED_BY_DEVICE);
        assertThat(dialogue.result().reason()).isEqualTo("The user switched the phone off.");
    }

    @Test
    void an_answer_that_never_comes_interrupts() {
        dialogue.begins();

        SessionStep.Closed closed = dialogue.session().interrupt("No answer within 30 s.");

        assertThat(closed.result().outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(dialogue.session().interrupt("again")).isSameAs(closed);
        assertThat(dialogue.device().result).contains(closed.result());
    }

    @Test
    void a_closed_session_receives_nothing() {
        dialogue.begins();
        dialogue.session().interrupt("gone");

        assertThatThrownBy(() -> dialogue.whenServerSends(GET))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("receive() is for a session that has begun and is not closed; this one is closed.");
    }

    @Test
    void another_version_of_the_representation_gives_505_and_names_ours() {
        dialogue.whenServerSends(accepting(GET).withHeader(h -> versions(h, "1.1", "DM/1.2")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 505").isFinal();
        assertThat(details(dialogue.sent(), "0")).containsExactly("1.2");
        dialogue.whenServerSends();
        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.PROTOCOL_ERROR);
        assertThat(dialogue.result().reason())
                .isEqualTo("The server answered with VerDTD '1.1' where '1.2' is spoken.");
    }

    @Test
    void another_version_of_the_protocol_gives_513_and_names_ours() {
        dialogue.whenServerSends(accepting(GET).withHeader(h -> versions(h, "1.2", "DM/2.0")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 513");
        assertThat(details(dialogue.sent(), "0")).containsExactly("DM/1.2");
    }

    @Test
    void a_server_that_refuses_the_version_in_another_one_is_left_in_peace() {
        dialogue.whenServerSends(ServerMessage.answering(505).withHeader(h -> versions(h, "1.1", "DM/1.1")));

        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.PROTOCOL_ERROR);
        assertThat(dialogue.result().reason()).isEqualTo("The server refused message 1 with status 505.");
    }

    static List<ServerMessage> silence() {
        return List.of(
                ServerMessage.accepting().notFinal(),
                ServerMessage.accepting(Alert.of("3", AlertCode.NEXT_MESSAGE)).notFinal());
    }

    @ParameterizedTest
    @MethodSource("silence")
    void a_server_that_never_says_final_and_asks_nothing_is_left(ServerMessage silence) {
        dialogue.whenServerSends(silence);
        for (int message = 1; message < 21; message++) {
            assertThat(dialogue.sent()).hasAlerts(AlertCode.NEXT_MESSAGE);
            dialogue.whenServerSends(silence);
        }

        assertThat(dialogue.sent()).hasAlerts(AlertCode.SESSION_ABORT).isFinal();
        dialogue.whenServerSends(silence);
        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.PROTOCOL_ERROR);
        assertThat(dialogue.result().reason())
                .isEqualTo("The server sent more than 20 messages in a row that neither ask anything nor have Final.");
    }

    @Test
    void a_server_that_never_ends_is_left() {
        dialogue.with(b -> b.limits(SessionLimits.DEFAULT.withMaxMessages(2)))
                .whenServerSends(GET)
                .whenServerSends(GET)
                .whenServerSends(GET);

        assertThat(dialogue.sent()).hasAlerts(AlertCode.SESSION_ABORT).isFinal();
        dialogue.whenServerSends(GET);
        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.PROTOCOL_ERROR);
        assertThat(dialogue.result().reason()).isEqualTo("The server sent more than 2 messages.");
    }

    @Test
    void a_message_with_too_many_commands_is_not_looked_into() {
        Command[] members = IntStream.range(0, 10).mapToObj(i -> GET).toArray(Command[]::new);
        dialogue.with(b -> b.limits(SessionLimits.DEFAULT.withMaxCommands(10)))
                .whenServerSends(Sequence.of("1", members));

        assertThat(dialogue.sent()).hasKinds("Status", "Alert").hasAlerts(AlertCode.SESSION_ABORT);
        dialogue.whenServerSends();
        assertThat(dialogue.result().reason())
                .isEqualTo("The server sent 11 commands in one message; 10 are taken at most.");
    }

    @Test
    void a_resp_uri_is_followed_for_one_message() {
        dialogue.whenServerSends(accepting(GET).withHeader(h -> h.withRespUri("http://dm.example/dm?s=7")));
        assertThat(dialogue.send().uri()).isEqualTo("http://dm.example/dm?s=7");
        assertThat(dialogue.sent().header().target().uri()).isEqualTo("http://dm.example/dm?s=7");

        dialogue.whenServerSends(accepting(GET));
        assertThat(dialogue.send().uri()).isEqualTo("http://dm.example/dm");
    }

    @ParameterizedTest
    @CsvSource({"'', http://dm.example/dm", "'  ', http://dm.example/dm", "dm?s=7, dm?s=7", "/dm, /dm"})
    void a_resp_uri_that_is_blank_is_passed_over_a_relative_one_followed_and_both_are_counted(
            String respUri, String followed) {
        dialogue.whenServerSends(accepting(GET).withHeader(h -> h.withRespUri(respUri)));
        assertThat(dialogue.send().uri()).isEqualTo(followed);

        dialogue.whenServerSends();
        assertThat(dialogue.result().counters().deviations()).isEqualTo(1);
    }

    @Test
    void a_wrong_session_id_is_tolerated_and_counted() {
        dialogue.whenServerSends(accepting(GET).withHeader(h -> withSessionId(h, "99")))
                .whenServerSends();

        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(dialogue.result().counters().deviations()).isEqualTo(1);
    }

    private static SyncHdr versions(SyncHdr h, String verDtd, String verProto) {
        return new SyncHdr(
                verDtd,
                verProto,
                h.sessionId(),
                h.msgId(),
                h.target(),
                h.source(),
                h.respUri(),
                h.noResp(),
                h.cred(),
                h.meta());
    }

    private static SyncHdr withSessionId(SyncHdr h, String id) {
        return new SyncHdr(
                h.verDtd(),
                h.verProto(),
                id,
                h.msgId(),
                h.target(),
                h.source(),
                h.respUri(),
                h.noResp(),
                h.cred(),
                h.meta());
    }
}
