package dev.provost.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.RunResult;
import dev.provost.reports.sample.SampleRun;
import dev.provost.reports.sample.SmallRun;
import dev.provost.reports.sample.SteadyRun;
import dev.provost.reports.sample.UpdateRun;
import dev.provost.reports.sample.VendorRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class AccessibilityTest {

    @TempDir
    private Path directory;

    static Stream<RunResult> runs() {
        return Stream.of(
                SmallRun.result(),
                VendorRun.failing(),
                VendorRun.clean(),
                VendorRun.large(300),
                SteadyRun.unsteady(),
                UpdateRun.result(),
                SampleRun.of(List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void the_page_has_a_language_a_title_and_a_width_for_telephones(RunResult run) throws IOException {
        Page page = Page.of(run, directory);

        assertThat(page.root().getAttribute("lang")).isEqualTo("en");
        assertThat(Page.words(page.all("title").getFirst())).isNotBlank();
        assertThat(page.all("meta"))
                .extracting(meta -> meta.getAttribute("content"))
                .contains("width=device-width, initial-scale=1", "light dark");
    }

    @ParameterizedTest
    @MethodSource("runs")
    void the_page_has_each_landmark_once_and_one_first_heading(RunResult run) throws IOException {
        Page page = Page.of(run, directory);

        assertThat(page.all("main")).hasSize(1);
        assertThat(page.all("nav"))
                .singleElement()
                .extracting(nav -> nav.getAttribute("aria-label"))
                .isEqualTo("Sections");
        assertThat(page.all("footer")).hasSize(1);
        assertThat(page.all("h1")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void no_heading_skips_a_level_and_none_is_empty(RunResult run) throws IOException {
        int before = 0;
        for (Element heading : Page.of(run, directory).all("h1", "h2", "h3", "h4")) {
            int level = heading.getTagName().charAt(1) - '0';
            assertThat(level).as(Page.words(heading)).isLessThanOrEqualTo(before + 1);
            assertThat(Page.words(heading)).isNotBlank();
            before = level;
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void ids_are_unique_and_every_inner_link_and_label_leads_somewhere(RunResult run) throws IOException {
        Page page = Page.of(run, directory);
        List<String> ids = page.all().stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        Set<String> places = Set.copyOf(ids);

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(places).containsAll(targets(page));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void every_box_that_scrolls_can_be_reached_and_has_a_name(RunResult run) throws IOException {
        for (Element region : Page.of(run, directory).all("pre", "div")) {
            boolean scrolls = region.getTagName().equals("pre")
                    || region.getAttribute("class").equals("scroll");
            if (scrolls) {
                assertThat(region.getAttribute("tabindex")).isEqualTo("0");
                assertThat(region.getAttribute("role")).isEqualTo("region");
                assertThat(region.getAttribute("aria-label")).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void every_table_has_a_caption_and_scoped_headers(RunResult run) throws IOException {
        for (Element table : Page.of(run, directory).all("table")) {
            assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
            assertThat(Page.elements(table).filter(e -> e.getTagName().equals("th")))
                    .isNotEmpty()
                    .allMatch(header -> !header.getAttribute("scope").isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void no_verdict_is_told_by_colour_or_sign_alone(RunResult run) throws IOException {
        for (Element mark : Page.of(run, directory).all("span", "a")) {
            String style = mark.getAttribute("class").split(" ")[0];
            if (Set.of("mark", "cell", "sign").contains(style)) {
                assertThat(Page.words(mark)).containsPattern("[a-z]{4}");
            }
        }
    }

    private static Set<String> targets(Page page) {
        return page.all().stream()
                .flatMap(element -> Stream.of(element.getAttribute("href"), element.getAttribute("aria-labelledby")))
                .flatMap(target -> Stream.of(target.split(" ")))
                .map(target -> target.startsWith("#") ? target.substring(1) : target)
                .filter(target ->
                        !target.isEmpty() && !target.matches(".*[/:].*|results.json|junit.xml|summary.md|badge.svg"))
                .collect(Collectors.toSet());
    }
}
