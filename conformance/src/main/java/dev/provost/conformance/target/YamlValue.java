package dev.provost.conformance.target;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A part of a YAML document that knows its place. Immutable. */
public final class YamlValue {

    /** The path of a whole document. */
    static final String ROOT = "The file";

    private final Source source;
    private final String path;
    private final Node node;

    YamlValue(Source source, String path, Node node) {
        this.source = source;
        this.path = path;
        this.node = node;
    }

    Source source() {
        return source;
    }

    Node node() {
        return node;
    }

    /** How the user would call it, for instance {@code accounts[0].password}. */
    public String path() {
        return path;
    }

    /** Its file and line, for instance {@code acme.yaml:4}. */
    public String place() {
        return source.file() + ":" + line();
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** An error at the line of this part; the message says what is wrong and what is allowed. */
    public TargetException error(String message) {
        return source.error(line(), message);
    }

    /** Whether nothing is written. */
    public boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    /** The mapping that this is. */
    public YamlMapping mapping() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("%s is %s. It has to be a mapping of keys to values.".formatted(path, kind()));
        }
        return YamlMapping.of(this, mapping);
    }

    /** The parts of the list that this is. */
    public List<YamlValue> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw error(
                    "%s is %s. It has to be a list: [a, b], or one line with a dash for each.".formatted(path, kind()));
        }
        List<YamlValue> parts = new ArrayList<>();
        for (Node part : sequence.getValue()) {
            String name =
                    path.equals(ROOT) ? "entry %d".formatted(parts.size() + 1) : "%s[%d]".formatted(path, parts.size());
            parts.add(new YamlValue(source, name, part));
        }
        return parts;
    }

    /** The text that this is, with variables replaced; numbers and booleans as they are written. */
    public String text() {
        if (!(node instanceof ScalarNode scalar) || isNull()) {
            throw error("%s is %s. It has to be text.".formatted(path, kind()));
        }
        return source.expand(line(), path, scalar.getValue());
    }

    /** Whether this is a mapping. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    private String kind() {
        return switch (node) {
            case MappingNode m -> "a mapping";
            case SequenceNode s -> "a list";
            default -> isNull() ? "empty" : "\"" + ((ScalarNode) node).getValue() + "\"";
        };
    }
}
