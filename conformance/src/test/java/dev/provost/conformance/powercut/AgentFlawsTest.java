package dev.provost.conformance.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.campaign.Campaign;
import dev.provost.flash.campaign.CampaignOptions;
import dev.provost.flash.campaign.CampaignResult;
import dev.provost.flash.campaign.Complaint;
import dev.provost.flash.campaign.Failure;
import dev.provost.flash.campaign.Grievance;
import dev.provost.flash.campaign.PhoneSubject;
import dev.provost.flash.campaign.Replay;
import dev.provost.flash.partition.Layout;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A campaign that finds nothing is worth nothing unless it finds what is there: every flaw of an update agent is caught. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentFlawsTest {

    private static final long IMAGE = 8 << 10;

    private final Set<AgentFlaw> caught = EnumSet.noneOf(AgentFlaw.class);
    private PhoneCampaigns phones;

    @BeforeAll
    void make_phones() {
        phones = PhoneCampaigns.withImages(IMAGE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "NO_JOURNAL, ab-nand, DELTA, UNFINISHED, true",
        "ERASE_BEFORE_COPY, backup-nand, DELTA, DOES_NOT_START, true",
        "NO_BACKUP, backup-nand, FAILED_BOOT, DOES_NOT_START, false",
        "CONFIRM_TOO_EARLY, ab-nand, NO_NETWORK, WRONG_VERSION, false",
        "NO_VERIFY_AFTER_WRITE, ab-nor, BAD_BLOCK, WRONG_VERSION, false",
        "WRONG_FALL_BACK, ab-nand, FAILED_BOOT, DOES_NOT_START, false",
        "COUNTER_NEVER_DECREMENTED, ab-nand, FAILED_BOOT, DOES_NOT_START, false",
        "STATE_WRITTEN_BEFORE_FLASH, ab-nand, DELTA, REPORT, true",
        "REPORTS_SUCCESS_BEFORE_BOOT, ab-nand, DELTA, REPORT, false",
        "FORGETS_REPORT, backup-nand, DELTA, REPORT, true",
        "MIGRATES_SETTINGS_BEFORE_CONFIRM, ab-nand, FAILED_BOOT, SETTINGS, false",
        "KEEPS_SETTINGS_ON_ROLL_BACK, ab-nand, USER_ROLL_BACK, SETTINGS, false",
        "RECORD_WITHOUT_CHECKSUM, backup-nand, FAILED_BOOT, REPORT, true",
        "IN_PLACE_RECORD, ab-nor, REFUSED, REPORT, true",
        "WRITES_OVER_TORN_RECORD, ab-nand, REFUSED, FLASH_RULE, true",
        "SKIPS_LAST_PAGE, ab-nand, DELTA, REPORT, false",
        "TRUSTS_RAM_AFTER_RESTART, ab-nand, FULL, REPORT, true",
        "NO_BARRIER, ab-nand, REFUSED, REPORT, true",
        "RAISES_COUNTER_EARLY, ab-nand, NO_NETWORK, UNFINISHED, false",
        "WIPES_USER_DATA_ON_ROLL_BACK, backup-nand, NO_NETWORK, USER_DATA, false",
        "WRITES_BEFORE_VERIFY, ab-nor, REFUSED, OTHER_PART, false",
        "SCRATCHES_ON_RECOVERY, ab-nand, DELTA, OTHER_PART, true",
        "VERSION_FROM_LEDGER, ab-nand, DELTA, STATE_LIES, false",
        "NEVER_RAISES_COUNTER, ab-nand, DELTA, COUNTER, false",
        "REPEATS_REPORT, ab-nand, DELTA, REPORT, true",
        "CLEANS_UP_AS_SUCCESS, ab-nand, FAILED_BOOT, STATE_LIES, false",
        "KEEPS_PACKAGE, ab-nand, DELTA, STATE_LIES, false",
        "FORGETS_ROLL_BACK, ab-nand, USER_ROLL_BACK, UNFINISHED, false",
        "WRITES_AT_EVERY_START, ab-nand, DELTA, WEAR, false",
        "ERASES_FOR_EVERY_PAGE, ab-nand, FULL, WEAR, true",
        "DROPS_WAY_BACK, ab-nand, OLDER_VERSION, WAY_BACK, false"
    })
    void a_flaw_is_caught_and_replayed(
            AgentFlaw flaw, String layout, PhoneScenario scenario, Grievance about, boolean onlyByCuts) {
        caught.add(flaw);
        CampaignOptions options = CampaignOptions.exhaustive()
                .withOutOfOrder(flaw == AgentFlaw.NO_BARRIER)
                .withStopAfter(10);
        PhoneSubject phone = phones.subject(Layout.named(layout).orElseThrow(), scenario, List.of(flaw));

        CampaignResult result = Campaign.run(phone, options);

        assertThat(result.failures())
                .flatExtracting(Failure::complaints)
                .extracting(Complaint::about)
                .contains(about);
        Failure first = result.failures().getFirst();
        assertThat(first.cuts().cuts().isEmpty()).isEqualTo(!onlyByCuts);
        assertThat(Replay.of(phone, first.cuts(), options).complaints())
                .as(first.cuts().toString())
                .isEqualTo(first.complaints());
    }

    @AfterAll
    void every_flaw_has_its_turn() {
        assertThat(caught).containsExactlyInAnyOrder(AgentFlaw.values());
    }

    @Test
    void a_missing_barrier_is_no_flaw_where_writes_stay_in_order() {
        PhoneSubject phone = phones.subject(
                Layout.named("ab-nand").orElseThrow(), PhoneScenario.REFUSED, List.of(AgentFlaw.NO_BARRIER));

        assertThat(Campaign.run(phone, CampaignOptions.exhaustive()).failures()).isEmpty();
    }
}
