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
import dev.provost.reports.flash.BlockState;
import dev.provost.reports.flash.FlashArea;
import dev.provost.reports.flash.FlashCut;
import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashMoment;
import dev.provost.reports.flash.FlashStatus;
import dev.provost.reports.flash.FlashStory;
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
        recorder.booted("The phone starts.", FlashStatus.UNKNOWN);

        assertThat(recorder.isTouched()).isFalse();
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
    void the_story_goes_on_over_restarts() {
        Flash flash =
                Flash.of(start, recorder.watch(FlashSetup.plain().withSupply(CutSchedule.once(1, PowerCut.before()))));
        assertThatThrownBy(() -> write(flash, PartitionRole.STAGING, 0, 's')).isInstanceOf(PowerLostException.class);
        recorder.clock("+2 min");
        Flash again = Flash.of(flash.snapshot(), recorder.watch(FlashSetup.plain()));
        recorder.booted("The phone starts 1.0 from System.", running("10 Idle"));
        recorder.state("", running("10 Idle"));
        recorder.state("", running("30 Download Progressing"));
        write(again, PartitionRole.STAGING, 0, 's');

        List<FlashFrame> frames = recorder.story().frames();
        assertThat(frames)
                .extracting(FlashFrame::moment)
                .startsWith(FlashMoment.START, FlashMoment.CUT, FlashMoment.BOOT, FlashMoment.STATE, FlashMoment.WORK);
        assertThat(frames.get(2).label()).isEqualTo("+2 min");
        assertThat(frames.getLast().status().fumoState()).isEqualTo("30 Download Progressing");
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

    private static FlashStatus running(String fumo) {
        return new FlashStatus(List.of(new FlashStatus.Slot("System", "1.0")), "System", "", fumo);
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
