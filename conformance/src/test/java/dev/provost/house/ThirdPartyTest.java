package dev.provost.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every library in the jar is named with its licence, and the jar carries the texts. */
class ThirdPartyTest {

    /** Libraries of tests, which are in no jar. */
    private static final Set<String> OF_TESTS = Set.of(
            "org.assertj", "net.bytebuddy", "com.tngtech.archunit", "org.junit.jupiter", "org.apache.maven.surefire");

    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([A-Z][A-Za-z0-9.-]+)[^|]* \\|.*");

    private static final Path PAGE = Path.of("../THIRD-PARTY.md");

    @Test
    void every_library_on_the_class_path_is_named_with_its_licence() throws IOException {
        List<Pattern> named = rows().flatMap(row -> Arrays.stream(row[0].split(", ")))
                .map(name -> Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q")))
                .toList();
        List<String> libraries = libraries();

        assertThat(libraries).contains("com.github.luben:zstd-jni", "org.bouncycastle:bcprov-jdk18on");
        assertThat(libraries)
                .allSatisfy(library -> assertThat(named)
                        .as("%s has to stand in THIRD-PARTY.md with its licence", library)
                        .anyMatch(name -> name.matcher(library).matches()));
    }

    @Test
    void each_licence_that_wants_its_text_kept_has_it_here() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(rows().map(row -> row[1]))
                .allSatisfy(licence -> assertThat(licence.equals("Apache-2.0")
                                || page.contains("\n## " + licence + "\n")
                                || page.contains("under " + licence + " is at "))
                        .as(licence)
                        .isTrue());
    }

    @Test
    void the_jar_carries_licence_and_page() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<resource>META-INF/LICENSE</resource>", "<resource>META-INF/THIRD-PARTY.md</resource>");
    }

    private static Stream<String[]> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> new String[] {row.group(1), row.group(2)});
    }

    /** The libraries from the repository of Maven: GROUP/ARTIFACT/VERSION/FILE. */
    private static List<String> libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(jar ->
                        jar.toString().contains("repository") && jar.toString().endsWith(".jar"))
                .map(ThirdPartyTest::library)
                .filter(library -> OF_TESTS.stream().noneMatch(library::startsWith))
                .filter(library -> !library.startsWith("dev.provost"))
                .toList();
    }

    private static String library(Path jar) {
        List<String> names = Stream.iterate(jar, Path::getParent)
                .takeWhile(path -> path.getFileName() != null)
                .map(path -> path.getFileName().toString())
                .toList();
        String group =
                String.join(".", names.subList(3, names.indexOf("repository")).reversed());
        return group + ":" + names.get(2);
    }
}
