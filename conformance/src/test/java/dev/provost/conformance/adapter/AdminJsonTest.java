package dev.provost.conformance.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.provost.adapter.DeviceView;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.Outcome.ItemOutcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminJsonTest {

    private static JsonNode json(String text) throws JsonProcessingException {
        return new JsonMapper().readTree(text);
    }

    @ParameterizedTest
    @CsvSource({
        "queued, QUEUED",
        "sent, RUNNING",
        "done, DONE",
        "accepted, DONE",
        "failed, DONE",
        "no-answer, DONE",
        "not-sent, DONE"
    })
    void states_are_reduced_to_three(String state, Outcome.State expected) throws Exception {
        assertThat(AdminJson.outcome(json("{\"state\": \"%s\"}".formatted(state)))
                        .state())
                .isEqualTo(expected);
    }

    @Test
    void an_outcome_joins_answers_and_results() throws Exception {
        Outcome outcome = AdminJson.outcome(json("""
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
    void the_view_joins_device_information_and_settings() throws Exception {
        DeviceView view = AdminJson.deviceView("IMEI:1", json("""
                        { "devInfo": { "./DevInfo/Man": "Acme" },
                          "settings": { "./A": { "format": "int", "type": "text/plain", "value": "5", "base64": "NQ==" } } }"""));

        assertThat(view.value("./DevInfo/Man")).contains(NodeValue.text("Acme"));
        assertThat(view.value("./A")).contains(NodeValue.of("int", "5"));
        assertThat(view.value("./B")).isEmpty();
    }
}
