package dev.provost.flash.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.PackageBuilder;
import dev.provost.flash.upkg.SampleSigner;
import dev.provost.flash.upkg.SettingChange;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings of a phone take a block of its chip at most, here 4 KiB; what is more has an answer. */
class SettingsRoomTest {

    private static final String HALF = "x".repeat(2000);
    private static final Map<String, String> OLD = Map.of("ringtone", "Arpeggio", "language", "en", "apn", "internet");
    private static final Map<String, String> NEW = Map.of("ringtone", "Nocturne", "language", "en");

    @Test
    void a_setting_that_does_not_fit_is_refused_and_nothing_changes() {
        Handset phone = Handset.fresh(Shop.profile("ab-nor"));
        phone.unit().set("a", Optional.of(HALF));
        FlashImage before = phone.image();
        assertThatThrownBy(() -> phone.unit().set("b", Optional.of(HALF)))
                .isInstanceOf(NoRoomException.class)
                .hasMessage("There is no room for the setting b");
        assertThat(phone.image()).isSameAs(before);
        phone.unit().set("b", Optional.of("short"));
        assertThat(phone.restart().setting("a")).isEqualTo(HALF);
        assertThat(phone.setting("b")).isEqualTo("short");
    }

    @Test
    void an_update_whose_settings_do_not_fit_fails_before_it_writes() {
        Handset phone = Handset.fresh(Shop.profile("ab-nor"));
        phone.unit().set("a", Optional.of(HALF));
        assertThat(phone.install(changing(HALF)))
                .isEqualTo(new Installation.Failed(
                        FumoResult.UPDATE_OUT_OF_MEMORY,
                        "There is no room for the settings that the new version changes"));
        assertThat(phone.status().state()).isEqualTo(FumoState.UPDATE_FAILED_HAVE_DATA);
        assertThat(phone.status().toReport()).contains(FumoResult.UPDATE_OUT_OF_MEMORY);
        assertThat(phone.restart().unit().version()).isEqualTo("1.0");
        assertThat(phone.setting("a")).isEqualTo(HALF);
    }

    @Test
    void settings_that_fit_beside_still_fit_when_the_version_is_confirmed_whatever_the_user_sets_meanwhile() {
        int installed = 0;
        for (int octets = 3000; octets < 4000; octets += 50) {
            Handset phone = Handset.fresh(Shop.profile("ab-nor"));
            if (phone.install(changing("y".repeat(octets))) instanceof Installation.RestartNeeded) {
                installed++;
                phone.restart();
                setAsMuchAsFits(phone);
                phone.unit().confirm();
                assertThat(phone.restart().unit().boot())
                        .isEqualTo(new Boot.Running("2.0", PartitionRole.SYSTEM_B, false));
                assertThat(phone.setting("profile.of.the.network")).hasSize(octets);
            }
        }
        assertThat(installed).isBetween(5, 19);
    }

    private static void setAsMuchAsFits(Handset phone) {
        for (int length = 2048; length > 0; length /= 2) {
            try {
                phone.unit().set("note" + length, Optional.of("z".repeat(length)));
            } catch (NoRoomException full) {
                assertThat(full).hasMessage("There is no room for the setting note" + length);
            }
        }
    }

    @Test
    void the_service_shop_is_told_too() {
        Handset phone = Handset.fresh(Shop.profile("ab-nor"));
        phone.unit().set("a", Optional.of(HALF));
        phone.loses(List.of(PartitionRole.SYSTEM_A));
        assertThat(phone.unit().service(OctetSource.of(changing(HALF)), SampleSigner.NOW))
                .isEqualTo(new Installation.Failed(
                        FumoResult.UPDATE_OUT_OF_MEMORY,
                        "There is no room for the settings that the new version changes"));
    }

    @Test
    void a_factory_says_which_settings_no_phone_can_have() {
        Factory factory = Factory.of(Shop.OLD).setting("a", HALF).setting("b", HALF);
        assertThatThrownBy(() -> factory.flash(Shop.profile("ab-nor")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The settings do not fit into one block of their partition");
    }

    @Test
    void settings_of_a_version_that_is_installed_are_seen_once_it_runs() {
        Handset phone = Handset.fresh(Shop.profile("ab-nor"));
        phone.download(FumoOperation.DOWNLOAD_AND_UPDATE, Shop.full(Shop.NEW));
        phone.unit().verify(Handset.ROOT, SampleSigner.NOW);
        phone.unit().install(Handset.ROOT, Handset.GOOD);
        assertThat(phone.restart().unit().settings()).isEqualTo(NEW);
    }

    static Stream<String> layouts() {
        return Layout.shipped().stream().map(Layout::name);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void between_installation_and_restart_the_settings_are_those_of_the_version_that_runs(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout));
        phone.install(Shop.full(Shop.system("2.0", 1, Health.BOOTS)));
        assertThat(phone.unit().version()).isEqualTo("1.0");
        assertThat(phone.unit().settings()).isEqualTo(OLD);

        phone.unit().set("ringtone", Optional.of("Fanfare"));
        assertThat(phone.setting("ringtone")).isEqualTo("Fanfare");
        assertThat(phone.restart().unit().settings()).isEqualTo(NEW);
        assertThat(phone.unit().previousSettings()).containsEntry("ringtone", "Fanfare");
        assertThat(phone.unit().confirm()).isTrue();
        assertThat(phone.unit().settings()).isEqualTo(NEW);
        assertThat(phone.unit().previousSettings()).containsEntry("ringtone", "Fanfare");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void between_a_roll_back_and_its_restart_the_settings_are_those_of_the_version_that_still_runs(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout)).update(Shop.full(Shop.system("2.0", 1, Health.BOOTS)));
        phone.unit().rollback(RollbackBy.USER);
        assertThat(phone.unit().version()).isEqualTo("2.0");
        assertThat(phone.unit().settings()).isEqualTo(NEW);
        assertThat(phone.restart().unit().settings()).isEqualTo(OLD);
    }

    @Test
    void a_setting_that_would_not_fit_beside_what_the_next_version_brings_is_refused_before_the_restart_too() {
        for (int octets = 2500; octets < 4000; octets += 50) {
            Handset phone = Handset.fresh(Shop.profile("ab-nor"));
            if (phone.install(changing("y".repeat(octets))) instanceof Installation.RestartNeeded) {
                setAsMuchAsFits(phone, "profile.of.the.network");
                setAsMuchAsFits(phone, "note");
                phone.restart().unit().confirm();
                assertThat(phone.setting("profile.of.the.network")).hasSize(octets);
            }
        }
    }

    private static void setAsMuchAsFits(Handset phone, String name) {
        for (int length = 2048; length > 0; length /= 2) {
            try {
                phone.unit().set(name, Optional.of("z".repeat(length)));
                return;
            } catch (NoRoomException full) {
                assertThat(full).hasMessage("There is no room for the setting " + name);
            }
        }
    }

    private static byte[] changing(String value) {
        return PackageBuilder.full(Shop.NEW)
                .setting(SettingChange.set("profile.of.the.network", value))
                .build()
                .signed(Shop.MAKER.signer())
                .octets();
    }
}
