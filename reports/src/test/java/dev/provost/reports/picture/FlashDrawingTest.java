package dev.provost.reports.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.flash.BlockState;
import dev.provost.reports.flash.FlashArea;
import dev.provost.reports.flash.FlashCut;
import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashMoment;
import dev.provost.reports.flash.FlashStatus;
import dev.provost.reports.flash.FlashStory;
import dev.provost.reports.flash.FlashStoryBuilder;
import dev.provost.reports.flash.FlashWork;
import dev.provost.reports.sample.SampleFlash;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlashDrawingTest {

    @Test
    void what_stays_the_same_is_one_rectangle() {
        FlashDrawing drawing = FlashDrawing.of(story("oo..", "oon.", "oonn"));

        assertThat(drawing.patches())
                .extracting(Patch::state)
                .containsExactly(BlockState.NEW, BlockState.OLD, BlockState.NEW);
        assertThat(drawing.patches().get(1).height()).isEqualTo(drawing.mapHeight());
        assertThat(drawing.patches().get(1).sign()).isEqualTo("O");
    }

    @Test
    void work_that_changes_no_block_shares_a_row() {
        FlashDrawing drawing = FlashDrawing.of(story("oo..", "oon.", "oon.", "oon."));

        assertThat(drawing.frames()).hasSize(2);
        assertThat(drawing.frames().getLast().work().operations()).isEqualTo(3);
    }

    @Test
    void every_partition_has_room_for_its_name_and_none_overlaps() {
        FlashDrawing drawing = FlashDrawing.of(SampleFlash.updated("phone", 1_000));
        int right = 0;
        for (Band band : drawing.bands()) {
            assertThat(band.width()).isGreaterThanOrEqualTo(18);
            assertThat(band.x()).isGreaterThanOrEqualTo(right);
            right = band.x() + band.width();
        }
        assertThat(right).isLessThanOrEqualTo(drawing.mapRight());
    }

    @Test
    void a_cell_of_many_blocks_shows_what_must_not_be_overlooked() {
        Band band = Band.across(List.of(new FlashArea("System", 0, 400)), 0, 400, 200)
                .getFirst();
        String blocks = "o".repeat(150) + "!" + "o".repeat(49) + "n".repeat(120) + ".".repeat(80);

        assertThat(band.cells()).isEqualTo(2);
        assertThat(band.letters(FlashFrame.of(FlashMoment.START, 0, "x", blocks, FlashStatus.UNKNOWN)))
                .isEqualTo("!n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 60, 399, 4_096})
    void every_block_lies_in_the_cell_that_its_number_says(int blocks) {
        Band band = Band.across(List.of(new FlashArea("System", 5, blocks)), 0, 400, 6)
                .getFirst();
        int before = 0;
        for (int block = 5; block < 5 + blocks; block++) {
            int cell = band.cell(block);
            assertThat(cell).isBetween(before, Math.min(before + 1, band.cells() - 1));
            StringBuilder letters = new StringBuilder(".".repeat(5 + blocks));
            letters.setCharAt(block, 'x');
            FlashFrame frame = FlashFrame.of(FlashMoment.START, 0, "x", letters.toString(), FlashStatus.UNKNOWN);
            assertThat(band.letters(frame).indexOf('x')).isEqualTo(cell);
            before = cell;
        }
    }

    @ParameterizedTest
    @EnumSource(FlashCut.Position.class)
    void the_bolt_strikes_where_the_supply_failed(FlashCut.Position position) {
        FlashFrame cut = FlashFrame.cut(1, new FlashCut(position, "program", 2, 0), "oo..", FlashStatus.UNKNOWN);
        FlashDrawing drawing = FlashDrawing.of(builder().add(cut).build());
        Band band = drawing.bands().getFirst();

        assertThat(drawing.bolts())
                .singleElement()
                .satisfies(bolt -> assertThat(bolt.x())
                        .isEqualTo(
                                switch (position) {
                                    case BEFORE -> band.edge(2);
                                    case TORN -> (band.edge(2) + band.edge(3)) / 2;
                                    case AFTER -> band.edge(3);
                                }));
    }

    @Test
    void the_frame_around_a_slot_lasts_as_long_as_it_runs() {
        FlashDrawing drawing = FlashDrawing.of(SampleFlash.updated("phone", 8));

        assertThat(drawing.slots()).hasSize(2);
        assertThat(drawing.slots().get(0).y()).isEqualTo(drawing.top());
        assertThat(drawing.slots().get(0).height() + drawing.slots().get(1).height())
                .isEqualTo(drawing.mapHeight());
        assertThat(drawing.slots().get(1).x()).isEqualTo(drawing.bands().get(4).x() - 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void flash_in_utter_disorder_makes_no_larger_picture(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FlashStoryBuilder builder =
                new FlashStoryBuilder("phone", "wild", 4096, List.of(new FlashArea("System", 0, 20_000)));
        for (int i = 0; i < 200; i++) {
            StringBuilder blocks = new StringBuilder();
            for (int block = 0; block < 20_000; block++) {
                blocks.append(BlockState.values()[random.nextInt(9)].letter());
            }
            builder.add(FlashFrame.of(FlashMoment.BOOT, i, "Boot.", blocks.toString(), FlashStatus.UNKNOWN));
        }

        FlashDrawing drawing = FlashDrawing.of(builder.build());

        assertThat(drawing.frames()).hasSize(120);
        assertThat(drawing.cutOff()).isEqualTo(80);
        assertThat(drawing.patches()).hasSizeLessThanOrEqualTo(400);
    }

    private static FlashStory story(String first, String... rest) {
        FlashStoryBuilder builder = builder();
        builder.add(FlashFrame.of(FlashMoment.START, 0, "The story begins.", first, FlashStatus.UNKNOWN));
        int operation = 0;
        for (String blocks : rest) {
            builder.add(FlashFrame.work(++operation, FlashWork.program("System", 2), blocks, FlashStatus.UNKNOWN));
        }
        return builder.build();
    }

    private static FlashStoryBuilder builder() {
        return new FlashStoryBuilder("phone", "tiny", 4096, List.of(new FlashArea("System", 0, 4)));
    }
}
