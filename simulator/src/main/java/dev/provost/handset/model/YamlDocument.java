package dev.provost.handset.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one YAML document into nodes that know their lines; refuses anchors, aliases and repeated keys. */
final class YamlDocument {

    private static final YAMLFactory FACTORY = new YAMLFactory();
    private static final int DEEPEST = 100;

    private final String origin;
    private final YAMLParser parser;

    private YamlDocument(String origin, YAMLParser parser) {
        this.origin = origin;
        this.parser = parser;
    }

    static YamlNode.Mapping read(String yaml, String origin) {
        try (YAMLParser parser = FACTORY.createParser(yaml)) {
            YamlDocument document = new YamlDocument(origin, parser);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw document.fault("a model starts with keys and values", "Write for instance 'name: Kestrel 310'");
            }
            YamlNode.Mapping all = document.mapping(document.line(), 0);
            if (parser.nextToken() != null) {
                throw document.fault("a second document follows", "Write one model per file");
            }
            return all;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BadModelException(
                    origin,
                    line,
                    "this is not YAML",
                    e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A node; keys with values and lists begin where the key before them stands. */
    private YamlNode node(JsonToken token, int keyLine, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw fault("more than " + DEEPEST + " levels are nested", "Use a flatter structure");
        }
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw fault("an anchor or alias is used", "Write the value out");
        }
        int line = line();
        return switch (token) {
            case START_OBJECT -> mapping(keyLine, depth);
            case START_ARRAY -> sequence(keyLine, depth);
            case VALUE_NUMBER_INT -> new YamlNode.Scalar(line, parser.getText(), YamlNode.Scalar.Kind.INTEGER);
            case VALUE_TRUE, VALUE_FALSE -> new YamlNode.Scalar(line, parser.getText(), YamlNode.Scalar.Kind.TRUTH);
            case VALUE_NULL -> new YamlNode.Scalar(line, "", YamlNode.Scalar.Kind.NOTHING);
            default -> new YamlNode.Scalar(line, parser.getText(), YamlNode.Scalar.Kind.TEXT);
        };
    }

    private YamlNode.Mapping mapping(int line, int depth) throws IOException {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (entries.containsKey(key)) {
                throw fault("'" + key + "' is given twice", "Remove one of them");
            }
            int keyLine = line();
            entries.put(key, node(parser.nextToken(), keyLine, depth + 1));
        }
        return new YamlNode.Mapping(line, entries);
    }

    private YamlNode.Sequence sequence(int line, int depth) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token, line(), depth + 1));
        }
        return new YamlNode.Sequence(line, items);
    }

    private int line() {
        return ((JsonParser) parser).currentTokenLocation().getLineNr();
    }

    private BadModelException fault(String fault, String remedy) {
        return new BadModelException(origin, line(), fault, remedy);
    }
}
