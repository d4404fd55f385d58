package dev.provost.conformance.target;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the adapter of a target file: its kind, and whatever options that kind may want. */
final class AdapterReader {

    private static final int DEEPEST = 8;

    private AdapterReader() {}

    static String kind(YamlMapping adapter) {
        return adapter.get("kind", "none").text();
    }

    /** The other keys, nested names joined by dots, list entries by their number. */
    static Map<String, String> options(YamlMapping adapter) {
        Map<String, String> options = new LinkedHashMap<>();
        adapter.rest().forEach((key, value) -> collect(key, value, options));
        return options;
    }

    /** The depth is bounded because an alias may make a value contain itself. */
    private static void collect(String name, YamlValue value, Map<String, String> options) {
        if (name.chars().filter(c -> c == '.').count() > DEEPEST) {
            throw value.error("adapter is nested too deeply: at most %d levels.".formatted(DEEPEST));
        }
        switch (value.node()) {
            case MappingNode m ->
                value.mapping().rest().forEach((key, part) -> collect(name + "." + key, part, options));
            case SequenceNode s -> {
                int number = 0;
                for (YamlValue part : value.list()) {
                    collect(name + "." + number++, part, options);
                }
            }
            default -> options.put(name, value.text());
        }
    }
}
