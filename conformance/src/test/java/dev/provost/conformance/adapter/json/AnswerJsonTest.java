package dev.provost.conformance.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.provost.adapter.AdapterException;
import dev.provost.adapter.DeviceView;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.Outcome.ItemOutcome;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerJsonTest {

    private static final AnswerJson ANSWERS = new AnswerJson("The reply of x.py");

    private static JsonNode json(String text) throws JsonProcessingException {
        return new JsonMapper().readTree(text);
    }

    @ParameterizedTest
    @CsvSource({
        "queued, QUEUED",
        "running, RUNNING",
        "sent, RUNNING",
        "done, DONE",
        "accepted, DONE",
        "failed, DONE",
        "no-answer, DONE",
        "not-sent, DONE"
    })
    void states_are_reduced_to_three(String state, Outcome.State expected) throws Exception {
        assertThat(ANSWERS.outcome(json("{\"state\": \"%s\"}".formatted(state))).state())
                .isEqualTo(expected);
    }

    @Test
    void an_outcome_joins_answers_and_results() throws Exception {
        Outcome outcome = ANSWERS.outcome(json("""
                { "id": "7", "state": "failed", "status": 404,
                  "answers": [ { "command": "Get", "uri": "./A", "status": 200 },
                               { "command": "Get", "uri": "./B", "status": 404 } ],
                  "results": [ { "uri": "./A", "format": "bin", "type": "image/png", "base64": "AAE=" } ] }"""));

        assertThat(outcome.items())
                .containsExactly(
                        new ItemOutcome(
                                "Get", "./A", 200, Optional.of(NodeValue.binary("image/png", new byte[] {0, 1}))),
                        new ItemOutcome("Get", "./B", 404, Optional.empty()));
    }

    @Test
    void an_answer_may_hold_what_was_read_itself() throws Exception {
        Outcome outcome = ANSWERS.outcome(json("""
                {"state": "done", "answers": [{"command": "Get", "uri": "./A", "status": "200", "value": "x"}]}"""));

        assertThat(outcome.items())
                .containsExactly(new ItemOutcome("Get", "./A", 200, Optional.of(NodeValue.text("x"))));
    }

    @Test
    void what_the_user_said_is_one_text() throws Exception {
        Outcome outcome = ANSWERS.outcome(json("""
                {"state": "done", "answers": [{"command": "Alert", "status": 200, "data": ["1", "3"]},
                                              {"command": "Alert", "status": 200, "data": "yes"}]}"""));

        assertThat(outcome.items())
                .containsExactly(
                        new ItemOutcome("Alert", "", 200, Optional.of(NodeValue.text("1-3"))),
                        new ItemOutcome("Alert", "", 200, Optional.of(NodeValue.text("yes"))));
    }

    @Test
    void a_list_found_values_and_nodes() throws Exception {
        Outcome outcome = ANSWERS.outcome(json("""
                {"state": "done", "answers": [{"command": "Get", "uri": "./A?list=StructData", "status": 200}],
                 "nodes": [{"uri": "./A", "format": "node"}], "results": [{"uri": "./A/B", "value": "x"}]}"""));

        assertThat(outcome.items().getFirst().nodes())
                .isEqualTo(Map.of("./A", NodeValue.interior(), "./A/B", NodeValue.text("x")));
    }

    @Test
    void a_view_holds_values_by_address() throws Exception {
        DeviceView view = ANSWERS.deviceView("IMEI:1", json("""
                {"values": {"./DevInfo/Man": "Acme",
                            "./A": {"format": "int", "type": "text/plain", "value": "5", "base64": "NQ=="},
                            "./C": {"format": "bin", "type": "image/png", "base64": "AAE="}}}"""));

        assertThat(view.value("./DevInfo/Man")).contains(NodeValue.text("Acme"));
        assertThat(view.value("./A")).contains(NodeValue.of("int", "5"));
        assertThat(view.value("./C")).contains(NodeValue.binary("image/png", new byte[] {0, 1}));
        assertThat(view.value("./B")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | The reply of x.py tells the state \"\" of an operation. Give queued, running or done.",
                "{\"state\": \"finished\"} | The reply of x.py tells the state \"finished\" of an operation. Give queued, running or done.",
                "{\"state\": \"done\", \"answers\": [{\"status\": 200}]} | The reply of x.py leaves out \"command\". Add it, for instance \"command\": \"Get\".",
                "{\"state\": \"done\", \"answers\": [{\"command\": \"Get\", \"status\": \"OK\"}]} | The reply of x.py tells the status \"OK\". Give a number such as 200.",
                "{\"state\": \"done\", \"results\": [{\"uri\": \"./A\", \"base64\": \"**\"}]} | The reply of x.py tells a value that is no base64: Illegal base64 character 2a"
            })
    void what_cannot_be_read_is_a_sentence(String text, String sentence) throws Exception {
        JsonNode json = json(text);

        assertThatThrownBy(() -> ANSWERS.outcome(json))
                .isInstanceOf(AdapterException.class)
                .hasMessage(sentence);
    }

    @Test
    void a_view_without_values_is_a_sentence() throws Exception {
        JsonNode json = json("{\"settings\": {}}");

        assertThatThrownBy(() -> ANSWERS.deviceView("IMEI:1", json))
                .isInstanceOf(AdapterException.class)
                .hasMessage(
                        "The reply of x.py leaves out \"values\". Add it, for instance \"values\": {\"./DevInfo/Man\": \"Acme\"}.");
    }
}
