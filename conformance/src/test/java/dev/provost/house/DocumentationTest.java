package dev.provost.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages under {@code docs/} name what the sources hold. */
class DocumentationTest {

    private static final Pattern STEP = Pattern.compile("@(?:Given|When|Then|And)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern TAG = Pattern.compile("(?<=^|\\s)@[A-Za-z][A-Za-z0-9]*(?:-[a-z]+\\b)?");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @Test
    void the_list_of_words_holds_every_step_once_and_nothing_else() throws IOException {
        Path steps = Checkout.top().resolve("conformance/src/main/java/dev/provost/conformance/steps");

        String words = scenarioWords();
        Stream<String> listed = words.substring(words.indexOf("### Given"))
                .lines()
                .filter(line -> line.startsWith("    "))
                .map(String::strip);

        assertThat(listed).as("docs/scenarios.md").containsExactlyInAnyOrderElementsOf(found(STEP, steps, ".java"));
    }

    @Test
    void every_kind_of_tag_is_in_the_list_of_tags() throws IOException {
        String words = scenarioWords();

        assertThat(found(TAG, Checkout.top().resolve("features"), ".feature"))
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(words).contains("`" + tag));
    }

    @Test
    void continuous_integration_runs_the_test_command_of_the_readme() throws IOException {
        assertThat(Checkout.top().resolve("README.md")).content().contains("    mvn -B verify ");
        assertThat(Files.readAllLines(Checkout.top().resolve(".ci/run"))).contains("mvn -B verify");
    }

    @Test
    void every_link_to_a_file_leads_to_one() throws IOException {
        for (Path file : pages()) {
            Matcher link = LINK.matcher(Files.readString(file));
            while (link.find()) {
                assertThat(file.resolveSibling(link.group(1)))
                        .as("link of %s", file)
                        .exists();
            }
        }
    }

    @Test
    void the_example_of_the_lock_step_is_the_one_that_is_tested() throws IOException {
        String page = Files.readString(Checkout.top().resolve("docs/lock-step.md"));
        String example = page.substring(page.indexOf("```java\n") + 8, page.lastIndexOf("```"));
        String test = Files.readString(Checkout.top()
                .resolve("conformance/src/test/java/dev/provost/conformance/lockstep/LockStepExampleTest.java"));

        assertThat(test.replaceAll("(?m)^ +", "")).contains(example.replaceAll("(?m)^ +", ""));
    }

    private static List<Path> pages() throws IOException {
        Path top = Checkout.top();
        try (Stream<Path> docs = Files.walk(top.resolve("docs"))) {
            List<Path> pages =
                    docs.filter(file -> file.toString().endsWith(".md")).toList();
            assertThat(pages).hasSizeGreaterThan(5);
            return Stream.concat(
                            pages.stream(),
                            Stream.of("README.md", "CONTRIBUTING.md", "fixtures/README.md", "fixtures/models/README.md")
                                    .map(top::resolve))
                    .toList();
        }
    }

    private static String scenarioWords() throws IOException {
        return Files.readString(Checkout.top().resolve("docs/scenarios.md"));
    }

    private static Set<String> found(Pattern pattern, Path folder, String ending) throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    all.add(matcher.groupCount() == 0 ? matcher.group() : matcher.group(1));
                }
            }
        }
        return all;
    }
}
