package dev.provost.flash.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.flash.chip.CutSchedule;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.chip.PowerCut;
import dev.provost.flash.chip.PowerLostException;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.PackageBuilder;
import dev.provost.flash.upkg.RollbackPolicy;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RollbackTest {

    private static final FirmwareImage SAME_COUNTER = Shop.system("2.0", 1, Health.BOOTS);

    static Stream<String> layouts() {
        return Layout.shipped().stream().map(Layout::name);
    }

    private static Handset updated(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout)).update(Shop.full(SAME_COUNTER));
        phone.unit().reported(Handset.ROOT);
        return phone;
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void the_user_gets_the_previous_version_with_its_settings(String layout) {
        Handset phone = updated(layout);
        phone.unit().set("language", Optional.of("fr"));
        assertThat(phone.unit().previousVersion()).contains("1.0");
        assertThat(phone.setting("ringtone")).isEqualTo("Nocturne");
        assertThat(phone.unit().rollback(RollbackBy.USER)).isEqualTo(new Installation.RestartNeeded());
        assertThat(phone.unit().restartNeeded()).isTrue();
        phone.restart();
        assertThat(phone.unit().version()).isEqualTo("1.0");
        assertThat(phone.setting("ringtone")).isEqualTo("Arpeggio");
        assertThat(phone.setting("apn")).isEqualTo("internet");
        assertThat(phone.setting("language")).isEqualTo("fr");
        assertThat(phone.status().state()).isEqualTo(FumoState.IDLE);
        assertThat(phone.unit().previousVersion()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void after_a_roll_back_the_phone_can_be_updated_again(String layout) {
        Handset phone = updated(layout);
        phone.unit().rollback(RollbackBy.USER);
        phone.restart().update(Shop.full(SAME_COUNTER));
        assertThat(phone.unit().version()).isEqualTo("2.0");
        assertThat(phone.setting("ringtone")).isEqualTo("Nocturne");
        assertThat(phone.unit().previousSettings()).containsEntry("ringtone", "Arpeggio");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_success_that_the_server_never_heard_of_is_401_once_the_user_went_back(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout)).update(Shop.full(SAME_COUNTER));
        assertThat(phone.unit().isGivenUp(Handset.ROOT)).isFalse();
        phone.unit().rollback(RollbackBy.USER);
        assertThat(phone.unit().version()).isEqualTo("2.0");
        assertThat(phone.unit().isGivenUp(Handset.ROOT)).isTrue();
        phone.restart();
        assertThat(phone.unit().version()).isEqualTo("1.0");
        assertThat(phone.status())
                .isEqualTo(new FirmwareStatus(
                        FumoState.IDLE,
                        Optional.of(FumoOperation.DOWNLOAD_AND_UPDATE),
                        Optional.of("c-1"),
                        Optional.of(FumoResult.USER_CANCELLED),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(phone.unit().isGivenUp(Handset.ROOT)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void what_is_owed_follows_from_what_runs_wherever_power_fails_in_a_roll_back(String layout) {
        UnitProfile profile = Shop.profile(layout);
        FlashImage before =
                Handset.fresh(profile).update(Shop.full(SAME_COUNTER)).image();
        int told = 0;
        for (int operation = 1; ; operation++) {
            CutSchedule cut = CutSchedule.once(operation, operation % 2 == 0 ? PowerCut.torn(99) : PowerCut.after());
            Flash flash = Flash.of(before, FlashSetup.plain().withSupply(cut));
            try {
                FirmwareUnit.powerOn(flash, profile).rollback(RollbackBy.USER);
                flash = Flash.of(flash.snapshot(), FlashSetup.plain().withSupply(cut));
                FirmwareUnit.powerOn(flash, profile);
            } catch (PowerLostException lost) {
                // The next start goes on from what is left.
            }
            FirmwareUnit unit = FirmwareUnit.powerOn(Flash.of(flash.snapshot()), profile);
            assertThat(unit.version() + " "
                            + unit.status(Handset.ROOT).toReport().orElseThrow())
                    .as("after a cut at operation %d", operation)
                    .isIn("1.0 401 user cancelled", "2.0 200 successful");
            told += unit.version().equals("1.0") ? 1 : 0;
            if (cut.happened() == 0) {
                break;
            }
        }
        assertThat(told).isPositive();
    }

    @Test
    void a_wish_to_go_back_that_power_cut_off_does_not_make_a_later_damage_the_deed_of_the_user() {
        UnitProfile profile = Shop.profile("ab-nor");
        Handset phone = Handset.fresh(profile).update(Shop.full(SAME_COUNTER));
        Flash flash = Flash.of(phone.image(), FlashSetup.plain().withSupply(CutSchedule.once(2, PowerCut.before())));
        try {
            FirmwareUnit.powerOn(flash, profile).rollback(RollbackBy.USER);
        } catch (PowerLostException lost) {
            // The wish is noted, and nothing else.
        }
        Handset later = Handset.of(profile, flash.snapshot());
        assertThat(later.unit().version()).isEqualTo("2.0");
        later.loses(List.of(dev.provost.flash.partition.PartitionRole.SYSTEM_B));
        assertThat(later.unit().version()).isEqualTo("1.0");
        assertThat(later.status().toReport()).contains(FumoResult.UPDATE_FAILED);
    }

    @Test
    void a_phone_that_was_never_updated_has_nothing_to_go_back_to() {
        Handset phone = Handset.fresh(Shop.profile("ab-nor"));
        assertThat(phone.unit().rollback(RollbackBy.USER))
                .isEqualTo(new Installation.Failed(
                        FumoResult.UPDATE_FAILED, "There is no previous version that may start"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_raised_security_counter_closes_the_way_back(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout)).update(Shop.full(Shop.NEW));
        assertThat(phone.unit().previousVersion()).isEmpty();
        assertThat(phone.unit().rollback(RollbackBy.USER)).isInstanceOf(Installation.Failed.class);
    }

    @Test
    void a_server_gets_no_older_version_where_policy_forbids_it() {
        assertThat(updated("ab-nor").unit().rollback(RollbackBy.SERVER))
                .isEqualTo(new Installation.Failed(
                        FumoResult.PACKAGE_NOT_ACCEPTABLE, "The phone takes no older version from a server"));
    }

    @Test
    void an_older_version_is_refused_as_a_package_where_policy_forbids_it() {
        Handset phone = updated("ab-nor");
        phone.download(dev.provost.fumo.FumoOperation.DOWNLOAD, older());
        assertThat(phone.unit().verify(Handset.ROOT, Handset.GOOD.now()).result())
                .isEqualTo(FumoResult.PACKAGE_NOT_ACCEPTABLE);
        assertThat(phone.status().state()).isEqualTo(FumoState.DOWNLOAD_FAILED);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void an_older_version_is_taken_as_a_package_where_policy_allows_it(String layout) {
        UnitProfile profile = Shop.profile(layout).rollback(RollbackPolicy.OLDER_WITH_COUNTER);
        Handset phone = Handset.fresh(profile).update(Shop.full(SAME_COUNTER));
        phone.unit().reported(Handset.ROOT);
        phone.update(older());
        assertThat(phone.unit().version()).isEqualTo("1.0");
        assertThat(phone.status().toReport()).contains(FumoResult.SUCCESSFUL);
    }

    private static byte[] older() {
        return Shop.octets(PackageBuilder.full(Shop.OLD));
    }

    @Test
    void a_roll_back_waits_for_an_update_that_is_on_trial() {
        Handset phone = Handset.fresh(Shop.profile("ab-nor"));
        phone.install(Shop.full(Shop.NEW));
        phone.restart();
        assertThat(phone.unit().rollback(RollbackBy.USER))
                .isEqualTo(new Installation.Postponed("An update is not finished"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_roll_back_survives_a_cut_at_every_operation(String layout) {
        UnitProfile profile = Shop.profile(layout);
        FlashImage before = updated(layout).image();
        Life.Counter counter = new Life.Counter();
        assertThat(rolledBack(profile, before, FlashSetup.plain().withSupply(counter)))
                .isEqualTo("1.0 Arpeggio");
        List<PowerCut> cuts = List.of(PowerCut.before(), PowerCut.torn(0), PowerCut.torn(99), PowerCut.after());
        List<String> wrong = new ArrayList<>();
        for (int operation = 1; operation <= counter.operations(); operation++) {
            PowerCut cut = cuts.get(operation % cuts.size());
            String end = rolledBack(profile, before, FlashSetup.plain().withSupply(CutSchedule.once(operation, cut)));
            if (!end.equals("1.0 Arpeggio")) {
                wrong.add("%s at operation %d: %s".formatted(cut, operation, end));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String rolledBack(UnitProfile profile, FlashImage before, FlashSetup setup) {
        FlashImage image = before;
        for (int i = 0; i < 9; i++) {
            Flash flash = Flash.of(image, setup);
            try {
                FirmwareUnit unit = FirmwareUnit.powerOn(flash, profile);
                if (!unit.boot().running()) {
                    return unit.boot().toString();
                }
                if (unit.version().equals("1.0") && unit.status(Handset.ROOT).state() == FumoState.IDLE) {
                    return unit.version() + " " + unit.settings().get("ringtone");
                }
                if (!unit.settings().get("ringtone").equals("Nocturne")) {
                    return "settings of another version";
                }
                unit.rollback(RollbackBy.USER);
            } catch (PowerLostException lost) {
                // The next start goes on from what is left.
            }
            image = flash.snapshot();
        }
        return "no end";
    }
}
