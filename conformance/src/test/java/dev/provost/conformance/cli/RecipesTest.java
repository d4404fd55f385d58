package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The recipes in {@code docs/ci} say nothing that the program does not know. */
class RecipesTest {

    private static final Path RECIPES = Path.of("..", "docs", "ci");
    private static final Pattern CALL = Pattern.compile("(?:/provost|provost\\.jar) ([a-z]+) ([^\\n']*)");
    private static final Pattern REPORT = Pattern.compile("provost-out/([a-z]+\\.[a-z]+)");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"github.yml", "gitlab-ci.yml"})
    void it_is_yaml(String name) throws IOException {
        JsonNode recipe = new YAMLMapper().readTree(text(name));

        assertThat(recipe.isObject()).isTrue();
        assertThat(recipe.findValues("script").size() + recipe.findValues("run").size())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"github.yml", "gitlab-ci.yml", "Jenkinsfile"})
    void its_commands_and_options_exist(String name) throws IOException {
        List<MatchResult> calls = CALL.matcher(text(name)).results().toList();

        assertThat(calls).isNotEmpty();
        for (MatchResult call : calls) {
            CommandLine command = Optional.ofNullable(
                            Program.on(Console.ofProcess()).getSubcommands().get(call.group(1)))
                    .orElseThrow(() -> new AssertionError("There is no provost " + call.group(1)));
            assertThat(call.group(2).strip().split("\\s+"))
                    .filteredOn(word -> word.startsWith("-"))
                    .isNotEmpty()
                    .allSatisfy(option ->
                            assertThat(command.getCommandSpec().optionsMap()).containsKey(option));
        }
    }

    @Test
    void the_files_that_they_and_the_page_name_are_written() throws IOException {
        CommandRun.of("run", "--id", "PROV-030", "--quiet", "--out", folder.toString())
                .endsWith(0);
        List<String> named = Stream.of("github.yml", "gitlab-ci.yml", "Jenkinsfile", "../ci.md")
                .flatMap(name -> REPORT.matcher(text(name)).results())
                .map(match -> match.group(1))
                .distinct()
                .toList();

        assertThat(named).contains("junit.xml", "summary.md");
        assertThat(named).allSatisfy(name -> assertThat(folder.resolve(name)).isNotEmptyFile());
        assertThat(text("../ci.md")).contains("`badge.svg`", "`index.html`");
        assertThat(folder.resolve("badge.svg")).isNotEmptyFile();
        assertThat(folder.resolve("index.html")).isNotEmptyFile();
    }

    private static String text(String name) {
        try {
            return Files.readString(RECIPES.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
