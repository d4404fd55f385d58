package dev.provost.flash.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.flash.chip.CutSchedule;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.chip.PowerCut;
import dev.provost.flash.chip.PowerLostException;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.partition.PartitionView;
import dev.provost.flash.partition.Scheme;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a phone runs, and says of itself, that has lost its boot control altogether. */
class LostBootControlTest {

    private static final FirmwareImage SAME_COUNTER = Shop.system("2.0", 1, Health.BOOTS);
    private static final List<PartitionRole> CONTROL = List.of(PartitionRole.BOOT_CONTROL);
    private static final List<PartitionRole> CONTROL_AND_JOURNAL =
            List.of(PartitionRole.BOOT_CONTROL, PartitionRole.JOURNAL);

    static Stream<String> layouts() {
        return Layout.shipped().stream().map(Layout::name);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_new_phone_runs_what_it_came_with(String layout) {
        Handset phone = losing(Handset.fresh(Shop.profile(layout)), CONTROL);
        assertThat(phone.unit().boot()).isEqualTo(new Boot.Running("1.0", first(layout), false));
        phone.update(Shop.full(Shop.NEW));
        assertThat(phone.unit().version()).isEqualTo("2.0");
        assertThat(phone.status().toReport()).contains(FumoResult.SUCCESSFUL);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_confirmed_version_goes_on_with_its_state_its_settings_and_its_way_back(String layout) {
        Handset phone = losing(Handset.fresh(Shop.profile(layout)).update(Shop.full(SAME_COUNTER)), CONTROL);
        assertThat(phone.unit().boot()).isEqualTo(new Boot.Running("2.0", second(layout), false));
        assertThat(phone.status().state()).isEqualTo(FumoState.UPDATE_SUCCESSFUL_HAVE_DATA);
        assertThat(phone.status().toReport()).contains(FumoResult.SUCCESSFUL);
        assertThat(phone.setting("ringtone")).isEqualTo("Nocturne");
        assertThat(phone.unit().previousVersion()).contains("1.0");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void the_security_counter_that_was_reached_still_closes_the_way_back(String layout) {
        Handset phone = losing(Handset.fresh(Shop.profile(layout)).update(Shop.full(Shop.NEW)), CONTROL);
        assertThat(phone.unit().version()).isEqualTo("2.0");
        assertThat(phone.unit().previousVersion()).isEmpty();
        assertThat(phone.unit().rollback(RollbackBy.USER)).isInstanceOf(Installation.Failed.class);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_version_that_waits_for_its_trial_is_given_up_and_reported_with_410(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout));
        phone.install(Shop.full(Shop.CRASHING));
        givesUp(losing(phone, CONTROL), layout);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_version_on_trial_is_given_up_and_reported_with_410(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout));
        phone.install(Shop.full(Shop.NEW));
        assertThat(phone.restart().unit().version()).isEqualTo("2.0");
        givesUp(losing(phone, CONTROL), layout);
    }

    private static void givesUp(Handset phone, String layout) {
        assertThat(phone.unit().boot()).isEqualTo(new Boot.Running("1.0", first(layout), false));
        assertThat(phone.status().state()).isEqualTo(FumoState.UPDATE_FAILED_HAVE_DATA);
        assertThat(phone.status().toReport()).contains(FumoResult.UPDATE_FAILED);
        assertThat(phone.setting("ringtone")).isEqualTo("Arpeggio");
        phone.unit().reported(Handset.ROOT);
        phone.update(Shop.full(Shop.NEW));
        assertThat(phone.unit().version()).isEqualTo("2.0");
        assertThat(phone.setting("ringtone")).isEqualTo("Nocturne");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_version_that_failed_its_trial_does_not_come_back(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout)).update(Shop.full(Shop.CRASHING));
        assertThat(losing(phone, CONTROL).unit().boot()).isEqualTo(new Boot.Running("1.0", first(layout), false));
        assertThat(phone.status().toReport()).contains(FumoResult.UPDATE_FAILED);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_version_that_the_user_gave_up_does_not_come_back(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout)).update(Shop.full(SAME_COUNTER));
        phone.unit().reported(Handset.ROOT);
        phone.unit().cleanUp(Handset.ROOT);
        phone.unit().cleanUp(Handset.ROOT);
        phone.unit().rollback(RollbackBy.USER);
        phone.restart();
        assertThat(losing(phone, CONTROL).unit().version()).isEqualTo("1.0");
        assertThat(phone.setting("ringtone")).isEqualTo("Arpeggio");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void the_radio_is_recalled_likewise(String layout) {
        Handset phone = losing(Handset.fresh(Shop.profile(layout)).update(Shop.full(Shop.NEW_RADIO)), CONTROL);
        assertThat(phone.unit().version(ImageTarget.RADIO)).contains("radio-2.0");
        assertThat(phone.status().toReport()).contains(FumoResult.SUCCESSFUL);
        phone.unit().reported(Handset.ROOT);
        phone.install(Shop.full(Shop.DEAF_RADIO));
        assertThat(losing(phone, CONTROL).unit().version(ImageTarget.RADIO)).contains("radio-2.0");
        assertThat(phone.status().toReport()).contains(FumoResult.UPDATE_FAILED);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void where_nobody_knows_anything_the_newer_image_starts_on_trial(String layout) {
        Handset good = Handset.fresh(Shop.profile(layout)).update(Shop.full(SAME_COUNTER));
        losing(good, CONTROL_AND_JOURNAL);
        assertThat(good.unit().boot()).isEqualTo(new Boot.Running("2.0", second(layout), true));
        assertThat(good.unit().confirm()).isTrue();
        assertThat(good.restart().unit().boot()).isEqualTo(new Boot.Running("2.0", second(layout), false));

        Handset bad = Handset.fresh(Shop.profile(layout));
        bad.install(Shop.full(Shop.CRASHING));
        losing(bad, CONTROL_AND_JOURNAL);
        assertThat(bad.unit().boot()).isEqualTo(new Boot.Running("1.0", first(layout), false));
        assertThat(bad.restart().unit().version()).isEqualTo("1.0");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void the_new_version_gets_its_trial_when_the_old_one_is_lost_too(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout));
        phone.install(Shop.full(Shop.NEW));
        PartitionRole old = two(layout) ? PartitionRole.SYSTEM_A : PartitionRole.BACKUP;
        losing(phone, List.of(PartitionRole.BOOT_CONTROL, old));
        assertThat(phone.unit().boot()).isEqualTo(new Boot.Running("2.0", second(layout), true));
        assertThat(phone.unit().confirm()).isTrue();
        assertThat(phone.status().toReport()).contains(FumoResult.SUCCESSFUL);
        assertThat(phone.setting("ringtone")).isEqualTo("Nocturne");
    }

    @Test
    void a_version_that_failed_is_never_taken_for_good_because_the_good_one_is_damaged() {
        Handset phone = Handset.fresh(Shop.profile("ab-nor")).update(Shop.full(Shop.CRASHING));
        phone.unit().reported(Handset.ROOT);
        phone.unit().cleanUp(Handset.ROOT);
        phone.loses(List.of(PartitionRole.SYSTEM_A));
        assertThat(phone.unit().boot())
                .isEqualTo(
                        new Boot.Recovery("The version in the slot SYSTEM_B never came to run, and there is no other;"
                                + " no package is staged to install it from again"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void power_may_fail_at_any_operation_while_it_is_recalled(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout));
        phone.install(Shop.full(Shop.NEW));
        FlashImage lost = without(phone.image(), layout, CONTROL);
        Life.Counter counter = new Life.Counter();
        assertThat(started(layout, lost, FlashSetup.plain().withSupply(counter)))
                .isEqualTo("1.0 UPDATE_FAILED_HAVE_DATA 410 Arpeggio");
        assertThat(counter.operations()).isPositive();
        for (int operation = 1; operation <= counter.operations(); operation++) {
            for (PowerCut cut : List.of(PowerCut.before(), PowerCut.torn(99), PowerCut.after())) {
                assertThat(started(layout, lost, FlashSetup.plain().withSupply(CutSchedule.once(operation, cut))))
                        .as("%s at operation %d", cut, operation)
                        .isEqualTo("1.0 UPDATE_FAILED_HAVE_DATA 410 Arpeggio");
            }
        }
    }

    private static String started(String layout, FlashImage image, FlashSetup setup) {
        Flash flash = Flash.of(image, setup);
        FirmwareUnit unit;
        try {
            unit = FirmwareUnit.powerOn(flash, Shop.profile(layout));
        } catch (PowerLostException lost) {
            unit = FirmwareUnit.powerOn(Flash.of(flash.snapshot()), Shop.profile(layout));
        }
        FirmwareStatus status = unit.status(Handset.ROOT);
        return "%s %s %s %s"
                .formatted(
                        unit.version(),
                        status.state().name(),
                        status.toReport().map(result -> result.code()).orElse(0),
                        unit.settings().get("ringtone"));
    }

    /** Restarts the phone without what these partitions held. */
    private static Handset losing(Handset phone, List<PartitionRole> roles) {
        return phone.losesAll(roles);
    }

    private static FlashImage without(FlashImage image, String layout, List<PartitionRole> roles) {
        Flash flash = Flash.of(image);
        roles.forEach(role ->
                Handset.eraseAll(PartitionView.of(flash, Layout.named(layout).orElseThrow(), role)));
        return flash.snapshot();
    }

    private static boolean two(String layout) {
        return Layout.named(layout).orElseThrow().scheme() == Scheme.A_B;
    }

    private static PartitionRole first(String layout) {
        return Layout.named(layout).orElseThrow().systemRole();
    }

    /** Where the second version of a phone lies. */
    private static PartitionRole second(String layout) {
        return two(layout) ? PartitionRole.SYSTEM_B : PartitionRole.SYSTEM;
    }
}
