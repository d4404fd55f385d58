package dev.provost.conformance.capture;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.provost.transport.Header;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of one entry that matter, by their path, for instance {@code request.postData.text}.
 *
 * @param number counts the entries from 1
 * @param values values of the single fields
 * @param requestHeaders headers of the request
 * @param responseHeaders headers of the response
 */
record HarEntry(long number, Map<String, String> values, List<Header> requestHeaders, List<Header> responseHeaders) {

    private static final int MOST_HEADERS = 500;
    private static final Set<String> OBJECTS = Set.of("request", "response", "request.postData", "response.content");
    private static final Set<String> WANTED = Set.of(
            "startedDateTime",
            "time",
            "serverIPAddress",
            "connection",
            "request.method",
            "request.url",
            "request.httpVersion",
            "request.bodySize",
            "request.postData.mimeType",
            "request.postData.text",
            "request.postData.encoding",
            "request.postData._encoding",
            "response.status",
            "response.statusText",
            "response.httpVersion",
            "response.bodySize",
            "response._error",
            "response.content.mimeType",
            "response.content.size",
            "response.content.text",
            "response.content.encoding");

    /** Reads the object whose start is the current token. */
    static HarEntry read(JsonParser json, long number) throws IOException {
        HarEntry entry = new HarEntry(number, new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        entry.object(json, "");
        return entry;
    }

    String text(String path) {
        return values.getOrDefault(path, "");
    }

    boolean has(String path) {
        return values.containsKey(path);
    }

    private void object(JsonParser json, String prefix) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String path = prefix + json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && OBJECTS.contains(path)) {
                object(json, path + ".");
            } else if (value == JsonToken.START_ARRAY && path.equals("request.headers")) {
                headers(json, requestHeaders);
            } else if (value == JsonToken.START_ARRAY && path.equals("response.headers")) {
                headers(json, responseHeaders);
            } else if (value != null
                    && value.isScalarValue()
                    && value != JsonToken.VALUE_NULL
                    && WANTED.contains(path)) {
                values.put(path, json.getText());
            } else {
                json.skipChildren();
            }
        }
    }

    private static void headers(JsonParser json, List<Header> headers) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String name = "";
            String value = "";
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken token = json.nextToken();
                if (token != null && token.isScalarValue() && field.equals("name")) {
                    name = json.getText();
                } else if (token != null && token.isScalarValue() && field.equals("value")) {
                    value = json.getText();
                } else {
                    json.skipChildren();
                }
            }
            if (!name.isBlank() && !name.startsWith(":") && headers.size() < MOST_HEADERS) {
                headers.add(new Header(name, value));
            }
        }
    }
}
