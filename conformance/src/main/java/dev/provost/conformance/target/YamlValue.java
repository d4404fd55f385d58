package dev.provost.conformance.target;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A part of a YAML document.
 *
 * @param source where it comes from
 * @param path how the user would call it, for instance {@code accounts[0].password}
 * @param node the part
 */
record YamlValue(Source source, String path, Node node) {

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    TargetException error(String message) {
        return source.error(line(), message);
    }

    boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    /** The mapping that this is. */
    YamlMapping mapping() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("%s is %s. It has to be a mapping of keys to values.".formatted(path, kind()));
        }
        return YamlMapping.of(this, mapping);
    }

    /** The parts of the list that this is. */
    List<YamlValue> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw error(
                    "%s is %s. It has to be a list: [a, b], or one line with a dash for each.".formatted(path, kind()));
        }
        List<YamlValue> parts = new ArrayList<>();
        for (Node part : sequence.getValue()) {
            parts.add(new YamlValue(source, "%s[%d]".formatted(path, parts.size()), part));
        }
        return parts;
    }

    /** The text that this is, with variables replaced; numbers and booleans as they are written. */
    String text() {
        if (!(node instanceof ScalarNode scalar) || isNull()) {
            throw error("%s is %s. It has to be text.".formatted(path, kind()));
        }
        return source.expand(line(), path, scalar.getValue());
    }

    private String kind() {
        return switch (node) {
            case MappingNode m -> "a mapping";
            case SequenceNode s -> "a list";
            default -> isNull() ? "empty" : "\"" + ((ScalarNode) node).getValue() + "\"";
        };
    }
}
