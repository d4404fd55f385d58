package dev.provost.conformance.flash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fixtures.firmware.FirmwareShelf;
import dev.provost.fixtures.firmware.Manufacturer;
import dev.provost.fixtures.firmware.NamedPackage;
import dev.provost.flash.chip.CutSchedule;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.chip.PowerCut;
import dev.provost.flash.chip.PowerLostException;
import dev.provost.flash.chip.PowerSupply;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.unit.Conditions;
import dev.provost.flash.unit.Factory;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.flash.unit.Staging;
import dev.provost.flash.unit.UnitProfile;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoState;
import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashMoment;
import dev.provost.reports.flash.FlashStatus;
import dev.provost.reports.flash.FlashStory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real updates of a real phone, and what their pictures say. */
class UpdateStoryTest {

    private static final FirmwareShelf SHELF = FirmwareShelf.of(Manufacturer.named("Acme"), "acme-1", "1.0", 24 << 10);
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String ROOT = "./FwUpdate";

    @Test
    void an_update_ends_in_the_other_slot_and_the_old_version_stays_in_the_first() {
        FlashStory story = updated("ab-nor", NamedPackage.NEXT_FULL, PowerSupply.steady());

        FlashStatus end = story.frames().getLast().status();
        assertThat(end.active()).isEqualTo("B");
        assertThat(end.fumoState()).isEqualTo("90 Update Successful/Have Data");
        assertThat(end.slots())
                .extracting(FlashStatus.Slot::version)
                .containsExactly("1.0", SHELF.version(NamedPackage.NEXT_FULL).orElseThrow());
        assertThat(area(story, "System A")).isEqualTo("oooooo..........");
        assertThat(area(story, "System B")).isEqualTo("nnnnnn..........");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab-nor", "ab-nand", "backup-nor", "backup-nand"})
    void the_states_of_an_update_are_told_in_their_order(String layout) {
        List<String> states = updated(layout, NamedPackage.NEXT_DELTA, PowerSupply.steady()).frames().stream()
                .map(frame -> frame.status().fumoState())
                .filter(state -> !state.isEmpty())
                .distinct()
                .toList();

        assertThat(states)
                .containsSubsequence(
                        words(FumoState.DOWNLOAD_PROGRESSING),
                        words(FumoState.READY_TO_UPDATE),
                        words(FumoState.UPDATE_PROGRESSING),
                        words(FumoState.UPDATE_SUCCESSFUL_HAVE_DATA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab-nor", "backup-nor"})
    void a_cut_and_the_start_after_it_are_in_the_picture(String layout) {
        FlashStory story = updated(layout, NamedPackage.NEXT_FULL, CutSchedule.once(120, PowerCut.torn(9)));

        assertThat(story.cuts()).isEqualTo(1);
        List<FlashMoment> moments =
                story.frames().stream().map(FlashFrame::moment).toList();
        assertThat(moments.subList(moments.indexOf(FlashMoment.CUT), moments.size()))
                .contains(FlashMoment.BOOT);
        assertThat(story.frames().getLast().status().fumoState()).isEqualTo("90 Update Successful/Have Data");
    }

    @Test
    void a_version_that_does_not_start_uses_up_its_boots_and_falls_back() {
        FlashStory story = updated("ab-nor", NamedPackage.DOES_NOT_BOOT, PowerSupply.steady());

        assertThat(story.frames())
                .extracting(frame -> frame.status().bootCounter())
                .containsSubsequence("3 left", "2 left", "1 left", "0 left", "");
        assertThat(story.frames().getLast().status().active()).isEqualTo("A");
    }

    private static FlashStory updated(String layoutName, NamedPackage named, PowerSupply supply) {
        Layout layout = Layout.named(layoutName).orElseThrow();
        UnitProfile profile =
                UnitProfile.of("acme-1", layout, SHELF.manufacturer().trust());
        FlashImage image = Factory.of(SHELF.installed(ImageTarget.SYSTEM)).flash(profile);
        FlashRecorder recorder = FlashRecorder.of("IMEI:004400112233445", layout, image);
        FlashSetup setup = recorder.watch(FlashSetup.plain().withSupply(supply));
        byte[] octets = SHELF.octets(named);
        for (int start = 0; start < 12; start++) {
            Flash flash = Flash.of(image, setup);
            try {
                goOn(FirmwareUnit.powerOn(flash, profile), octets);
            } catch (PowerLostException e) {
                // The next start goes on.
            }
            image = flash.snapshot();
        }
        return recorder.story();
    }

    private static void goOn(FirmwareUnit unit, byte[] octets) {
        unit.confirm();
        FumoState state = unit.status(ROOT).state();
        if (state == FumoState.IDLE) {
            unit.begin(ROOT, FumoOperation.DOWNLOAD_AND_UPDATE, Optional.of("c-1"));
        }
        if (state == FumoState.IDLE || state == FumoState.DOWNLOAD_PROGRESSING) {
            Staging staging = unit.stage(ROOT, octets.length);
            int from = (int) staging.received();
            staging.write(octets, from, octets.length - from);
            staging.finish();
        }
        if (unit.status(ROOT).state().value() <= FumoState.DOWNLOAD_COMPLETE.value()) {
            unit.verify(ROOT, NOW);
        }
        if (unit.status(ROOT).state() == FumoState.READY_TO_UPDATE) {
            unit.install(ROOT, Conditions.good(NOW));
        }
    }

    private static String area(FlashStory story, String name) {
        return story.areas().stream()
                .filter(area -> area.name().equals(name))
                .map(area -> story.frames().getLast().blocks().substring(area.firstBlock(), area.end()))
                .findFirst()
                .orElseThrow();
    }

    private static String words(FumoState state) {
        return state.value() + " " + state.phrase();
    }
}
