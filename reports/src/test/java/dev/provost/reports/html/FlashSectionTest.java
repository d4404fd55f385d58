package dev.provost.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.RunResult;
import dev.provost.reports.flash.FlashArea;
import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashMoment;
import dev.provost.reports.flash.FlashStatus;
import dev.provost.reports.flash.FlashStory;
import dev.provost.reports.flash.FlashStoryBuilder;
import dev.provost.reports.sample.SampleFlash;
import dev.provost.reports.sample.SmallRun;
import dev.provost.reports.sample.UpdateRun;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FlashSectionTest {

    private static final int LARGEST = 60_000;

    @TempDir
    private Path directory;

    @Test
    void a_run_without_updates_has_no_such_section_and_none_of_its_styles() throws IOException {
        assertThat(Page.of(SmallRun.result(), directory).text())
                .doesNotContain("Flash over time", "flash-new", ".flash");
    }

    @Test
    void what_failed_comes_first_and_unfolded() throws IOException {
        List<Element> stories = stories(UpdateRun.result());

        assertThat(stories)
                .extracting(e -> e.getAttribute("id"))
                .containsExactly("flash-UPD-002", "flash-UPD-001", "flash-UPD-003");
        assertThat(stories).extracting(e -> e.getAttribute("open")).containsExactly("open", "", "");
    }

    @Test
    void card_and_table_of_scenarios_lead_to_it() throws IOException {
        assertThat(Page.of(UpdateRun.result(), directory).text())
                .contains("What happened on the phone: <a href=\"#flash-UPD-002\">flash over time</a>")
                .contains("<code>UPD-001</code> <a href=\"#flash-UPD-001\">flash over time</a>");
    }

    @Test
    void a_power_cut_is_told_by_sign_and_words() throws IOException {
        String text =
                Page.of(UpdateRun.of(List.of(SampleFlash.small())), directory).text();

        assertThat(text)
                .contains("<text class=\"word cut\" x=\"80\" y=\"169\">power cut</text>")
                .contains(
                        "<text class=\"said cut\" x=\"744\" y=\"169\">The supply failed in the middle of a program of block</text>")
                .contains("<text class=\"said cut\" x=\"744\" y=\"184\">3, after 96 octets.</text>")
                .contains("<path class=\"bolt\" d=\"M")
                .contains("<text class=\"news\" x=\"744\" y=\"199\">boot counter 1, FUMO 60 update progressing</text>");
    }

    @Test
    void the_table_says_what_the_picture_shows() throws IOException {
        Page page = Page.of(UpdateRun.of(List.of(SampleFlash.small())), directory);
        List<Element> rows =
                page.all("figure").getFirst().getElementsByTagName("tbody").getLength() == 1
                        ? Page.elements((Element) page.all("figure")
                                        .getFirst()
                                        .getElementsByTagName("tbody")
                                        .item(0))
                                .filter(e -> e.getTagName().equals("tr"))
                                .toList()
                        : List.of();

        assertThat(rows)
                .extracting(Page::words)
                .containsExactly(
                        "0startThe story begins.System: 2 erased, 2 old",
                        "1workSystem: 1 program (block 2)System: 1 erased, 2 old, 1 new",
                        "1cutThe supply failed in the middle of a program of block 3, after 96 octets."
                                + "160 update progressingSystem: 2 old, 1 new, 1 torn");
    }

    @Test
    void every_picture_has_a_name_words_and_a_table() throws IOException {
        Page page = Page.of(UpdateRun.result(), directory);

        assertThat(page.all("svg"))
                .hasSize(4)
                .allSatisfy(svg -> assertThat(
                                svg.getElementsByTagName("title").item(0).getTextContent())
                        .isNotBlank());
        assertThat(page.all("svg").subList(1, 4)).allSatisfy(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .contains("2 power cuts, 3 boots");
            for (String id : svg.getAttribute("aria-labelledby").split(" ")) {
                assertThat(Page.words(page.byId(id))).isNotBlank();
            }
        });
        assertThat(page.all("figure")).allSatisfy(figure -> {
            assertThat(figure.getElementsByTagName("table").getLength()).isEqualTo(1);
            assertThat(figure.getElementsByTagName("caption").getLength()).isEqualTo(1);
            assertThat(Page.elements(figure).filter(e -> e.getTagName().equals("th")))
                    .hasSizeGreaterThan(8)
                    .allMatch(header -> header.getAttribute("scope").matches("row|col"));
        });
    }

    @Test
    void every_block_state_in_a_picture_has_its_letter_in_the_legend() throws IOException {
        assertThat(Page.of(UpdateRun.result(), directory).all("svg").get(1).getTextContent())
                .contains(
                        "erased",
                        "Oold version",
                        "Nnew version",
                        "Sstaged package",
                        "Jrecords",
                        "Dother data",
                        "Ttorn",
                        "power cut",
                        "slot that starts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "</style><script>alert(1)</script>",
                "</title></svg><img src=x onerror=alert(1)>",
                "]]><svg/onload=alert(1)>",
                "{{{title}}}",
                "a\u0000b\u001b[31m\u202ef\uD800g\uFFFF"
            })
    void whatever_a_phone_is_called_stays_text(String said) throws Exception {
        FlashStory story = hostile(said);
        Page page = Page.of(UpdateRun.of(List.of(story)), directory);
        Element alone = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(FlashPicture.svg(story))))
                .getDocumentElement();

        assertThat(page.all("script", "img", "iframe", "object")).isEmpty();
        assertThat(page.all("svg")).hasSize(2);
        for (Element each : List.of(page.root(), alone)) {
            assertThat(Page.elements(each)).allSatisfy(element -> {
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    assertThat(element.getAttributes().item(i).getNodeName()).doesNotStartWith("on");
                }
            });
        }
        assertThat(alone.getElementsByTagName("script").getLength()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 16, 64, 400, 4_000})
    void a_story_takes_less_than_sixty_kilobytes(int slot) throws IOException {
        String none =
                Page.of(UpdateRun.of(List.of(SampleFlash.small())), directory).text();
        String one = Page.of(UpdateRun.of(List.of(SampleFlash.small(), SampleFlash.updated("phone", slot))), directory)
                .text();

        assertThat(one.length() - none.length()).isBetween(5_000, LARGEST);
        assertThat(FlashPicture.svg(SampleFlash.updated("phone", slot))).hasSizeLessThan(LARGEST);
    }

    @Test
    void what_the_page_has_no_room_for_is_named_and_can_be_linked_to() throws IOException {
        List<FlashStory> many = Collections.nCopies(100, SampleFlash.updated("phone", 64));

        Page page = Page.of(UpdateRun.of(new ArrayList<>(many)), directory);

        assertThat(page.text())
                .hasSizeLessThan(200_000)
                .contains("The page has no room for this picture; the transcript tells it line by line.");
        assertThat(page.byId("flash-UPD-009").getTagName()).isEqualTo("details");
    }

    @Test
    void steps_without_a_row_are_counted() throws IOException {
        assertThat(Page.of(UpdateRun.result(), directory).text())
                .contains("232 more steps are summed up in the rows that follow them.");
    }

    private List<Element> stories(RunResult run) throws IOException {
        return Page.of(run, directory).all("details").stream()
                .filter(e -> e.getAttribute("class").equals("story"))
                .toList();
    }

    private static FlashStory hostile(String said) {
        FlashStatus status = new FlashStatus(List.of(new FlashStatus.Slot(said, said)), said, said, said);
        return new FlashStoryBuilder(said, said, 4096, List.of(new FlashArea(said, 0, 4)))
                .add(FlashFrame.of(FlashMoment.BOOT, 0, said, "on!x", status).at(said))
                .build();
    }
}
