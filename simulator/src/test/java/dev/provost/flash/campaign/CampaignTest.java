package dev.provost.flash.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.flash.campaign.Toy.Flaw;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignTest {

    private static final CampaignOptions ALL = CampaignOptions.exhaustive();
    private static final CampaignOptions DEEP = ALL.withDepth(3).withSamples(0, 0);

    @Test
    void every_operation_is_cut_before_amid_and_after() {
        CampaignResult result = Campaign.run(new Toy(), ALL);

        assertThat(result.failures()).isEmpty();
        assertThat(result.passed()).isTrue();
        assertThat(result.operations()).isEqualTo(2);
        assertThat(result.cutPoints()).isEqualTo(6);
        assertThat(result.succeeded()).isEqualTo(6);
        assertThat(result.gaveUp()).isZero();
    }

    @Test
    void cuts_follow_each_other_as_deep_as_asked() {
        assertThat(Campaign.run(new Toy(), DEEP).failures()).isEmpty();
        assertThat(Campaign.run(new Toy(), DEEP).cutPoints()).isGreaterThan(30);
        assertThat(Campaign.run(new Toy(), ALL.withDepth(0)).cutPoints()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "IN_PLACE          | DOES_NOT_START | no version is whole",
                "NO_BLANK_CHECK    | FLASH_RULE     | Program at 0x20: an erase of block 1 did not complete; erase it first.",
                "MARK_FIRST        | UNFINISHED     | it runs 255",
                "NEVER_TELLS       | REPORT         | it told 0 and runs 2",
                "RESTARTS_FOR_EVER | ENDLESS        | it restarts, and is where it was at an earlier restart",
                "WRITES_FOR_EVER   | ENDLESS        | The phone changed its flash 200000 times and was not done.",
                "WRITES_FOR_EVER_AFTER_A_CUT | WEAR | The phone erased block 2 10 times and was not done.",
                "SPENDS_ITS_ONLY_UPDATE | BREAKS_DOWN | IllegalStateException: there is no third version",
                "STUMBLES          | BREAKS_DOWN    | IllegalStateException: no idea"
            })
    void a_broken_phone_is_caught(Flaw flaw, Grievance about, String sentence) {
        CampaignResult result = Campaign.run(new Toy(flaw), DEEP);

        assertThat(result.passed()).isFalse();
        assertThat(result.failures()).flatExtracting(Failure::complaints).anySatisfy(complaint -> {
            assertThat(complaint.about()).isEqualTo(about);
            assertThat(complaint.sentence()).startsWith(sentence);
        });
    }

    @Test
    void a_missing_barrier_shows_only_when_writes_go_out_of_order() {
        assertThat(Campaign.run(new Toy(Flaw.NO_FLUSH), DEEP).failures()).isEmpty();
        assertThat(Campaign.run(new Toy(), DEEP.withOutOfOrder(true)).failures())
                .isEmpty();

        List<Failure> failures =
                Campaign.run(new Toy(Flaw.NO_FLUSH), ALL.withOutOfOrder(true)).failures();
        assertThat(failures).hasSize(1);
        assertThat(failures.getFirst().cuts()).hasToString("2ax1");
        assertThat(failures.getFirst().where()).isEqualTo("after the program of 4 octets at 0x24 (block 1)");
    }

    @Test
    void each_failure_is_seen_again_by_replay_of_its_cuts() {
        int seen = 0;
        for (Flaw flaw : Flaw.values()) {
            for (boolean outOfOrder : new boolean[] {false, true}) {
                CampaignOptions options = DEEP.withOutOfOrder(outOfOrder).withSeed(5);
                for (Failure failure : Campaign.run(new Toy(flaw), options).failures()) {
                    Replay replay = Replay.of(
                            new Toy(flaw), CutList.parse(failure.cuts().toString()), options);
                    assertThat(replay.complaints()).as(flaw + " " + failure).isEqualTo(failure.complaints());
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(20);
    }

    @Test
    void a_replay_tells_the_story() {
        Replay replay = Replay.of(new Toy(), CutList.parse("1t2"), ALL);

        assertThat(replay.complaints()).isEmpty();
        assertThat(replay.story())
                .containsExactly(
                        "1 operations; Power failed at the program of 4 octets at 0x20 (block 1).; world: 1",
                        "3 operations; then it restarted; world: 1",
                        "0 operations; then nothing was left to do; world: 21",
                        "3 operations; then it restarted; world: 2",
                        "0 operations; then nothing was left to do; world: 32");
    }

    @Test
    void a_replay_tells_of_a_cut_that_no_operation_meets() {
        assertThat(Replay.of(new Toy(), CutList.parse("5a"), ALL).unmet()).isEmpty();
        assertThat(Replay.of(new Toy(), CutList.parse("6b"), ALL).unmet())
                .contains("there is no operation 6 to cut power at; the flash of this phone sees only 5");
        assertThat(Replay.of(new Toy(), CutList.parse("1t2.7b.1b"), ALL).unmet())
                .contains(
                        "there is no operation 7 to cut power at; the flash of this phone sees only 6 after the cut 1t2");
    }

    @Test
    void the_same_seed_gives_the_same_campaign_and_a_sample_is_a_part_of_it() {
        CampaignOptions sampled = DEEP.withSamples(3, 2).withSeed(9);
        CampaignResult once = Campaign.run(new Toy(Flaw.IN_PLACE), sampled);

        assertThat(Campaign.run(new Toy(Flaw.IN_PLACE), sampled)).isEqualTo(once);
        assertThat(Campaign.run(new Toy(), sampled).cutPoints()).isBetween(3L, 3L + 6 + 12);
        assertThat(Campaign.run(new Toy(Flaw.IN_PLACE), DEEP.withStopAfter(1)).failed())
                .isEqualTo(1);
    }

    @Test
    void what_goes_wrong_in_a_later_update_is_not_excused_by_an_earlier_cut() {
        List<Boolean> excused = new ArrayList<>();
        Subject<Integer> asked = new Subject<>() {
            private final Toy toy = new Toy();

            @Override
            public FlashImage flash() {
                return toy.flash();
            }

            @Override
            public Integer world() {
                return toy.world();
            }

            @Override
            public boolean powerOn(Flash flash, Outside<Integer> outside) {
                if (outside.world() % 10 == 2) {
                    excused.add(outside.afterCut());
                }
                return toy.powerOn(flash, outside);
            }

            @Override
            public List<Complaint> judge(FlashImage flash, Integer world) {
                return toy.judge(flash, world);
            }

            @Override
            public boolean succeeded(Integer world) {
                return toy.succeeded(world);
            }

            @Override
            public Optional<Integer> afterwards(Integer world) {
                return toy.afterwards(world);
            }
        };

        Replay replay = Replay.of(asked, CutList.parse("1t2"), ALL);
        Campaign.run(asked, ALL);

        assertThat(replay.complaints()).isEmpty();
        assertThat(excused).isNotEmpty().doesNotContain(true);
    }

    @Test
    void progress_counts_the_first_cuts() {
        List<String> heard = new ArrayList<>();
        Campaign.run(new Toy(), ALL, (done, all) -> heard.add(done + "/" + all));

        assertThat(heard).containsExactly("1/6", "2/6", "3/6", "4/6", "5/6", "6/6");
    }

    @Test
    void options_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> ALL.withDepth(5)).hasMessage("A campaign cannot cut 5 times in a row; give 0 to 4.");
        assertThatThrownBy(() -> ALL.withSamples(-1, 0))
                .hasMessage("A sample of -1 or 0, or a stop after 0 failures, is none; give 0 or more.");
    }
}
