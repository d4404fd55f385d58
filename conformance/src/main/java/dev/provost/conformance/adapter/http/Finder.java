package dev.provost.conformance.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSONPath: finds parts of a JSON document. */
final class Finder {

    private static final Configuration JACKSON = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.SUPPRESS_EXCEPTIONS)
            .build();

    private final JsonPath path;

    private Finder(JsonPath path) {
        this.path = path;
    }

    static Finder of(Part part, String text) {
        try {
            return new Finder(JsonPath.compile(text));
        } catch (InvalidPathException e) {
            throw part.error("has \"%s\", which is no JSONPath: %s.".formatted(text, e.getMessage()));
        }
    }

    /** The first part that it finds; empty when there is none, or null. */
    Optional<JsonNode> first(JsonNode document) {
        JsonNode found = read(document);
        return path.isDefinite()
                ? Optional.ofNullable(found).filter(node -> !node.isNull() && !node.isMissingNode())
                : all(document).stream().findFirst();
    }

    /** Whether it leads to one place. */
    boolean isDefinite() {
        return path.isDefinite();
    }

    /** Every part that it finds; of a list its entries. */
    List<JsonNode> all(JsonNode document) {
        JsonNode found = read(document);
        if (found == null || found.isNull() || found.isMissingNode()) {
            return List.of();
        }
        if (path.isDefinite() && !found.isArray()) {
            return List.of(found);
        }
        List<JsonNode> parts = new ArrayList<>();
        found.forEach(parts::add);
        parts.removeIf(JsonNode::isNull);
        return parts;
    }

    @org.jspecify.annotations.Nullable
    private JsonNode read(JsonNode document) {
        try {
            return document.isMissingNode() ? document : path.read(document, JACKSON);
        } catch (JsonPathException notThere) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }
}
