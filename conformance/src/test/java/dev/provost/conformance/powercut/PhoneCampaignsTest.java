package dev.provost.conformance.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.flash.campaign.Campaign;
import dev.provost.flash.campaign.CampaignOptions;
import dev.provost.flash.campaign.CampaignResult;
import dev.provost.flash.partition.Layout;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone without flaws gets over every cut: a smaller edition of {@code provost firmware powercut}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneCampaignsTest {

    private static final long IMAGE = 4 << 10;
    private static final long TINY_IMAGE = 512;

    private PhoneCampaigns phones;
    private PhoneCampaigns tiny;

    @BeforeAll
    void make_phones() {
        phones = PhoneCampaigns.withImages(IMAGE);
        tiny = PhoneCampaigns.withImages(TINY_IMAGE);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "ab-nor, DELTA, true",
        "ab-nand, DELTA, true",
        "backup-nor, DELTA, true",
        "backup-nand, DELTA, true",
        "ab-nand, FAILED_BOOT, false",
        "backup-nand, FAILED_BOOT, false",
        "ab-nor, BAD_BLOCK, false",
        "backup-nand, BAD_BLOCK, false",
        "ab-nor, USER_ROLL_BACK, true",
        "backup-nor, USER_ROLL_BACK, true"
    })
    void a_phone_without_flaws_gets_over_every_cut(String layout, PhoneScenario scenario, boolean finishes) {
        CampaignResult result = campaign(phones, layout, scenario, CampaignOptions.exhaustive());

        assertThat(result.failures()).isEmpty();
        assertThat(result.operations()).isPositive();
        assertThat(result.cutPoints()).isBetween(2L * result.operations(), 3L * result.operations());
        assertThat(result.succeeded()).isEqualTo(finishes ? result.cutPoints() : 0);
        assertThat(result.gaveUp()).isEqualTo(finishes ? 0 : result.cutPoints());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab-nand", "backup-nand"})
    void nor_do_any_two_cuts_in_a_row_harm_it_while_it_installs_a_tiny_image(String layout) {
        CampaignOptions all = CampaignOptions.exhaustive().withDepth(2).withSamples(0, 0);

        CampaignResult result = campaign(tiny, layout, PhoneScenario.DELTA, all);

        assertThat(result.failures()).isEmpty();
        assertThat(result.cutPoints()).isGreaterThan(900);
        assertThat(result.gaveUp()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab-nor", "backup-nor"})
    void nor_does_any_write_out_of_order_while_it_installs_a_tiny_image(String layout) {
        CampaignResult result = campaign(
                tiny, layout, PhoneScenario.DELTA, CampaignOptions.exhaustive().withOutOfOrder(true));

        assertThat(result.failures()).isEmpty();
        assertThat(result.cutPoints()).isGreaterThan(3L * result.operations());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"ab-nand, RADIO", "backup-nand, SETTINGS", "ab-nor, DOWNLOAD_THEN_UPDATE", "backup-nor, OLDER_VERSION"})
    void nor_do_two_cuts_in_a_row_harm_it(String layout, PhoneScenario scenario) {
        CampaignOptions sampled = CampaignOptions.exhaustive().withDepth(2).withSamples(12, 3);

        assertThat(campaign(phones, layout, scenario, sampled).failures()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"ab-nand, DELTA", "backup-nand, FAILED_BOOT"})
    void nor_do_writes_out_of_order(String layout, PhoneScenario scenario) {
        CampaignOptions sampled =
                CampaignOptions.exhaustive().withOutOfOrder(true).withSamples(150, 0);

        assertThat(campaign(phones, layout, scenario, sampled).failures()).isEmpty();
    }

    private static CampaignResult campaign(
            PhoneCampaigns phones, String layout, PhoneScenario scenario, CampaignOptions options) {
        return Campaign.run(phones.subject(Layout.named(layout).orElseThrow(), scenario, List.of()), options);
    }

    @Test
    void scenarios_have_the_names_that_users_write() {
        assertThat(PhoneScenario.named("user-roll-back")).contains(PhoneScenario.USER_ROLL_BACK);
        assertThat(PhoneScenario.named("USER_ROLL_BACK")).isEmpty();
    }

    @Test
    void campaigns_side_by_side_find_what_they_find_alone() throws InterruptedException {
        List<CampaignPlan> plans = Stream.of(PhoneScenario.REFUSED, PhoneScenario.USER_ROLL_BACK)
                .map(scenario -> new CampaignPlan(
                        Layout.named("ab-nand").orElseThrow(), scenario, List.of(), CampaignOptions.exhaustive()))
                .toList();

        List<CampaignReport> reports = new CampaignRunner(phones, 2).run(plans, (over, cuts) -> {});

        assertThat(reports).extracting(CampaignReport::plan).isEqualTo(plans);
        assertThat(reports)
                .extracting(CampaignReport::result)
                .isEqualTo(new CampaignRunner(phones, 1)
                        .run(plans, (over, cuts) -> {}).stream()
                                .map(CampaignReport::result)
                                .toList());
    }
}
