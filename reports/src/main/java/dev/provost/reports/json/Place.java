package dev.provost.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A place in a results file, which knows where it is when something is wrong with it.
 *
 * @param file name of the file
 * @param pointer the way to this place, for instance {@code /scenarios/3}
 * @param node what is there
 */
record Place(String file, String pointer, JsonNode node) {

    Place of(String key) {
        JsonNode found = node.path(key);
        if (found.isMissingNode()) {
            throw wrong("has no \"" + key + "\"");
        }
        return new Place(file, pointer + "/" + key, found);
    }

    Optional<Place> ifPresent(String key) {
        JsonNode found = node.path(key);
        return found.isMissingNode() || found.isNull()
                ? Optional.empty()
                : Optional.of(new Place(file, pointer + "/" + key, found));
    }

    String text(String key) {
        Place found = of(key);
        if (!found.node.isTextual()) {
            throw found.wrong("is no text");
        }
        return found.node.textValue();
    }

    long number(String key) {
        Place found = of(key);
        if (!found.node.canConvertToLong()) {
            throw found.wrong("is no number");
        }
        return found.node.longValue();
    }

    List<String> texts(String key) {
        return list(key, each -> {
            if (!each.node.isTextual()) {
                throw each.wrong("is no text");
            }
            return each.node.textValue();
        });
    }

    <T> List<T> list(String key, Function<Place, T> reader) {
        Place array = of(key);
        if (!array.node.isArray()) {
            throw array.wrong("is no list");
        }
        List<T> all = new ArrayList<>(array.node.size());
        for (int index = 0; index < array.node.size(); index++) {
            all.add(reader.apply(new Place(file, array.pointer + "/" + index, array.node.get(index))));
        }
        return all;
    }

    /** Reads the text at a key with a function that throws {@link IllegalArgumentException} for what it does not know. */
    <T> T read(String key, Function<String, T> reader) {
        String text = text(key);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw of(key).wrong("is not as it should be: " + e.getMessage());
        }
    }

    ResultsException wrong(String what) {
        return new ResultsException(file + ": " + (pointer.isEmpty() ? "the document" : pointer) + " " + what
                + ". Is it a results.json of this version of Provost?");
    }
}
