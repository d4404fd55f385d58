package dev.provost.conformance.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fixtures.firmware.FirmwareShelf;
import dev.provost.fixtures.firmware.Manufacturer;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.unit.Factory;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.flash.unit.UnitProfile;
import dev.provost.flash.upkg.ImageTarget;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Phones of one model share their flash; a phone costs what it wrote itself. */
class SharedFlashTest {

    static Stream<Layout> layouts() {
        return Layout.shipped().stream();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void an_idle_phone_costs_no_flash_and_a_changed_setting_a_few_pages(Layout layout) {
        FirmwareShelf shelf = FirmwareShelf.of(Manufacturer.named("Castell"), "Watch 3", "3.1.0", 16 << 10);
        UnitProfile profile =
                UnitProfile.of("Watch 3", layout, shelf.manufacturer().trust());
        FlashImage model = Factory.of(shelf.installed(ImageTarget.SYSTEM)).flash(profile);

        Flash idle = Flash.of(model);
        FirmwareUnit.powerOn(idle, profile);
        assertThat(idle.snapshot()).isSameAs(model);

        Flash busy = Flash.of(model);
        FirmwareUnit.powerOn(busy, profile).set("language", Optional.of("de"));
        assertThat(busy.snapshot().octetsNotIn(model))
                .isBetween(1L, 4L * layout.geometry().pageOctets());
    }
}
