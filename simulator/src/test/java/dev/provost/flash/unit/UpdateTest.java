package dev.provost.flash.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.flash.partition.Layout;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UpdateTest {

    static Stream<String> layouts() {
        return Layout.shipped().stream().map(Layout::name);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_full_package_leads_to_the_new_version(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout));
        assertThat(phone.unit().version()).isEqualTo("1.0");
        assertThat(phone.install(Shop.full(Shop.NEW))).isEqualTo(new Installation.RestartNeeded());
        assertThat(phone.status().state()).isEqualTo(FumoState.UPDATE_PROGRESSING);
        assertThat(phone.unit().version()).isEqualTo("1.0");
        phone.restart();
        assertThat(phone.unit().version()).isEqualTo("2.0");
        assertThat(phone.status().state()).isEqualTo(FumoState.UPDATE_PROGRESSING);
        assertThat(phone.unit().confirm()).isTrue();
        assertThat(phone.status())
                .isEqualTo(new FirmwareStatus(
                        FumoState.UPDATE_SUCCESSFUL_HAVE_DATA,
                        Optional.of(FumoOperation.DOWNLOAD_AND_UPDATE),
                        Optional.of("c-1"),
                        Optional.of(FumoResult.SUCCESSFUL),
                        Optional.of("Kestrel 310 2.0"),
                        Optional.of("2.0")));
        assertThat(phone.restart().unit().version()).isEqualTo("2.0");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_delta_package_leads_to_the_new_version(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout)).update(Shop.delta(Shop.NEW));
        assertThat(phone.unit().version()).isEqualTo("2.0");
        assertThat(phone.setting("ringtone")).isEqualTo("Nocturne");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_version_that_crashes_leads_back_to_the_old_one(String layout) {
        Handset phone = Handset.fresh(Shop.profile(layout)).update(Shop.delta(Shop.CRASHING));
        assertThat(phone.unit().version()).isEqualTo("1.0");
        assertThat(phone.status().state()).isEqualTo(FumoState.UPDATE_FAILED_HAVE_DATA);
        assertThat(phone.status().toReport()).contains(FumoResult.UPDATE_FAILED);
        assertThat(phone.setting("ringtone")).isEqualTo("Arpeggio");
    }
}
