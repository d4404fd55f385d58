package dev.provost.conformance.target;

import java.io.StringReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Turns the text of a file into a tree whose every part knows its line. */
public final class YamlText {

    private static final int DEEPEST = 10;
    private static final int MOST_ALIASES = 10;

    private YamlText() {}

    /**
     * The whole document of a file other than a target file.
     *
     * @param file the file, at most 1 MiB
     * @param smallest what the smallest such file holds, for the message about an empty one
     * @throws TargetException when it cannot be read or is no YAML
     */
    public static YamlValue ofFile(String file, String smallest) {
        return value(new Source(file, Map.of()), YamlFile.text(file), smallest);
    }

    /** The mapping that is the whole document of a target file. */
    static YamlMapping root(Source source, String text) {
        return value(source, text, "\"server:\" with \"url: http://HOST/PATH\"").mapping();
    }

    private static YamlValue value(Source source, String text, String smallest) {
        Node root = compose(source, text);
        if (root == null) {
            throw source.error(1, "The file is empty. It needs at least %s.".formatted(smallest));
        }
        return new YamlValue(source, YamlValue.ROOT, root);
    }

    private static @Nullable Node compose(Source source, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        try {
            return new Yaml(options).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw source.error(line, "This is no YAML: " + e.getProblem() + ".");
        } catch (YAMLException e) {
            throw source.error(1, "This is no YAML: " + e.getMessage());
        }
    }
}
