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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A phone without flaws gets over every cut: a smaller edition of {@code provost firmware powercut}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneCampaignsTest {

    private static final long IMAGE = 4 << 10;

    private PhoneCampaigns phones;

    @BeforeAll
    void make_phones() {
        phones = PhoneCampaigns.withImages(IMAGE);
    }

    static Stream<Arguments> campaigns() {
        return Layout.shipped().stream()
                .flatMap(layout -> Stream.of(
                                PhoneScenario.DELTA,
                                PhoneScenario.FAILED_BOOT,
                                PhoneScenario.BAD_BLOCK,
                                PhoneScenario.USER_ROLL_BACK)
                        .map(scenario -> Arguments.of(layout, scenario)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("campaigns")
    void a_phone_without_flaws_gets_over_every_cut(Layout layout, PhoneScenario scenario) {
        CampaignResult result = Campaign.run(phones.subject(layout, scenario, List.of()), CampaignOptions.exhaustive());

        assertThat(result.failures()).isEmpty();
        assertThat(result.operations()).isPositive();
        assertThat(result.cutPoints()).isBetween(2L * result.operations(), 3L * result.operations());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"ab-nand, RADIO", "backup-nand, SETTINGS", "ab-nor, DOWNLOAD_THEN_UPDATE", "backup-nor, OLDER_VERSION"})
    void nor_do_two_cuts_in_a_row_harm_it(String layout, PhoneScenario scenario) {
        CampaignOptions sampled = CampaignOptions.exhaustive().withDepth(2).withSamples(12, 3);

        assertThat(Campaign.run(phones.subject(Layout.named(layout).orElseThrow(), scenario, List.of()), sampled)
                        .failures())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"ab-nand, DELTA", "backup-nand, FAILED_BOOT", "ab-nor, REFUSED"})
    void nor_do_writes_out_of_order(String layout, PhoneScenario scenario) {
        CampaignOptions options =
                CampaignOptions.exhaustive().withOutOfOrder(true).withSamples(150, 0);

        assertThat(Campaign.run(phones.subject(Layout.named(layout).orElseThrow(), scenario, List.of()), options)
                        .failures())
                .isEmpty();
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
