package dev.provost.conformance.adapter.http;

import dev.provost.adapter.AdapterException;
import dev.provost.conformance.adapter.Options;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A part of a recipe: what stands below one key.
 *
 * @param path how the user would call it
 * @param options texts by their names below it, joined by dots
 */
record Part(String path, Map<String, String> options) {

    Part {
        options = Map.copyOf(options);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(options.get(key));
    }

    String required(String key, String example) {
        return text(key)
                .orElseThrow(() -> error("has no \"%s\". Add it, for instance %s: %s.".formatted(key, key, example)));
    }

    boolean has(String key) {
        return options.keySet().stream().anyMatch(name -> name.equals(key) || name.startsWith(key + "."));
    }

    Part part(String key) {
        Map<String, String> below = new LinkedHashMap<>();
        options.forEach((name, value) -> {
            if (name.startsWith(key + ".")) {
                below.put(name.substring(key.length() + 1), value);
            }
        });
        return new Part(path.isEmpty() ? key : path + "." + key, below);
    }

    /** The entries of a list, or the one that stands in its place. */
    List<Part> parts(String key) {
        Part whole = part(key);
        if (!whole.has("0")) {
            return List.of(whole);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; whole.has(Integer.toString(i)); i++) {
            parts.add(whole.part(Integer.toString(i)));
        }
        return List.copyOf(parts);
    }

    /** The texts of a list, or the one that stands in its place. */
    List<String> texts(String key) {
        Optional<String> single = text(key);
        if (single.isPresent()) {
            return List.of(single.get());
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; text(key + "." + i).isPresent(); i++) {
            texts.add(required(key + "." + i, ""));
        }
        return List.copyOf(texts);
    }

    Duration time(String key, Duration usual, Duration most) {
        return text(key)
                .map(text -> Options.time(text, most)
                        .orElseThrow(() ->
                                error("has \"%s\" for \"%s\". It has to be a time such as 10 s or 500 ms, at most %d s."
                                        .formatted(text, key, most.toSeconds()))))
                .orElse(usual);
    }

    /** Requires every key to be among the known ones. */
    void check(Set<String> known) {
        options.keySet().stream()
                .map(name -> name.replaceFirst("\\..*", ""))
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw error("has the unknown key \"%s\". Known here: %s."
                            .formatted(name, String.join(", ", new TreeSet<>(known))));
                });
    }

    AdapterException error(String what) {
        return new AdapterException("The recipe %s%s".formatted(path.isEmpty() ? "" : "at " + path + " ", what));
    }
}
