package dev.provost.handset.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node as the compact notation of a model file gives it: keys that begin with a dot say something of the node, all
 * others are its children; a single value is a leaf. Immutable.
 *
 * @param line the line where it begins
 * @param attributes what is said of the node, without the dot
 * @param children the nodes below, by name
 */
record NotedNode(int line, Map<String, YamlNode.Scalar> attributes, Map<String, NotedNode> children) {

    private static final List<String> ATTRIBUTES =
            List.of("value", "base64", "format", "type", "accepts", "access", "scope", "occurs", "acl", "title");

    static NotedNode of(Section section, YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> new NotedNode(scalar.line(), Map.of("value", scalar), Map.of());
            case YamlNode.Mapping mapping -> ofMapping(section, mapping);
            case YamlNode.Sequence sequence ->
                throw section.fault(sequence.line(), "a node is a list", "Write its value, or its children as keys");
        };
    }

    private static NotedNode ofMapping(Section section, YamlNode.Mapping mapping) {
        Map<String, YamlNode.Scalar> attributes = new LinkedHashMap<>();
        Map<String, NotedNode> children = new LinkedHashMap<>();
        mapping.entries().forEach((key, node) -> {
            if (!key.startsWith(".")) {
                children.put(key, of(section, node));
                return;
            }
            String attribute = key.substring(1);
            if (!ATTRIBUTES.contains(attribute) || !(node instanceof YamlNode.Scalar scalar)) {
                throw section.fault(
                        node.line(),
                        "'" + key + "' says nothing of a node",
                        "Allowed, each with a single value: ." + String.join(", .", ATTRIBUTES));
            }
            attributes.put(attribute, scalar);
        });
        NotedNode noted = new NotedNode(mapping.line(), attributes, children);
        if (noted.isLeaf() && !children.isEmpty()) {
            throw section.fault(
                    mapping.line(), "a node has both a value and children", "Move the value into a child of its own");
        }
        return noted;
    }

    boolean isLeaf() {
        return attributes.containsKey("value") || attributes.containsKey("base64") || attributes.containsKey("format");
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).map(YamlNode.Scalar::text);
    }

    int lineOf(String attribute) {
        return attributes.containsKey(attribute) ? attributes.get(attribute).line() : line;
    }
}
