package dev.provost.handset.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A group of keys of a model file that are read one by one; what nobody has read is an error. Not thread-safe. */
final class Section {

    private final String origin;
    private final String name;
    private final YamlNode.Mapping mapping;
    private final Set<String> known = new LinkedHashSet<>();

    Section(String origin, String name, YamlNode.Mapping mapping) {
        this.origin = origin;
        this.name = name;
        this.mapping = mapping;
    }

    int line() {
        return mapping.line();
    }

    BadModelException fault(int line, String fault, String remedy) {
        return new BadModelException(origin, line, fault, remedy);
    }

    Optional<YamlNode> find(String key) {
        known.add(key);
        return Optional.ofNullable(mapping.entries().get(key));
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> missing(key));
    }

    Optional<String> optionalText(String key) {
        return find(key).map(node -> scalar(key, node).text().strip());
    }

    int number(String key, int least, int most, int otherwise) {
        Optional<YamlNode> node = find(key);
        if (node.isEmpty()) {
            return otherwise;
        }
        YamlNode.Scalar scalar = scalar(key, node.get());
        boolean fits =
                scalar.type() == YamlNode.Scalar.Kind.INTEGER && scalar.text().matches("\\d{1,9}");
        int number = fits ? Integer.parseInt(scalar.text()) : -1;
        if (number < least || number > most) {
            throw fault(
                    scalar.line(),
                    "'" + key + "' cannot be '" + scalar.text() + "'",
                    "Write a number from " + least + " to " + most);
        }
        return number;
    }

    boolean truth(String key, boolean otherwise) {
        return find(key)
                .map(node -> {
                    YamlNode.Scalar scalar = scalar(key, node);
                    if (scalar.type() != YamlNode.Scalar.Kind.TRUTH) {
                        throw fault(
                                scalar.line(),
                                "'" + key + "' cannot be '" + scalar.text() + "'",
                                "Write true or false");
                    }
                    return Boolean.parseBoolean(scalar.text());
                })
                .orElse(otherwise);
    }

    /** The words of a list, each one turned into what it stands for. */
    <T> List<T> words(String key, Function<String, Optional<T>> meaning, Collection<String> allowed) {
        List<T> found = new ArrayList<>();
        for (YamlNode item : list(key)) {
            YamlNode.Scalar word = scalar(key, item);
            found.add(meaning.apply(word.text())
                    .orElseThrow(() -> fault(
                            word.line(),
                            "'" + word.text() + "' is unknown in '" + key + "'",
                            "Allowed: " + String.join(", ", allowed))));
        }
        return found;
    }

    private List<YamlNode> list(String key) {
        return switch (find(key).orElseGet(() -> new YamlNode.Sequence(line(), List.of()))) {
            case YamlNode.Sequence sequence -> sequence.items();
            case YamlNode other ->
                throw fault(other.line(), "'" + key + "' is " + other.kind(), "Write a list, for instance [a, b]");
        };
    }

    /** The numbers of a list, by default none. */
    List<Integer> numbers(String key, int least, int most) {
        List<Integer> found = new ArrayList<>();
        for (YamlNode item : list(key)) {
            YamlNode.Scalar scalar = scalar(key, item);
            boolean fits = scalar.type() == YamlNode.Scalar.Kind.INTEGER
                    && scalar.text().matches("\\d{1,9}")
                    && Integer.parseInt(scalar.text()) >= least
                    && Integer.parseInt(scalar.text()) <= most;
            if (!fits) {
                throw fault(
                        scalar.line(),
                        "'" + key + "' cannot hold '" + scalar.text() + "'",
                        "Write numbers from " + least + " to " + most);
            }
            found.add(Integer.parseInt(scalar.text()));
        }
        return found;
    }

    /** The groups of keys of a list. */
    List<Section> sections(String key) {
        List<Section> found = new ArrayList<>();
        for (YamlNode item : list(key)) {
            if (!(item instanceof YamlNode.Mapping inner)) {
                throw fault(
                        item.line(),
                        "'" + key + "' holds " + item.kind(),
                        "Write keys with values, for instance {does: accepts}");
            }
            found.add(new Section(origin, key, inner));
        }
        return found;
    }

    /** A group of keys, which must be there. */
    Section section(String key) {
        return switch (find(key).orElseThrow(() -> missing(key))) {
            case YamlNode.Mapping inner -> new Section(origin, key, inner);
            case YamlNode other ->
                throw fault(other.line(), "'" + key + "' is " + other.kind(), "Write keys with values below it");
        };
    }

    /** A group of keys, by default without any. */
    Section optionalSection(String key) {
        return mapping.entries().containsKey(key)
                ? section(key)
                : new Section(origin, key, new YamlNode.Mapping(line(), Map.of()));
    }

    /** All keys with their values, in the order written. */
    Map<String, YamlNode.Scalar> scalars() {
        Map<String, YamlNode.Scalar> all = new LinkedHashMap<>();
        mapping.entries().forEach((key, node) -> all.put(key, scalar(key, node)));
        known.addAll(all.keySet());
        return all;
    }

    YamlNode.Mapping mapping() {
        known.addAll(mapping.entries().keySet());
        return mapping;
    }

    /** Refuses keys that nobody has asked for. */
    void done() {
        mapping.entries().forEach((key, node) -> {
            if (!known.contains(key)) {
                throw fault(
                        node.line(),
                        "'" + key + "' is unknown in '" + name + "'",
                        "Allowed: " + String.join(", ", known));
            }
        });
    }

    private YamlNode.Scalar scalar(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar;
        }
        throw fault(node.line(), "'" + key + "' is " + node.kind(), "Write a single value");
    }

    private BadModelException missing(String key) {
        return fault(line(), "'" + key + "' is missing in '" + name + "'", "Add it");
    }
}
