package dev.provost.flash.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.chip.Ailment;
import dev.provost.flash.chip.Ailments;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.partition.PartitionView;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BootTest {

    static Stream<String> layouts() {
        return Layout.shipped().stream().map(Layout::name);
    }

    @Test
    void a_new_phone_runs_its_first_slot_for_good() {
        Handset phone = Handset.fresh(Shop.profile("ab-nor"));
        assertThat(phone.unit().boot()).isEqualTo(new Boot.Running("1.0", PartitionRole.SYSTEM_A, false));
        assertThat(phone.unit().version(ImageTarget.RADIO)).contains("radio-1.0");
        assertThat(phone.unit().confirm()).isTrue();
    }

    @Test
    void a_new_version_is_on_trial_in_the_other_slot_until_it_is_confirmed() {
        Handset phone = Handset.fresh(Shop.profile("ab-nand"));
        phone.install(Shop.full(Shop.NEW));
        assertThat(phone.unit().restartNeeded()).isTrue();
        assertThat(phone.restart().unit().boot()).isEqualTo(new Boot.Running("2.0", PartitionRole.SYSTEM_B, true));
        assertThat(phone.unit().confirm()).isTrue();
        assertThat(phone.restart().unit().boot()).isEqualTo(new Boot.Running("2.0", PartitionRole.SYSTEM_B, false));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_version_that_is_never_confirmed_gives_way_after_three_starts(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout));
        phone.install(Shop.full(Shop.NEW));
        for (int i = 0; i < 3; i++) {
            assertThat(phone.restart().unit().version()).isEqualTo("2.0");
        }
        assertThat(phone.restart().unit().version()).isEqualTo("1.0");
        assertThat(phone.status().state()).isEqualTo(FumoState.UPDATE_FAILED_HAVE_DATA);
        assertThat(phone.status().toReport()).contains(FumoResult.UPDATE_FAILED);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_version_that_hangs_or_finds_no_network_gives_way(String layout) {
        assertThat(Handset.fresh(Shop.profile(layout))
                        .update(Shop.full(Shop.HANGING))
                        .unit()
                        .version())
                .isEqualTo("1.0");
        Handset deaf = Handset.fresh(Shop.profile(layout)).update(Shop.full(Shop.DEAF));
        assertThat(deaf.unit().version()).isEqualTo("1.0");
        assertThat(deaf.status().toReport()).contains(FumoResult.UPDATE_FAILED);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void the_radio_is_updated_and_a_deaf_one_gives_way(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout)).update(Shop.full(Shop.NEW_RADIO));
        assertThat(phone.unit().version(ImageTarget.RADIO)).contains("radio-2.0");
        assertThat(phone.unit().version()).isEqualTo("1.0");
        phone.unit().reported(Handset.ROOT);
        phone.update(Shop.full(Shop.DEAF_RADIO));
        assertThat(phone.unit().version(ImageTarget.RADIO)).contains("radio-2.0");
        assertThat(phone.status().toReport()).contains(FumoResult.UPDATE_FAILED);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_phone_whose_only_image_is_damaged_waits_in_recovery(String layout) {
        UnitProfile profile = Shop.profile(layout);
        FlashImage damaged = damaged(profile, profile.layout().systemRole());
        assertThat(Handset.of(profile, damaged).unit().boot()).isInstanceOf(Boot.Recovery.class);
        assertThat(Handset.of(profile, damaged).unit().version()).isEqualTo("recovery");
    }

    @Test
    void a_phone_without_bootloader_or_without_any_system_is_dead() {
        UnitProfile profile = Shop.profile("ab-nor");
        assertThat(Handset.of(profile, damaged(profile, PartitionRole.BOOTLOADER))
                        .unit()
                        .boot())
                .isEqualTo(new Boot.Dead("The bootloader is damaged"));
        assertThat(Handset.of(profile, damaged(profile, PartitionRole.SYSTEM_A, PartitionRole.RECOVERY))
                        .unit()
                        .boot())
                .isEqualTo(new Boot.Dead("The slot SYSTEM_A holds no whole image that may start, and there is no other;"
                        + " the recovery system is damaged too"));
    }

    @Test
    void a_phone_that_lost_its_boot_control_starts_the_image_that_is_whole() {
        UnitProfile profile = Shop.profile("ab-nor");
        FlashImage updated = Handset.fresh(profile).update(Shop.full(Shop.NEW)).image();
        Flash flash = Flash.of(updated);
        PartitionView control = PartitionView.of(flash, profile.layout(), PartitionRole.BOOT_CONTROL);
        IntStream.range(0, control.blocks()).forEach(control::erase);
        assertThat(Handset.of(profile, flash.snapshot()).unit().boot().running())
                .isTrue();
    }

    @Test
    void a_flawed_phone_that_never_counts_starts_for_ever() {
        Handset phone = Handset.fresh(Shop.profile("ab-nor", AgentFlaw.COUNTER_NEVER_DECREMENTED));
        phone.install(Shop.full(Shop.CRASHING));
        assertThat(phone.restart().unit().boot())
                .isEqualTo(new Boot.Dead("It starts again and again and never comes to run"));
    }

    @Test
    void a_phone_whose_boot_control_takes_nothing_any_more_says_so_in_recovery() {
        UnitProfile profile = Shop.profile("ab-nor");
        Handset phone = Handset.fresh(profile);
        phone.install(Shop.full(Shop.NEW));
        int first = profile.layout().partition(PartitionRole.BOOT_CONTROL).firstBlock();
        Ailments bad =
                Ailments.none().withBlock(first, Ailment.PROGRAM_ERROR).withBlock(first + 1, Ailment.PROGRAM_ERROR);
        phone.surrounded(FlashSetup.plain().withAilments(bad));
        assertThat(phone.unit().boot())
                .isEqualTo(new Boot.Recovery("No block of the partition BOOT_CONTROL can be written any more"));
    }

    @Test
    void the_names_of_flaws_lead_back_to_them() {
        assertThat(AgentFlaw.of("no-journal")).contains(AgentFlaw.NO_JOURNAL);
        assertThat(AgentFlaw.of("nothing")).isEmpty();
        assertThat(AgentFlaw.values()).hasSizeGreaterThanOrEqualTo(14);
    }

    private static FlashImage damaged(UnitProfile profile, PartitionRole... roles) {
        Flash flash = Flash.of(Factory.of(Shop.OLD).flash(profile));
        for (PartitionRole role : roles) {
            PartitionView.of(flash, profile.layout(), role).erase(0);
        }
        return flash.snapshot();
    }
}
