package dev.provost.reports.flash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlashStoryBuilderTest {

    private static final FlashCut CUT = new FlashCut(FlashCut.Position.BEFORE, "program", 1, 0);

    private final FlashStoryBuilder builder =
            new FlashStoryBuilder("phone", "tiny", 4096, List.of(new FlashArea("System", 0, 2)));
    private long operations;

    @Test
    void a_short_story_is_kept_whole() {
        write(40);

        assertThat(builder.build().frames()).hasSize(40);
        assertThat(builder.build().omitted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 120, 121, 122, 1_000, 100_000})
    void a_long_story_keeps_sixty_frames_and_no_operation_is_lost(int writes) {
        write(writes);
        mark(FlashMoment.END);

        FlashStory story = builder.build();

        assertThat(story.frames()).hasSizeBetween(30, 60);
        assertThat(story.frames()).extracting(FlashFrame::operation).isSorted();
        assertThat(story.frames().size() + story.omitted()).isEqualTo(writes + 1);
        assertThat(story.frames())
                .extracting(frame -> frame.work().operations())
                .satisfies(each -> assertThat(
                                each.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(writes));
    }

    @Test
    void cuts_boots_faults_and_states_are_never_left_out_of_a_usual_story() {
        for (int i = 0; i < 40; i++) {
            write(100);
            mark(FlashMoment.STATE);
            builder.add(FlashFrame.cut(operations, CUT, "..", FlashStatus.UNKNOWN));
            mark(FlashMoment.BOOT);
            mark(FlashMoment.FAULT);
        }

        FlashStory story = builder.build();

        assertThat(story.cuts()).isEqualTo(40);
        for (FlashMoment moment : List.of(FlashMoment.STATE, FlashMoment.BOOT, FlashMoment.FAULT)) {
            assertThat(story.frames()).filteredOn(f -> f.moment() == moment).hasSize(40);
        }
        assertThat(story.frames())
                .filteredOn(f -> f.moment() == FlashMoment.WORK)
                .hasSize(12);
    }

    @Test
    void where_even_these_are_too_many_states_in_the_middle_go_first() {
        for (int i = 0; i < 10_000; i++) {
            write(1);
            mark(FlashMoment.STATE);
        }
        builder.add(FlashFrame.cut(operations, CUT, "..", FlashStatus.UNKNOWN));

        FlashStory story = builder.build();

        assertThat(story.frames()).hasSizeLessThanOrEqualTo(FlashStory.MOST_FRAMES);
        assertThat(story.cuts()).isEqualTo(1);
        assertThat(story.frames().getFirst().operation()).isEqualTo(1);
        assertThat(story.frames().getLast().operation()).isEqualTo(10_000);
        assertThat(story.frames().stream().mapToLong(f -> f.work().operations()).sum())
                .isEqualTo(10_000);
    }

    @Test
    void more_cuts_than_a_story_holds_leave_the_first_and_the_last() {
        for (int i = 0; i < 1_000; i++) {
            builder.add(FlashFrame.cut(i, CUT, "..", FlashStatus.UNKNOWN));
        }

        FlashStory story = builder.build();

        assertThat(story.frames())
                .hasSize(228)
                .extracting(FlashFrame::operation)
                .contains(0L, 999L);
        assertThat(story.omitted()).isEqualTo(772);
    }

    @Test
    void a_frame_that_would_be_left_out_is_not_even_made() {
        int[] made = {0};
        for (int i = 0; i < 100_000; i++) {
            int number = i;
            builder.add(FlashWork.program("System", 0), () -> {
                made[0]++;
                return FlashFrame.work(number, FlashWork.NONE, "n.", FlashStatus.UNKNOWN);
            });
        }

        assertThat(made[0]).isLessThan(1_000);
    }

    @Test
    void building_changes_nothing_and_the_story_goes_on() {
        write(130);
        FlashStory first = builder.build();
        FlashStory again = builder.build();
        write(1);
        mark(FlashMoment.END);

        assertThat(again).isEqualTo(first);
        assertThat(builder.build().frames().getLast().operation()).isEqualTo(131);
    }

    @Test
    void work_in_the_same_partition_becomes_one_strip() {
        FlashWork work = FlashWork.erase("A", 4)
                .and(FlashWork.program("B", 9))
                .and(FlashWork.program("A", 2))
                .and(FlashWork.program("A", 7));

        assertThat(work.strips())
                .containsExactly(new FlashWork.Strip("A", 2, 1, 2, 7), new FlashWork.Strip("B", 1, 0, 9, 9));
    }

    private void write(int times) {
        for (int i = 0; i < times; i++) {
            operations++;
            builder.add(FlashFrame.work(operations, FlashWork.program("System", 0), "n.", FlashStatus.UNKNOWN));
        }
    }

    private void mark(FlashMoment moment) {
        builder.add(FlashFrame.of(moment, operations, "Something.", "n.", FlashStatus.UNKNOWN));
    }
}
