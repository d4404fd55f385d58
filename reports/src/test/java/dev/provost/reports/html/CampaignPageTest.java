package dev.provost.reports.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.reports.campaign.CampaignCase;
import dev.provost.reports.campaign.CampaignRow;
import dev.provost.reports.campaign.CampaignSummary;
import dev.provost.reports.sample.SampleCampaign;
import dev.provost.reports.sample.SampleFlash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class CampaignPageTest {

    @TempDir
    private Path directory;

    @Test
    void the_headline_says_how_many_cuts_the_phone_does_not_get_over() {
        assertThat(SampleCampaign.clean().headline()).isEqualTo("The phone gets over every power cut.");
        assertThat(SampleCampaign.failing("x").headline())
                .isEqualTo("The phone does not get over 3 of 11,052 power cuts.");
        assertThat(SampleCampaign.of(List.of()).headline()).isEqualTo("No power cut was tried.");
    }

    @Test
    void a_clean_campaign_shows_its_layouts_and_nothing_else() throws IOException {
        Page page = page(SampleCampaign.clean());

        assertThat(page.all("tr"))
                .extracting(Page::words)
                .containsExactly(
                        "LayoutVerdictOperationsPower cutsDid itGave upFailedTook",
                        "ab-nor full✓ pass1,2043,6123,5991302.3 s");
        assertThat(page.all("article", "svg")).isEmpty();
    }

    @Test
    void a_failure_comes_with_token_complaints_picture_table_and_command() throws IOException {
        Page page = page(SampleCampaign.failing("backup-nor/delta/17t5"));
        Element card = page.byId("case-1");

        assertThat(Page.words(card))
                .contains(
                        "✗ fail backup-nor/delta/17t5",
                        "does not start: backup-nor/delta/17t5",
                        "user data: 12 octets are gone")
                .endsWith("provost firmware powercut --replay backup-nor/delta/17t5");
        assertThat(card.getElementsByTagName("svg").getLength()).isEqualTo(1);
        assertThat(card.getElementsByTagName("table").getLength()).isEqualTo(1);
        assertThat(page.text()).contains("<p>2 more failures of the same campaign are counted only.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "\" onload=\"x", "</style><script>x</script>", "{{{headline}}}"})
    void whatever_something_is_called_stays_text(String said) throws IOException {
        Page page = page(SampleCampaign.failing(said));

        assertThat(page.all("script", "img", "iframe")).isEmpty();
        assertThat(page.all())
                .allSatisfy(
                        element -> assertThat(element.getAttribute("onload")).isEmpty());
    }

    @Test
    void a_disastrous_campaign_makes_no_larger_page() throws IOException {
        CampaignCase failure = new CampaignCase(
                "t",
                "c",
                "w".repeat(10_000),
                List.of("x".repeat(10_000)),
                Optional.of(SampleFlash.updated("phone", 64)));
        CampaignRow row = new CampaignRow(
                "ab-nor", "full", 1, 90_000, 0, 0, 90_000, Duration.ZERO, Collections.nCopies(400, failure));

        assertThat(page(SampleCampaign.of(List.of(row))).text())
                .hasSizeLessThan(3_000_000)
                .contains("89800 more failures");
    }

    @Test
    void more_failures_than_were_counted_are_refused() {
        CampaignCase failure = new CampaignCase("t", "", "", List.of("x"), Optional.empty());

        assertThatThrownBy(() -> new CampaignRow("ab-nor", "full", 1, 1, 0, 0, 0, Duration.ZERO, List.of(failure)))
                .hasMessage("1 failures are told and only 0 counted.");
    }

    @Test
    void a_cut_that_was_asked_for_is_shown_though_the_phone_gets_over_it() throws IOException {
        CampaignCase one =
                new CampaignCase("ab-nor/full/17t5", "", "Cut here", List.of(), Optional.of(SampleFlash.small()));
        Page page = page(SampleCampaign.of(
                List.of(new CampaignRow("ab-nor", "full", 90, 1, 1, 0, 0, Duration.ZERO, List.of(one)))));

        assertThat(Page.words(page.all("h1").getFirst())).isEqualTo("The phone gets over every power cut.");
        assertThat(Page.words(page.byId("case-1"))).contains("✓ pass ab-nor/full/17t5", "The phone gets over it.");
    }

    private Page page(CampaignSummary report) throws IOException {
        Path file = directory.resolve("campaign.html");
        CampaignPage.write(report, file);
        assertThat(Files.size(file)).isPositive();
        return Page.of(file);
    }
}
