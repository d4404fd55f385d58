package dev.provost.flash.unit;

import static dev.provost.flash.unit.Handset.GOOD;
import static dev.provost.flash.unit.Handset.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.flash.upkg.PackageBuilder;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final String OTHER = "./FUMO/y";
    private static final byte[] PACKAGE = Shop.delta(Shop.NEW);

    private final Handset phone = Handset.fresh(Shop.profile("ab-nor"));

    @Test
    void a_root_that_nothing_happened_with_is_idle() {
        assertThat(phone.status()).isEqualTo(FirmwareStatus.IDLE);
        assertThat(phone.unit().roots()).isEmpty();
    }

    @Test
    void a_download_goes_over_30_and_40_to_50_and_is_reported() {
        phone.unit().begin(ROOT, FumoOperation.DOWNLOAD, Optional.of("c-7"));
        assertThat(phone.restart().status().state()).isEqualTo(FumoState.DOWNLOAD_PROGRESSING);
        Staging staging = phone.unit().stage(ROOT, PACKAGE.length);
        staging.write(PACKAGE);
        staging.finish();
        assertThat(phone.restart().status().state()).isEqualTo(FumoState.DOWNLOAD_COMPLETE);
        assertThat(phone.unit().staged(ROOT).orElseThrow().read(0, PACKAGE.length))
                .isEqualTo(PACKAGE);
        phone.unit().verify(ROOT, GOOD.now());
        assertThat(phone.restart().status())
                .isEqualTo(new FirmwareStatus(
                        FumoState.READY_TO_UPDATE,
                        Optional.of(FumoOperation.DOWNLOAD),
                        Optional.of("c-7"),
                        Optional.of(FumoResult.SUCCESSFUL),
                        Optional.of("Kestrel 310 2.0"),
                        Optional.of("2.0")));
        phone.unit().reported(ROOT);
        assertThat(phone.restart().status().operation()).isEmpty();
        assertThat(phone.status().toReport()).isEmpty();
    }

    @Test
    void an_update_after_a_download_is_reported_with_its_own_correlator() {
        phone.download(FumoOperation.DOWNLOAD, PACKAGE).unit().verify(ROOT, GOOD.now());
        phone.unit().reported(ROOT);
        phone.unit().begin(ROOT, FumoOperation.UPDATE, Optional.of("c-8"));
        assertThat(phone.unit().install(ROOT, GOOD)).isEqualTo(new Installation.RestartNeeded());
        assertThat(phone.restart().unit().confirm()).isTrue();
        assertThat(phone.status().correlator()).contains("c-8");
        assertThat(phone.status().toReport()).contains(FumoResult.SUCCESSFUL);
    }

    @Test
    void a_package_by_large_object_goes_from_10_to_50() {
        Staging staging = phone.unit().stage(ROOT, PACKAGE.length);
        staging.write(PACKAGE);
        staging.finish();
        assertThat(phone.status().state()).isEqualTo(FumoState.IDLE);
        phone.unit().accept(ROOT);
        assertThat(phone.restart().status().state()).isEqualTo(FumoState.READY_TO_UPDATE);
        assertThat(phone.status().toReport()).isEmpty();
    }

    @Test
    void a_damaged_package_is_refused_and_leaves_nothing() {
        byte[] damaged = PACKAGE.clone();
        damaged[damaged.length - 1] ^= 1;
        phone.download(FumoOperation.DOWNLOAD, damaged);
        assertThat(phone.unit().verify(ROOT, GOOD.now()).result()).isEqualTo(FumoResult.CORRUPTED_PACKAGE);
        assertThat(phone.status().state()).isEqualTo(FumoState.DOWNLOAD_FAILED);
        assertThat(phone.status().toReport()).contains(FumoResult.CORRUPTED_PACKAGE);
        assertThat(phone.unit().staged(ROOT)).isEmpty();
    }

    @Test
    void a_damaged_package_that_was_accepted_unseen_is_refused_at_the_installation() {
        byte[] damaged = PACKAGE.clone();
        damaged[damaged.length - 1] ^= 1;
        Staging staging = phone.unit().stage(ROOT, damaged.length);
        staging.write(damaged);
        staging.finish();
        phone.unit().accept(ROOT);
        phone.unit().begin(ROOT, FumoOperation.UPDATE, Optional.empty());
        assertThat(phone.unit().install(ROOT, GOOD))
                .isInstanceOfSatisfying(
                        Installation.Failed.class,
                        failed -> assertThat(failed.result()).isEqualTo(FumoResult.CORRUPTED_PACKAGE));
        assertThat(phone.status().state()).isEqualTo(FumoState.UPDATE_FAILED_HAVE_DATA);
        assertThat(phone.status().toReport()).contains(FumoResult.CORRUPTED_PACKAGE);
    }

    @Test
    void an_installed_version_is_not_installed_again() {
        phone.update(PACKAGE).unit().reported(ROOT);
        phone.download(FumoOperation.DOWNLOAD, Shop.full(Shop.NEW));
        assertThat(phone.unit().verify(ROOT, GOOD.now()).result()).isEqualTo(FumoResult.PACKAGE_NOT_ACCEPTABLE);
    }

    @Test
    void a_download_that_fails_ends_at_20_with_its_result() {
        phone.unit().begin(ROOT, FumoOperation.DOWNLOAD, Optional.empty());
        phone.unit().fail(ROOT, FumoResult.NETWORK_FAILED);
        assertThat(phone.restart().status().state()).isEqualTo(FumoState.DOWNLOAD_FAILED);
        assertThat(phone.status().toReport()).contains(FumoResult.NETWORK_FAILED);
    }

    @Test
    void a_user_who_refuses_the_update_ends_it_at_70() {
        phone.download(FumoOperation.DOWNLOAD_AND_UPDATE, PACKAGE).unit().verify(ROOT, GOOD.now());
        phone.unit().fail(ROOT, FumoResult.USER_CANCELLED);
        assertThat(phone.status().state()).isEqualTo(FumoState.UPDATE_FAILED_HAVE_DATA);
        assertThat(phone.status().toReport()).contains(FumoResult.USER_CANCELLED);
    }

    @Test
    void a_second_operation_is_refused_while_one_runs_or_is_not_reported() {
        phone.unit().begin(ROOT, FumoOperation.DOWNLOAD, Optional.empty());
        assertThatIllegalStateException()
                .isThrownBy(() -> phone.unit().begin(ROOT, FumoOperation.DOWNLOAD, Optional.empty()))
                .withMessage("The root ./FUMO/x is at 30 with an operation under way");
        phone.unit().fail(ROOT, FumoResult.NETWORK_FAILED);
        assertThatIllegalStateException()
                .isThrownBy(() -> phone.unit().begin(ROOT, FumoOperation.DOWNLOAD, Optional.empty()))
                .withMessageStartingWith("The root ./FUMO/x still has 503");
        phone.unit().reported(ROOT);
        phone.unit().begin(ROOT, FumoOperation.DOWNLOAD, Optional.empty());
        assertThat(phone.status().state()).isEqualTo(FumoState.DOWNLOAD_PROGRESSING);
    }

    @Test
    void an_update_without_a_package_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> phone.unit().begin(ROOT, FumoOperation.UPDATE, Optional.empty()))
                .withMessage("The root ./FUMO/x is at 10; there is nothing to install");
    }

    @Test
    void a_cycle_is_cleaned_up_step_by_step() {
        phone.update(PACKAGE).unit().reported(ROOT);
        assertThat(phone.status().state()).isEqualTo(FumoState.UPDATE_SUCCESSFUL_HAVE_DATA);
        phone.unit().cleanUp(ROOT);
        assertThat(phone.status().state()).isEqualTo(FumoState.UPDATE_SUCCESSFUL_NO_DATA);
        assertThat(phone.unit().staged(ROOT)).isEmpty();
        phone.unit().cleanUp(ROOT);
        assertThat(phone.restart().status().state()).isEqualTo(FumoState.IDLE);
    }

    @Test
    void a_call_or_an_empty_battery_postpones_and_changes_nothing() {
        byte[] hungry = Shop.octets(PackageBuilder.full(Shop.NEW).needs(40, 1000));
        phone.download(FumoOperation.DOWNLOAD_AND_UPDATE, hungry).unit().verify(ROOT, GOOD.now());
        assertThat(phone.unit().install(ROOT, GOOD.calling()))
                .isEqualTo(new Installation.Postponed("The user is in a call"));
        assertThat(phone.unit().install(ROOT, GOOD.battery(39)))
                .isEqualTo(new Installation.Postponed(
                        "The battery has 39 percent, the update needs 40",
                        dev.provost.fumo.FumoResult.PACKAGE_NOT_ACCEPTABLE));
        assertThat(phone.status().state()).isEqualTo(FumoState.READY_TO_UPDATE);
        assertThat(phone.unit().install(ROOT, GOOD.battery(40))).isEqualTo(new Installation.RestartNeeded());
    }

    @Test
    void too_little_memory_ends_the_update_with_502() {
        byte[] hungry = Shop.octets(PackageBuilder.full(Shop.NEW).needs(0, 1000));
        phone.download(FumoOperation.DOWNLOAD_AND_UPDATE, hungry).unit().verify(ROOT, GOOD.now());
        assertThat(phone.unit().install(ROOT, GOOD.free(999))).isInstanceOf(Installation.Failed.class);
        assertThat(phone.status().toReport()).contains(FumoResult.UPDATE_OUT_OF_MEMORY);
    }

    @Test
    void a_package_that_does_not_fit_has_no_room() {
        phone.unit().begin(ROOT, FumoOperation.DOWNLOAD, Optional.empty());
        assertThatThrownBy(() -> phone.unit().stage(ROOT, 1L << 30))
                .isInstanceOf(NoRoomException.class)
                .hasMessageStartingWith("A package of 1073741824 octets does not fit");
    }

    @Test
    void two_roots_have_their_own_states_and_share_the_room_for_one_package() {
        phone.download(FumoOperation.DOWNLOAD, PACKAGE).unit().verify(ROOT, GOOD.now());
        phone.unit().begin(OTHER, FumoOperation.DOWNLOAD, Optional.of("c-9"));
        assertThat(phone.unit().roots()).containsExactly(ROOT, OTHER);
        assertThatThrownBy(() -> phone.unit().stage(OTHER, 100)).isInstanceOf(NoRoomException.class);
        phone.unit().cleanUp(ROOT);
        assertThat(phone.unit().stage(OTHER, 100).total()).isEqualTo(100);
    }

    @Test
    void a_package_that_is_no_longer_needed_makes_room_for_that_of_another_root() {
        phone.update(PACKAGE).unit().reported(ROOT);
        phone.unit().begin(OTHER, FumoOperation.DOWNLOAD, Optional.empty());
        phone.unit().stage(OTHER, 100);
        assertThat(phone.status().state()).isEqualTo(FumoState.UPDATE_SUCCESSFUL_NO_DATA);
    }

    @Test
    void an_update_by_another_root_that_fails_does_not_touch_the_success_of_this_one() {
        phone.update(PACKAGE);
        byte[] crashing = Shop.full(Shop.system("3.1", 2, dev.provost.flash.upkg.Health.CRASHES));
        phone.unit().begin(OTHER, FumoOperation.DOWNLOAD_AND_UPDATE, Optional.empty());
        Staging staging = phone.unit().stage(OTHER, crashing.length);
        staging.write(crashing);
        staging.finish();
        phone.unit().verify(OTHER, GOOD.now());
        assertThat(phone.unit().install(OTHER, GOOD)).isEqualTo(new Installation.RestartNeeded());
        assertThat(phone.restart().unit().version()).isEqualTo("2.0");
        assertThat(phone.unit().status(OTHER).toReport()).contains(FumoResult.UPDATE_FAILED);
        assertThat(phone.status().state()).isEqualTo(FumoState.UPDATE_SUCCESSFUL_NO_DATA);
        assertThat(phone.status().toReport()).contains(FumoResult.SUCCESSFUL);
    }

    @Test
    void a_download_goes_on_after_a_restart_where_the_flash_is() {
        phone.unit().begin(ROOT, FumoOperation.DOWNLOAD, Optional.empty());
        byte[] octets = Shop.full(Shop.NEW);
        phone.unit().stage(ROOT, octets.length).write(octets, 0, octets.length * 2 / 3);
        Staging staging = phone.restart().unit().stage(ROOT, octets.length);
        assertThat(staging.received()).isBetween(octets.length / 2L, octets.length * 2 / 3L);
        staging.write(Arrays.copyOfRange(octets, (int) staging.received(), octets.length));
        staging.finish();
        assertThat(phone.unit().verify(ROOT, GOOD.now()).text()).isEqualTo("accepted");
    }

    @Test
    void more_octets_than_the_package_has_are_refused_and_fewer_do_not_finish_it() {
        phone.unit().begin(ROOT, FumoOperation.DOWNLOAD, Optional.empty());
        Staging staging = phone.unit().stage(ROOT, 10);
        assertThatIllegalArgumentException().isThrownBy(() -> staging.write(new byte[11]));
        staging.write(new byte[9]);
        assertThatIllegalStateException()
                .isThrownBy(staging::finish)
                .withMessage("Only 9 of 10 octets of the package are there");
    }

    @Test
    void a_text_that_is_too_long_to_note_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> phone.unit().begin(ROOT, FumoOperation.DOWNLOAD, Optional.of("x".repeat(256))))
                .withMessage("A phone notes texts of at most 255 octets, not one of 256 characters");
    }

    @Test
    void name_and_version_of_a_package_are_kept() {
        phone.unit().describe(ROOT, Optional.of("Spring"), Optional.of("2.0"));
        assertThat(phone.restart().status().pkgName()).contains("Spring");
        assertThat(phone.status().pkgVersion()).contains("2.0");
    }
}
