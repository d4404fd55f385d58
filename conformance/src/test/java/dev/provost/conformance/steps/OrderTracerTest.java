package dev.provost.conformance.steps;

import static dev.provost.conformance.transcript.Samples.deviceInfo;
import static dev.provost.conformance.transcript.Samples.header;
import static dev.provost.conformance.transcript.Samples.serverSends;
import static dev.provost.conformance.transcript.Samples.sessionAlert;
import static dev.provost.conformance.transcript.Samples.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTracerTest {

    private static final Replace NAME = Replace.of("4", Item.target("./A/Name").withData("n"));
    private static final Get LANG = Get.of("5", Item.target("./DevInfo/Lang"));
    private static final Operation SET_NAME = new Operation.Replace("./A/Name", NodeValue.text("n"));
    private static final Operation READ_LANG = new Operation.Get("./DevInfo/Lang");

    private static OrderTracer tracer(TranscriptBuilder transcript) {
        return new OrderTracer(transcript.build().sessions());
    }

    private static Order order(int number, Operation operation) {
        return new Order(number, "id" + number, operation);
    }

    @Test
    void an_order_that_was_never_sent_has_no_trace() {
        assertThat(tracer(serverSends(LANG)).claim(order(1, SET_NAME))).isEmpty();
    }

    @Test
    void the_trace_holds_the_answer_of_the_phone_and_the_message_of_the_server() {
        OrderTracer tracer = tracer(serverSends(NAME, LANG)
                .device(2, header("1", 1, 200), status("2", 1, NAME, 425), status("3", 1, LANG, 200))
                .server(2, header("1", 2, 200)));

        OrderTrace name = tracer.claim(order(1, SET_NAME)).orElseThrow();
        assertThat(name.code()).hasValue(425);
        assertThat(name.messageIndex()).isEqualTo(1);
        assertThat(name.succeeded()).isFalse();
        assertThat(tracer.claim(order(2, READ_LANG)).orElseThrow().succeeded()).isTrue();
    }

    @Test
    void an_order_that_the_phone_did_not_answer_has_no_code() {
        OrderTrace trace = tracer(serverSends(NAME)).claim(order(1, SET_NAME)).orElseThrow();

        assertThat(trace.code()).isEmpty();
        assertThat(trace.answer()).isEqualTo("nothing");
    }

    @Test
    void the_leading_dot_of_an_address_makes_no_difference() {
        OrderTracer tracer = tracer(serverSends(Delete.of("4", Item.target("A/Old"))));

        assertThat(tracer.claim(order(1, new Operation.Delete("./A/Old")))).isPresent();
    }

    @Test
    void two_equal_orders_are_two_commands_in_their_order() {
        Replace again = Replace.of("5", Item.target("./A/Name").withData("n"));
        OrderTracer tracer = tracer(serverSends(NAME, again)
                .device(2, header("1", 1, 200), status("2", 1, NAME, 200), status("3", 1, again, 420))
                .server(2, header("1", 2, 200)));

        assertThat(tracer.claim(order(1, SET_NAME)).orElseThrow().code()).hasValue(200);
        assertThat(tracer.claim(order(2, SET_NAME)).orElseThrow().code()).hasValue(420);
        assertThat(tracer.claim(order(3, SET_NAME))).isEmpty();
    }

    @Test
    void the_items_of_one_command_are_orders_of_their_own() {
        Replace both = Replace.of(
                "4", Item.target("./A").withData("1"), Item.target("./B").withData("2"));
        OrderTracer tracer = tracer(serverSends(both)
                .device(2, header("1", 1, 200), ofItem("2", both, "./A", 200), ofItem("3", both, "./B", 404))
                .server(2, header("1", 2, 200)));

        assertThat(tracer.claim(order(1, new Operation.Replace("./B", NodeValue.text("2"))))
                        .orElseThrow()
                        .code())
                .hasValue(404);
        assertThat(tracer.claim(order(2, new Operation.Replace("./A", NodeValue.text("1"))))
                        .orElseThrow()
                        .code())
                .hasValue(200);
    }

    @Test
    void a_value_in_several_parts_is_one_order_and_the_last_answer_counts() {
        Replace first = Replace.of("4", Item.target("./A/Name").withData("ab").withMoreData());
        Replace last = Replace.of("2", Item.target("./A/Name").withData("c"));
        OrderTracer tracer = tracer(serverSends(first)
                .device(2, header("1", 1, 200), status("2", 1, first, 213), Alert.of("3", AlertCode.NEXT_MESSAGE))
                .server(2, header("1", 2, 200), last)
                .device(3, header("1", 2, 200), status("2", 2, last, 200))
                .server(3, header("1", 3, 200)));

        assertThat(tracer.claim(order(1, SET_NAME)).orElseThrow().code()).hasValue(200);
        assertThat(tracer.claim(order(2, SET_NAME))).isEmpty();
    }

    @Test
    void what_was_refused_for_want_of_proof_gives_way_to_what_was_sent_again() {
        Replace again = Replace.of("2", Item.target("./A/Name").withData("n"));
        OrderTracer tracer = tracer(serverSends(NAME)
                .device(2, header("1", 1, 407), status("2", 1, NAME, 407))
                .server(2, header("1", 2, 200), again)
                .device(3, header("1", 2, 212), status("2", 2, again, 200))
                .server(3, header("1", 3, 200)));

        assertThat(tracer.claim(order(1, SET_NAME)).orElseThrow().code()).hasValue(200);
    }

    @Test
    void an_atomic_brings_the_answers_of_its_members() {
        Replace one = Replace.of("5", Item.target("./A").withData("1"));
        Replace two = Replace.of("6", Item.target("./B").withData("2"));
        Atomic atomic = Atomic.of("4", one, two);
        OrderTracer tracer = tracer(serverSends(atomic)
                .device(
                        2,
                        header("1", 1, 200),
                        status("2", 1, atomic, 507),
                        status("3", 1, one, 216),
                        status("4", 1, two, 404))
                .server(2, header("1", 2, 200)));

        OrderTrace trace =
                tracer.claim(order(1, new Operation.Atomic(List.of(READ_LANG)))).orElseThrow();
        assertThat(trace.memberCodes()).containsExactly(216, 404);
        assertThat(trace.answer()).isEqualTo("507 with members [216, 404]");
    }

    @Test
    void a_question_is_found_by_its_kind() {
        OrderTracer tracer =
                tracer(serverSends(Alert.of("4", AlertCode.DISPLAY), Alert.of("5", AlertCode.CONFIRM_OR_REJECT)));

        assertThat(tracer.claim(order(1, new Operation.Confirm("?")))).isPresent();
        assertThat(tracer.claim(order(2, new Operation.Confirm("?")))).isEmpty();
    }

    @Test
    void the_session_alert_of_the_phone_is_no_order() {
        OrderTracer tracer = tracer(TranscriptBuilder.transcript()
                .device(1, sessionAlert("1"), deviceInfo("2"))
                .server(1, header("1", 1, 212)));

        assertThat(tracer.claim(order(1, new Operation.Replace("./DevInfo/Lang", NodeValue.text("en")))))
                .isEmpty();
    }

    private static Status ofItem(String cmdId, Replace command, String uri, int code) {
        return status(cmdId, 1, command, code).withTargetRef(uri);
    }
}
