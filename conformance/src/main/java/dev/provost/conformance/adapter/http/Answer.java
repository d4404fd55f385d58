package dev.provost.conformance.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;

/**
 * What came back for a request.
 *
 * @param status the HTTP status
 * @param headers the fields of its head
 * @param text the body
 * @param json the body as JSON; missing when it is none
 */
record Answer(int status, HttpHeaders headers, String text, JsonNode json) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(int status, HttpHeaders headers, String text) {
        return new Answer(status, headers, text, parsed(text));
    }

    /** The beginning of the body, fit for a sentence. */
    String beginning() {
        String legible = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return legible.length() > 200 ? legible.substring(0, 200) + "..." : legible;
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }
}
