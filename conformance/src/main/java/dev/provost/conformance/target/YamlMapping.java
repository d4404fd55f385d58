package dev.provost.conformance.target;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** A mapping that is read strictly: what nobody asked for is an error. Not safe for use by several threads. */
public final class YamlMapping {

    private final YamlValue self;
    private final Map<String, YamlValue> values;
    private final Map<String, YamlValue> unread;
    private final Set<String> asked = new LinkedHashSet<>();

    private YamlMapping(YamlValue self, Map<String, YamlValue> values) {
        this.self = self;
        this.values = values;
        this.unread = new LinkedHashMap<>(values);
    }

    static YamlMapping of(YamlValue self, MappingNode node) {
        boolean root = self.path().equals(YamlValue.ROOT);
        Map<String, YamlValue> values = new LinkedHashMap<>();
        for (NodeTuple entry : node.getValue()) {
            YamlValue key = new YamlValue(self.source(), "A key of " + self.path(), entry.getKeyNode());
            String name = key.text();
            String path = root ? name : self.path() + "." + name;
            if (values.put(name, new YamlValue(self.source(), path, entry.getValueNode())) != null) {
                throw key.error("%s stands twice. Leave one of them out.".formatted(path));
            }
        }
        return new YamlMapping(self, values);
    }

    /** The value of a key; empty when the key or its value is absent. */
    public Optional<YamlValue> find(String key) {
        asked.add(key);
        unread.remove(key);
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isNull());
    }

    /** The value of a key that has to be there. */
    public YamlValue get(String key, String example) {
        return find(key)
                .orElseThrow(() -> error(
                        "%s has no \"%s\". Add it, for instance %s: %s.".formatted(self.path(), key, key, example)));
    }

    /** The text of a key; empty when the key or its value is absent. */
    public Optional<String> text(String key) {
        return find(key).map(YamlValue::text);
    }

    /** The keys that nobody has asked for. */
    public Map<String, YamlValue> rest() {
        Map<String, YamlValue> rest = new LinkedHashMap<>(unread);
        unread.clear();
        return rest;
    }

    /** Ends the reading: a key that nobody asked for is an error. */
    public void end() {
        unread.values().stream().findFirst().ifPresent(value -> {
            throw value.error("%s is not known. Known here: %s.".formatted(value.path(), String.join(", ", asked)));
        });
    }

    /** Where the file stands. */
    Path folder() {
        return self.source().folder();
    }

    /** An error at the line of this mapping. */
    public TargetException error(String message) {
        return self.error(message);
    }
}
