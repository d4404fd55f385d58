package dev.provost.flash.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.chip.Ailment;
import dev.provost.flash.chip.Ailments;
import dev.provost.flash.chip.CutSchedule;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.chip.PowerCut;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.fumo.FumoResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Chips that fail, and say so or not: the phone runs the old or the new version and reports which. */
class AilingChipTest {

    private static final int STEP = 3;

    static Stream<Arguments> ailments() {
        return Stream.of(SmallChips.TWO_SLOTS, SmallChips.ONE_SLOT)
                .flatMap(layout -> Stream.of(
                                Ailment.PROGRAM_ERROR,
                                Ailment.ERASE_ERROR,
                                Ailment.PROGRAM_DROPPED,
                                Ailment.ERASE_DROPPED)
                        .map(ailment -> Arguments.of(layout, ailment)));
    }

    @ParameterizedTest
    @MethodSource("ailments")
    void one_failing_operation_anywhere_ends_in_the_truth(Layout layout, Ailment ailment) {
        assertThat(failures(Small.profile(layout), ailment)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PartitionRole.class,
            names = {"SYSTEM_B", "STAGING"})
    void a_bad_block_leaves_the_old_version_and_is_reported(PartitionRole role) {
        UnitProfile profile = Small.profile(SmallChips.TWO_SLOTS);
        int block = profile.layout().partition(role).firstBlock() + (role == PartitionRole.STAGING ? 0 : 1);
        for (Ailment ailment : List.of(Ailment.PROGRAM_ERROR, Ailment.ERASE_DROPPED, Ailment.PROGRAM_DROPPED)) {
            FlashImage used = new Life(profile, Small.factory(profile), Small.CRASHING, Small.octets(Small.CRASHING))
                    .live(FlashSetup.plain())
                    .image();
            Handset phone = Handset.of(profile, used);
            phone.unit().reported(Life.ROOT);
            phone.unit().cleanUp(Life.ROOT);
            phone.unit().cleanUp(Life.ROOT);
            Life life = new Life(profile, phone.image(), Small.NEW, Small.octets(Small.NEW))
                    .live(FlashSetup.plain().withAilments(Ailments.none().withBlock(block, ailment)));
            assertThat(life.complaints()).isEmpty();
            assertThat(life.version()).isEqualTo("1.0");
            assertThat(life.reports()).allMatch(result -> !result.isSuccess()).isNotEmpty();
        }
    }

    @Test
    void a_bad_block_in_the_only_slot_lets_the_phone_run_from_the_backup() {
        UnitProfile profile = Small.profile(SmallChips.ONE_SLOT);
        int block = profile.layout().partition(PartitionRole.SYSTEM).firstBlock() + 1;
        Life life = new Life(profile, Small.factory(profile), Small.NEW, Small.octets(Small.NEW))
                .live(FlashSetup.plain().withAilments(Ailments.none().withBlock(block, Ailment.PROGRAM_ERROR)));
        assertThat(life.complaints()).isEmpty();
        assertThat(life.version()).isEqualTo("1.0");
        assertThat(life.reports()).containsExactly(FumoResult.UPDATE_FAILED);
        Handset phone = Handset.of(profile, life.image());
        assertThat(phone.unit().boot()).isEqualTo(new Boot.Running("1.0", PartitionRole.BACKUP, false));
    }

    @ParameterizedTest
    @EnumSource(
            value = PartitionRole.class,
            names = {"BOOT_CONTROL", "JOURNAL", "SETTINGS"})
    void a_bad_control_block_is_done_without(PartitionRole role) {
        UnitProfile profile = Small.profile(SmallChips.TWO_SLOTS);
        int block = profile.layout().partition(role).firstBlock() + 1;
        Life life = new Life(profile, Small.factory(profile), Small.NEW, Small.octets(Small.NEW))
                .live(FlashSetup.plain().withAilments(Ailments.none().withBlock(block, Ailment.PROGRAM_ERROR)))
                .mustSucceed();
        assertThat(life.complaints()).isEmpty();
    }

    @Test
    void an_agent_that_compares_nothing_is_found_by_a_dropped_program() {
        assertThat(failures(
                        Small.profile(SmallChips.TWO_SLOTS).flaw(AgentFlaw.NO_VERIFY_AFTER_WRITE),
                        Ailment.PROGRAM_DROPPED))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Ailment.class,
            names = {"READ_ERROR", "BIT_ROT"})
    void a_slot_that_cannot_be_read_gives_way_to_the_previous_one(Ailment ailment) {
        for (Layout layout : List.of(SmallChips.TWO_SLOTS, SmallChips.ONE_SLOT)) {
            UnitProfile profile = Small.profile(layout);
            FlashImage updated = new Life(
                            profile,
                            Small.factory(profile),
                            Small.NEW_SAME_COUNTER,
                            Small.octets(Small.NEW_SAME_COUNTER))
                    .live(FlashSetup.plain())
                    .image();
            PartitionRole slot = layout == SmallChips.TWO_SLOTS ? PartitionRole.SYSTEM_B : PartitionRole.SYSTEM;
            Handset phone = Handset.of(profile, updated);
            assertThat(phone.unit().version()).isEqualTo("2.4");
            Ailments sick = Ailments.none().withBlock(layout.partition(slot).firstBlock() + 1, ailment);
            phone.surrounded(FlashSetup.plain().withAilments(sick));
            assertThat(phone.unit().version()).isEqualTo("1.0");
            assertThat(phone.unit().settings())
                    .isEqualTo(Map.of("ringtone", "Arpeggio", "language", "en", "apn", "internet"));
        }
    }

    private static List<String> failures(UnitProfile profile, Ailment ailment) {
        FlashImage factory = Small.factory(profile);
        byte[] octets = Small.octets(Small.NEW);
        Life.Counter counter = new Life.Counter();
        new Life(profile, factory, Small.NEW, octets).live(FlashSetup.plain().withSupply(counter));
        List<String> failures = new ArrayList<>();
        for (int operation = 0; operation < counter.operations(); operation += STEP) {
            Ailments one = Ailments.none().withOperation(factory.operations() + operation, ailment);
            Life life = new Life(profile, factory, Small.NEW, octets)
                    .live(FlashSetup.plain().withAilments(one));
            life.complaints().forEach(complaint -> failures.add(ailment + " at operation " + complaint));
        }
        return failures;
    }

    static Stream<Arguments> losses() {
        return Stream.of(SmallChips.TWO_SLOTS, SmallChips.ONE_SLOT)
                .flatMap(layout -> Stream.of(1, 2).map(lost -> Arguments.of(layout, lost)));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void a_program_that_a_cut_lost_out_of_order_does_no_harm(Layout layout, int lost) {
        assertThat(losing(Small.profile(layout), lost)).isEmpty();
    }

    @Test
    void an_agent_that_never_waits_for_the_chip_is_found_by_a_lost_program() {
        assertThat(losing(Small.profile(SmallChips.ONE_SLOT).flaw(AgentFlaw.NO_BARRIER), 1))
                .isNotEmpty();
    }

    private static List<String> losing(UnitProfile profile, int lost) {
        FlashImage factory = Small.factory(profile);
        byte[] octets = Small.octets(Small.NEW);
        Life.Counter counter = new Life.Counter();
        new Life(profile, factory, Small.NEW, octets).live(FlashSetup.plain().withSupply(counter));
        List<String> failures = new ArrayList<>();
        for (int operation = 1; operation <= counter.operations(); operation++) {
            PowerCut cut = (operation % 2 == 0 ? PowerCut.before() : PowerCut.after()).losing(lost);
            Life life = new Life(profile, factory, Small.NEW, octets)
                    .live(FlashSetup.plain().withOutOfOrder(true).withSupply(CutSchedule.once(operation, cut)))
                    .mustSucceed();
            int at = operation;
            life.complaints().forEach(complaint -> failures.add("operation " + at + ": " + complaint));
        }
        return failures;
    }
}
