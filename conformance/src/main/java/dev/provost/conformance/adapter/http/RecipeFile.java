package dev.provost.conformance.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.provost.adapter.AdapterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a recipe from a file of its own. */
final class RecipeFile {

    private static final int MOST_OCTETS = 1 << 20;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private RecipeFile() {}

    /** The texts of the file by their names, joined by dots. */
    static Map<String, String> read(Path file, Map<String, String> environment) {
        try {
            if (Files.size(file) > MOST_OCTETS) {
                throw new AdapterException(
                        "The recipe %s is larger than %d octets, which no recipe is.".formatted(file, MOST_OCTETS));
            }
            JsonNode root = new YAMLMapper().readTree(Files.readString(file));
            if (root == null || !root.isObject()) {
                throw new AdapterException("The recipe %s is no mapping of verbs to requests.".formatted(file));
            }
            Map<String, String> options = new LinkedHashMap<>();
            collect("", root, options, text -> expand(file, text, environment));
            return options;
        } catch (JsonProcessingException e) {
            throw new AdapterException(
                    "The recipe %s is no YAML: %s%s."
                            .formatted(
                                    file,
                                    e.getOriginalMessage().lines().findFirst().orElse(""),
                                    Optional.ofNullable(e.getLocation())
                                            .map(place -> ", line " + place.getLineNr())
                                            .orElse("")),
                    e);
        } catch (IOException e) {
            throw new AdapterException(
                    "The recipe %s cannot be read. Paths start at the folder of the target file.".formatted(file), e);
        }
    }

    private static void collect(
            String name,
            JsonNode node,
            Map<String, String> options,
            java.util.function.UnaryOperator<String> expansion) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            name.isEmpty() ? field.getKey() : name + "." + field.getKey(),
                            field.getValue(),
                            options,
                            expansion));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(name + "." + i, node.get(i), options, expansion);
            }
        } else if (!node.isNull()) {
            options.put(name, expansion.apply(node.asText()));
        }
    }

    private static String expand(Path file, String text, Map<String, String> environment) {
        return VARIABLE.matcher(text).replaceAll(match -> {
            String value = environment.get(match.group(1));
            if (value == null) {
                throw new AdapterException(
                        "The recipe %s needs the environment variable %s, which is not set. Set it, or write the value instead."
                                .formatted(file, match.group(1)));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
