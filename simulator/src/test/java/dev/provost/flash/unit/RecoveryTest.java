package dev.provost.flash.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.SampleSigner;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A phone none of whose systems starts: what it does about that by itself, and what the service shop can do. */
class RecoveryTest {

    private static final FirmwareImage SAME_COUNTER = Shop.system("2.0", 1, Health.BOOTS);

    static Stream<String> layouts() {
        return Layout.shipped().stream().map(Layout::name);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void the_version_that_ran_is_installed_again_from_the_package_that_is_still_staged(String layout) {
        Handset phone = damaged(updated(layout, Shop.full(Shop.NEW)));
        assertThat(phone.unit().version()).isEqualTo("2.0");
        assertThat(phone.status().state()).isEqualTo(FumoState.UPDATE_SUCCESSFUL_HAVE_DATA);
        assertThat(phone.status().toReport()).contains(FumoResult.SUCCESSFUL);
        assertThat(phone.setting("ringtone")).isEqualTo("Nocturne");
        assertThat(phone.restart().unit().version()).isEqualTo("2.0");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_delta_is_installed_again_as_long_as_its_base_is_there(String layout) {
        assertThat(damaged(updated(layout, Shop.delta(Shop.NEW))).unit().version())
                .isEqualTo("2.0");
        Handset phone = updated(layout, Shop.delta(Shop.NEW));
        assertThat(damaged(phone, systems(layout)).unit().boot())
                .isEqualTo(new Boot.Recovery(
                        nothing(layout, true) + "; it could not be installed again from the package that is staged"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void what_is_missing_is_said_where_nothing_can_be_done(String layout) {
        Handset phone = damaged(Handset.fresh(Shop.profile(layout)));
        assertThat(phone.unit().boot())
                .isEqualTo(
                        new Boot.Recovery(nothing(layout, false) + "; no package is staged to install it from again"));
        Handset other = Handset.fresh(Shop.profile(layout));
        other.download(FumoOperation.DOWNLOAD, Shop.full(Shop.NEW));
        other.unit().verify(Handset.ROOT, SampleSigner.NOW);
        assertThat(damaged(other).unit().boot())
                .isEqualTo(new Boot.Recovery(
                        nothing(layout, false) + "; the package that is staged is not the one that it ran"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void power_may_fail_at_any_operation_while_it_is_installed_again(String layout) {
        Handset broken = updated(layout, Shop.full(Shop.NEW));
        FlashImage image = erased(broken.image(), layout, active(broken));
        Life.Counter counter = new Life.Counter();
        assertThat(started(layout, image, FlashSetup.plain().withSupply(counter)))
                .isEqualTo("2.0");
        assertThat(counter.operations()).isGreaterThan(20);
        for (int operation = 1; operation <= counter.operations(); operation += 3) {
            PowerCut cut = operation % 2 == 0 ? PowerCut.torn(99) : PowerCut.after();
            assertThat(started(layout, image, FlashSetup.plain().withSupply(CutSchedule.once(operation, cut))))
                    .as("cut at operation %d", operation)
                    .isEqualTo("2.0");
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void the_service_shop_brings_a_phone_back(String layout) {
        Handset phone = damaged(Handset.fresh(Shop.profile(layout)));
        assertThat(phone.unit().service(OctetSource.of(Shop.full(Shop.NEW)), SampleSigner.NOW))
                .isEqualTo(new Installation.RestartNeeded());
        phone.restart();
        assertThat(phone.unit().boot()).isEqualTo(new Boot.Running("2.0", active(phone), true));
        assertThat(phone.unit().confirm()).isTrue();
        assertThat(phone.setting("ringtone")).isEqualTo("Nocturne");
        phone.restart();
        assertThat(phone.unit().boot()).isEqualTo(new Boot.Running("2.0", active(phone), false));
        assertThat(phone.setting("ringtone")).isEqualTo("Nocturne");
        assertThat(phone.status()).isEqualTo(FirmwareStatus.IDLE);
        phone.update(Shop.full(Shop.NEWER));
        assertThat(phone.unit().version()).isEqualTo("3.0");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void the_service_shop_may_bring_the_version_that_ran_but_none_with_a_lower_security_counter(String layout) {
        Handset phone = updated(layout, Shop.delta(Shop.NEW));
        damaged(phone, systems(layout));
        assertThat(phone.unit().service(OctetSource.of(Shop.full(SAME_COUNTER)), SampleSigner.NOW))
                .isEqualTo(new Installation.Failed(
                        FumoResult.PACKAGE_NOT_ACCEPTABLE,
                        "The package has the security counter 1; this device has seen 2"));
        assertThat(phone.unit().service(OctetSource.of(Shop.delta(Shop.NEW)), SampleSigner.NOW))
                .isEqualTo(new Installation.Failed(
                        FumoResult.PACKAGE_DEVICE_MISMATCH,
                        "The package updates version 1.0; this device runs recovery"));
        phone.unit().service(OctetSource.of(Shop.full(Shop.NEW)), SampleSigner.NOW);
        phone.restart();
        assertThat(phone.unit().confirm()).isTrue();
        assertThat(phone.unit().version()).isEqualTo("2.0");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_package_of_the_shop_that_never_runs_leads_back_to_recovery(String layout) {
        Handset phone = damaged(Handset.fresh(Shop.profile(layout)));
        phone.unit().service(OctetSource.of(Shop.full(Shop.CRASHING)), SampleSigner.NOW);
        phone.restart();
        assertThat(phone.unit().boot())
                .isEqualTo(new Boot.Recovery("The version in the slot %s never came to run, and there is no other; "
                                .formatted(phone.unit().boot() instanceof Boot.Recovery ? first(layout) : "?")
                        + "no package is staged to install it from again"));
        phone.unit().service(OctetSource.of(Shop.full(Shop.NEW)), SampleSigner.NOW);
        assertThat(phone.restart().unit().version()).isEqualTo("2.0");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void the_shop_ends_an_update_that_was_under_way_and_the_server_hears_that_it_failed(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout));
        phone.install(Shop.full(Shop.NEW));
        damaged(phone, systems(layout));
        phone.unit().service(OctetSource.of(Shop.full(Shop.NEWER)), SampleSigner.NOW);
        phone.restart();
        phone.unit().confirm();
        assertThat(phone.unit().version()).isEqualTo("3.0");
        assertThat(phone.status().state()).isEqualTo(FumoState.UPDATE_FAILED_HAVE_DATA);
        assertThat(phone.status().toReport()).contains(FumoResult.UPDATE_FAILED);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void nothing_is_mended_on_a_phone_that_runs(String layout) {
        FirmwareUnit unit = Handset.fresh(Shop.profile(layout)).unit();
        assertThatThrownBy(() -> unit.service(OctetSource.of(Shop.full(Shop.NEW)), SampleSigner.NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The phone is not in recovery; there is nothing to mend");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_damaged_new_version_gives_way_and_nobody_hears_that_it_still_runs(String layout) {
        Handset owing = damaged(updated(layout, Shop.full(SAME_COUNTER)));
        assertThat(owing.unit().version()).isEqualTo("1.0");
        assertThat(owing.status().state()).isEqualTo(FumoState.IDLE);
        assertThat(owing.status().pkgVersion()).isEmpty();
        assertThat(owing.status().toReport()).contains(FumoResult.UPDATE_FAILED);
        assertThat(owing.setting("ringtone")).isEqualTo("Arpeggio");

        Handset told = updated(layout, Shop.full(SAME_COUNTER));
        told.unit().reported(Handset.ROOT);
        damaged(told);
        assertThat(told.unit().version()).isEqualTo("1.0");
        assertThat(told.status()).isEqualTo(FirmwareStatus.IDLE);
    }

    private static String started(String layout, FlashImage image, FlashSetup setup) {
        Flash flash = Flash.of(image, setup);
        try {
            return FirmwareUnit.powerOn(flash, Shop.profile(layout)).version();
        } catch (PowerLostException lost) {
            return FirmwareUnit.powerOn(Flash.of(flash.snapshot()), Shop.profile(layout))
                    .version();
        }
    }

    private static Handset updated(String layout, byte[] octets) {
        return Handset.fresh(Shop.profile(layout)).update(octets);
    }

    /** Loses the slot that the phone runs from, and restarts it. */
    private static Handset damaged(Handset phone) {
        return damaged(phone, List.of(active(phone)));
    }

    private static Handset damaged(Handset phone, List<PartitionRole> roles) {
        return phone.loses(roles);
    }

    private static FlashImage erased(FlashImage image, String layout, PartitionRole role) {
        Flash flash = Flash.of(image);
        PartitionView.of(flash, Layout.named(layout).orElseThrow(), role).erase(1);
        return flash.snapshot();
    }

    private static PartitionRole active(Handset phone) {
        return ((Boot.Running) phone.unit().boot()).slot();
    }

    private static PartitionRole first(String layout) {
        return Layout.named(layout).orElseThrow().systemRole();
    }

    private static List<PartitionRole> systems(String layout) {
        return Layout.named(layout).orElseThrow().scheme() == Scheme.A_B
                ? List.of(PartitionRole.SYSTEM_A, PartitionRole.SYSTEM_B)
                : List.of(PartitionRole.SYSTEM, PartitionRole.BACKUP);
    }

    private static String nothing(String layout, boolean updated) {
        PartitionRole active =
                updated && first(layout) == PartitionRole.SYSTEM_A ? PartitionRole.SYSTEM_B : first(layout);
        return "The slot %s holds no whole image that may start, and there is no other".formatted(active);
    }
}
