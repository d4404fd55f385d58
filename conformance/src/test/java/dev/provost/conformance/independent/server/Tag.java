package dev.provost.conformance.independent.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An element on its way out. */
record Tag(String name, String text, List<Tag> children) {

    private static final Set<String> META =
            Set.of("Format", "Type", "NextNonce", "MaxMsgSize", "MaxObjSize", "Size", "Mark");

    static Tag text(String name, String text) {
        return new Tag(name, text, List.of());
    }

    static Tag of(String name, Tag... children) {
        return new Tag(name, "", List.of(children));
    }

    static Tag of(String name, List<Tag> children) {
        return new Tag(name, "", List.copyOf(children));
    }

    /** {@code <Target><LocURI>uri</LocURI></Target>} and the like. */
    static Tag place(String name, String uri, Optional<String> locName) {
        return Tag.of(name, join(List.of(text("LocURI", uri)), locName.map(n -> text("LocName", n))));
    }

    static Tag place(String name, String uri) {
        return place(name, uri, Optional.empty());
    }

    /** {@code <Meta>} with the given names and values in turn; empty values are left out. */
    static Optional<Tag> meta(String... namesAndValues) {
        Stream.Builder<Tag> parts = Stream.builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                parts.add(text(namesAndValues[i], namesAndValues[i + 1]));
            }
        }
        List<Tag> all = parts.build().toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(of("Meta", all));
    }

    @SafeVarargs
    static List<Tag> join(List<Tag> first, Optional<Tag>... others) {
        List<Tag> all = new ArrayList<>(first);
        for (Optional<Tag> other : others) {
            other.ifPresent(all::add);
        }
        return all;
    }

    boolean isMetaInformation() {
        return META.contains(name);
    }

    Tag withChildren(List<Tag> others) {
        return new Tag(name, text, List.copyOf(others));
    }

    String child(String wanted) {
        return children.stream()
                .filter(c -> c.name.equals(wanted))
                .map(Tag::text)
                .findFirst()
                .orElse("");
    }
}
