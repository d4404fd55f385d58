package dev.provost.conformance.flash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.flash.chip.CutSchedule;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashListener;
import dev.provost.flash.chip.FlashOperation;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.chip.PowerCut;
import dev.provost.flash.chip.PowerLostException;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.partition.PartitionView;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageHeader;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.Sha256;
import dev.provost.reports.flash.BlockState;
import dev.provost.reports.flash.FlashArea;
import dev.provost.reports.flash.FlashCut;
import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashMoment;
import dev.provost.reports.flash.FlashStatus;
import dev.provost.reports.flash.FlashStory;
import dev.provost.reports.text.FlashText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlashRecorderTest {

    private final Layout layout = Layout.named("backup-nor").orElseThrow();
    private final FlashImage start = filled(FlashImage.erased(layout.geometry()), PartitionRole.SYSTEM, 'o');
    private final FlashRecorder recorder = FlashRecorder.of("IMEI:1", layout, start);

    @Test
    void nobody_is_bothered_with_a_flash_on_which_nothing_happened() {
        Flash.of(start, recorder.watch(FlashSetup.plain()));
        recorder.note("The phone rings.");

        assertThat(recorder.isTouched()).isFalse();
    }

    @Test
    void a_start_that_writes_nothing_is_told_as_well() {
        Flash first = Flash.of(start, recorder.watch(FlashSetup.plain()));
        write(first, PartitionRole.BACKUP, 0, 'n');
        Flash.of(first.snapshot(), recorder.watch(FlashSetup.plain()));
        recorder.note("It says 60.");

        assertThat(recorder.story().frames())
                .extracting(FlashFrame::moment)
                .containsExactly(FlashMoment.START, FlashMoment.WORK, FlashMoment.BOOT, FlashMoment.STATE);
        assertThat(recorder.story().frames().getLast().happened()).isEqualTo("It says 60.");
    }

    @Test
    void the_story_has_the_partitions_of_the_layout() {
        FlashStory story = recorder.story();

        assertThat(story.layout()).isEqualTo("backup-nor");
        assertThat(story.blockOctets()).isEqualTo(layout.geometry().blockOctets());
        assertThat(story.areas()).extracting(FlashArea::name).contains("Boot control", "System", "Backup", "User data");
        assertThat(story.frames()).extracting(FlashFrame::moment).containsExactly(FlashMoment.START);
    }

    @Test
    void a_block_holds_what_its_partition_is_for() {
        Flash flash = Flash.of(start, recorder.watch(FlashSetup.plain()));
        for (PartitionRole role :
                List.of(PartitionRole.BACKUP, PartitionRole.STAGING, PartitionRole.JOURNAL, PartitionRole.SETTINGS)) {
            write(flash, role, 0, 'n');
        }

        assertThat(state(PartitionRole.SYSTEM)).isEqualTo(BlockState.OLD);
        assertThat(state(PartitionRole.BACKUP)).isEqualTo(BlockState.OLD);
        assertThat(state(PartitionRole.STAGING)).isEqualTo(BlockState.STAGED);
        assertThat(state(PartitionRole.JOURNAL)).isEqualTo(BlockState.JOURNAL);
        assertThat(state(PartitionRole.SETTINGS)).isEqualTo(BlockState.DATA);
    }

    @Test
    void a_new_version_is_told_from_the_old_one_that_comes_back() {
        Flash flash = Flash.of(start, recorder.watch(FlashSetup.plain()));
        PartitionView system = PartitionView.of(flash, layout, PartitionRole.SYSTEM);

        system.erase(0);
        assertThat(state(PartitionRole.SYSTEM)).isEqualTo(BlockState.ERASED);
        write(flash, PartitionRole.SYSTEM, 0, 'n');
        assertThat(state(PartitionRole.SYSTEM)).isEqualTo(BlockState.NEW);
        system.erase(0);
        write(flash, PartitionRole.SYSTEM, 0, 'o');
        assertThat(state(PartitionRole.SYSTEM)).isEqualTo(BlockState.OLD);
    }

    @ParameterizedTest
    @EnumSource(FlashCut.Position.class)
    void a_cut_is_told_with_its_place_and_what_it_leaves(FlashCut.Position position) {
        PowerCut cut = switch (position) {
            case BEFORE -> PowerCut.before();
            case TORN -> PowerCut.torn(7);
            case AFTER -> PowerCut.after();
        };
        Flash flash = Flash.of(start, recorder.watch(FlashSetup.plain().withSupply(CutSchedule.once(1, cut))));

        assertThatThrownBy(() -> write(flash, PartitionRole.STAGING, 0, 's')).isInstanceOf(PowerLostException.class);

        FlashFrame frame = recorder.story().frames().getLast();
        int block = layout.partition(PartitionRole.STAGING).firstBlock();
        assertThat(frame.cut())
                .isEqualTo(Optional.of(
                        new FlashCut(position, "program", block, position == FlashCut.Position.TORN ? 7 : 0)));
        assertThat(frame.state(block))
                .isEqualTo(
                        switch (position) {
                            case BEFORE -> BlockState.ERASED;
                            case TORN -> BlockState.TORN;
                            case AFTER -> BlockState.STAGED;
                        });
        assertThat(frame.work().operations()).isEqualTo(position == FlashCut.Position.AFTER ? 1 : 0);
        assertThat(recorder.isTouched()).isTrue();
    }

    @Test
    void another_chip_is_the_same_phone_switched_on_again() {
        Flash flash =
                Flash.of(start, recorder.watch(FlashSetup.plain().withSupply(CutSchedule.once(1, PowerCut.before()))));
        assertThatThrownBy(() -> write(flash, PartitionRole.STAGING, 0, 's')).isInstanceOf(PowerLostException.class);
        recorder.clock(() -> "+2 min");
        Flash again = Flash.of(flash.snapshot(), recorder.watch(FlashSetup.plain()));
        write(again, PartitionRole.STAGING, 0, 's');

        List<FlashFrame> frames = recorder.story().frames();
        assertThat(frames)
                .extracting(FlashFrame::moment)
                .startsWith(FlashMoment.START, FlashMoment.CUT, FlashMoment.BOOT, FlashMoment.WORK);
        assertThat(frames.get(2).happened()).isEqualTo("The phone is switched on.");
        assertThat(frames.get(2).label()).isEqualTo("+2 min");
    }

    @Test
    void a_version_is_told_as_soon_as_its_header_is_there() {
        Flash flash = Flash.of(start, recorder.watch(FlashSetup.plain()));
        ImageHeader header = new ImageHeader(
                "acme-1", ImageTarget.SYSTEM, "2.0", 1_000, Sha256.of(OctetSource.of(new byte[0])), 1, Health.BOOTS);

        PartitionView.of(flash, layout, PartitionRole.BACKUP).write(0, header.octets());

        FlashFrame last = recorder.story().frames().getLast();
        assertThat(last.moment()).isEqualTo(FlashMoment.STATE);
        assertThat(last.status().slots())
                .containsExactly(new FlashStatus.Slot("System", ""), new FlashStatus.Slot("Backup", "2.0"));
    }

    @Test
    void what_shows_nothing_new_gets_no_row_but_is_summed_up_in_the_next() {
        Flash flash = Flash.of(start, recorder.watch(FlashSetup.plain()));

        PartitionView staging = PartitionView.of(flash, layout, PartitionRole.STAGING);
        int page = layout.geometry().pageOctets();

        staging.write(0, new byte[page]);
        staging.write(page, new byte[page]);
        staging.write(2L * page, new byte[page]);

        List<FlashFrame> frames = recorder.story().frames();
        assertThat(frames).hasSize(3);
        assertThat(FlashText.happened(frames.getLast())).startsWith("Staging: 2 programs (block ");
    }

    @Test
    void the_same_octets_written_twice_after_a_cut_are_no_roll_back() {
        Flash flash = Flash.of(start, recorder.watch(FlashSetup.plain()));
        int block = layout.partition(PartitionRole.SYSTEM).firstBlock();

        flash.erase(block);
        write(flash, PartitionRole.SYSTEM, 0, 'o');
        flash.erase(block);
        write(flash, PartitionRole.SYSTEM, 0, 'o');

        assertThat(state(PartitionRole.SYSTEM)).isEqualTo(BlockState.NEW);
    }

    @Test
    void whoever_watched_before_still_does() {
        int[] seen = {0};
        FlashListener other = new FlashListener() {
            @Override
            public void after(FlashOperation operation, Outcome outcome, Flash flash) {
                seen[0]++;
            }
        };
        Flash flash = Flash.of(start, recorder.watch(FlashSetup.plain().withListener(other)));

        flash.erase(layout.partition(PartitionRole.STAGING).firstBlock());

        assertThat(seen[0]).isEqualTo(1);
        assertThat(recorder.story().frames()).hasSize(2);
    }

    private BlockState state(PartitionRole role) {
        return recorder.story().frames().getLast().state(layout.partition(role).firstBlock());
    }

    private FlashImage filled(FlashImage image, PartitionRole role, char with) {
        Flash flash = Flash.of(image);
        for (int block = 0; block < layout.partition(role).blocks(); block++) {
            write(flash, role, block, with);
        }
        return flash.snapshot();
    }

    private void write(Flash flash, PartitionRole role, int block, char with) {
        byte[] content = new byte[layout.geometry().blockOctets()];
        Arrays.fill(content, (byte) with);
        PartitionView.of(flash, layout, role).write((long) block * content.length, content);
    }
}
