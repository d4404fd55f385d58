package dev.provost.reports.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.provost.reports.output.ReportWriter;
import dev.provost.reports.sample.SmallRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureReportTest {

    @TempDir
    private Path directory;

    @Test
    void the_report_is_one_page_in_english_without_any_analytics() throws Exception {
        Path results = Files.createDirectory(directory.resolve("results"));
        AllureResults.write(SmallRun.result(), results);

        Optional<String> trouble = AllureReport.generate(results, directory.resolve("report"), "Provost: a server");

        assertThat(trouble).isEmpty();
        assertThat(Files.readString(directory.resolve("report/index.html")))
                .contains("<html dir=\"ltr\" lang=\"en\">")
                .contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .contains("<title>Provost: a server</title>")
                .doesNotContain("gtag", "googletagmanager", "google-analytics");
        assertThat(directory.resolve("report"))
                .isDirectoryNotContaining(file -> !file.endsWith("index.html") && !file.endsWith("history"));
    }

    @Test
    void a_second_run_in_the_same_directory_shows_the_first_one_in_its_trend() throws IOException {
        ReportWriter.writeAll(SmallRun.result(), directory);
        ReportWriter.writeAll(SmallRun.result(), directory);

        JsonNode trend = new ObjectMapper()
                .readTree(directory
                        .resolve("allure-report/history/history-trend.json")
                        .toFile());
        assertThat(trend.findValuesAsText("buildOrder")).containsExactly("2", "1");
        assertThat(trend.findValues("failed")).extracting(JsonNode::asInt).containsExactly(1, 1);
        assertThat(new ObjectMapper()
                        .readTree(directory
                                .resolve("allure-results/executor.json")
                                .toFile())
                        .path("buildName")
                        .asText())
                .isEqualTo("run 2, 20261120-100000-1");
    }

    @Test
    void a_history_that_is_no_json_is_passed_over() throws IOException {
        Path history = Files.createDirectories(directory.resolve("allure-report/history"));
        Files.writeString(history.resolve("history.json"), "{}");
        Files.writeString(history.resolve("history-trend.json"), "<html>");
        Files.writeString(history.resolve("other.json"), "{}");

        AllureHistory kept = AllureHistory.of(directory);

        assertThat(kept.files()).containsOnlyKeys("history.json");
        assertThat(kept.nextRun()).isEqualTo(1);
    }

    @Test
    void the_generator_is_unpacked_once_and_leaves_nothing_half_done() throws IOException {
        Commandline commandline = new Commandline(directory.resolve("cache"));

        Path home = commandline.home();
        Files.createFile(home.resolve("mark"));

        assertThat(commandline.home()).isEqualTo(home);
        assertThat(home.resolve("mark")).exists();
        try (Stream<Path> inCache = Files.list(directory.resolve("cache"))) {
            assertThat(inCache).containsExactly(home);
        }
    }

    @Test
    void a_generator_that_fails_is_told_in_its_own_words() throws Exception {
        Path damaged = Files.createDirectories(directory.resolve("damaged"));

        Optional<String> trouble =
                new GeneratorProcess(damaged, Duration.ofSeconds(60)).run(directory, directory.resolve("report"), "t");

        assertThat(trouble)
                .hasValueSatisfying(reason -> assertThat(reason)
                        .startsWith("the generator ended with code 1: ")
                        .contains("io.qameta.allure.CommandLine"));
    }

    @Test
    void a_generator_that_does_not_end_is_given_up() throws Exception {
        Path home = new Commandline(directory.resolve("cache")).home();

        Optional<String> trouble =
                new GeneratorProcess(home, Duration.ZERO).run(directory, directory.resolve("report"), "t");

        assertThat(trouble).contains("the generator did not end within 0 s");
    }

    @Test
    void the_cache_is_where_the_environment_says() {
        Properties linux = new Properties();
        linux.setProperty("user.home", directory.toString());
        linux.setProperty("os.name", "Linux");
        Properties mac = new Properties();
        mac.setProperty("user.home", directory.toString());
        mac.setProperty("os.name", "Mac OS X");
        Properties homeless = new Properties();
        homeless.setProperty("user.home", directory.resolve("absent").toString());

        assertThat(UserCache.directory(Map.of("PROVOST_CACHE", "/p", "XDG_CACHE_HOME", "/x"), linux))
                .contains(Path.of("/p/provost"));
        assertThat(UserCache.directory(Map.of("XDG_CACHE_HOME", "/x"), linux)).contains(Path.of("/x/provost"));
        assertThat(UserCache.directory(Map.of(), linux)).contains(directory.resolve(".cache/provost"));
        assertThat(UserCache.directory(Map.of(), mac)).contains(directory.resolve("Library/Caches/provost"));
        assertThat(UserCache.directory(Map.of(), homeless)).isEmpty();
    }
}
