package dev.provost.conformance.target;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Turns the text of a file into a tree whose every part knows its line. */
final class YamlText {

    private static final int DEEPEST = 10;
    private static final int MOST_ALIASES = 10;

    private YamlText() {}

    /** The mapping that is the whole document. */
    static YamlMapping root(Source source, String text) {
        Node root = compose(source, text);
        if (root == null) {
            throw source.error(1, "The file is empty. It needs at least \"server:\" with \"url: http://HOST/PATH\".");
        }
        return new YamlValue(source, "The file", root).mapping();
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
