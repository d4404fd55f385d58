package dev.provost.conformance.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list in an answer, and where in each of its entries things are.
 *
 * @param each the entries
 * @param fields our names, and where in an entry the value is
 */
record Columns(Finder each, Map<String, Extractor> fields) {

    /** Reads a part; names that it does not give are looked for under the same names. */
    static Columns of(Part part, String each, Set<String> names) {
        Map<String, Extractor> fields = new LinkedHashMap<>();
        names.forEach(name ->
                fields.put(name, Extractor.of(part, name, part.text(name).orElse("$." + name))));
        return new Columns(Finder.of(part, part.text("each").orElse(each)), fields);
    }

    List<ObjectNode> rows(JsonNode document, Map<String, Object> facts) {
        return each.all(document).stream().map(entry -> row(entry, facts)).toList();
    }

    private ObjectNode row(JsonNode entry, Map<String, Object> facts) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, extractor) -> extractor.find(entry, facts).ifPresent(value -> row.set(name, value)));
        return row;
    }
}
