package dev.provost.reports.flash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlashStoryTest {

    private static final List<FlashArea> AREAS = List.of(new FlashArea("A", 0, 2), new FlashArea("B", 2, 1));

    @Test
    void every_state_has_a_letter_of_its_own() {
        assertThat(BlockState.values())
                .extracting(BlockState::letter)
                .containsExactly('.', 'o', 'n', 's', 'j', 'd', '!', 'x', '?');
        for (BlockState state : BlockState.values()) {
            assertThat(BlockState.of(state.letter())).isEqualTo(state);
        }
    }

    @Test
    void another_letter_is_refused() {
        assertThatThrownBy(() -> frame("oZ.")).hasMessage("'Z' is the letter of no block state; they are .onsjd!x?");
    }

    @Test
    void partitions_that_overlap_are_refused() {
        List<FlashArea> overlapping = List.of(new FlashArea("A", 0, 2), new FlashArea("B", 1, 1));

        assertThatThrownBy(() -> new FlashStory("phone", "tiny", 4096, overlapping, List.of(frame("...")), 0))
                .hasMessage("The partition B starts at block 1, inside the one before it.");
    }

    @Test
    void every_frame_has_a_letter_for_every_block() {
        assertThatThrownBy(() -> new FlashStory("phone", "tiny", 4096, AREAS, List.of(frame("..")), 0))
                .hasMessageContaining("each needs the same number, from 3 to 65536");
        assertThatThrownBy(() -> new FlashStory("phone", "tiny", 4096, AREAS, List.of(frame("..."), frame("....")), 0))
                .hasMessageContaining("each needs the same number");
    }

    @Test
    void a_cut_and_its_place_go_together() {
        assertThatThrownBy(() -> new FlashFrame(
                        FlashMoment.CUT, "", 0, "", FlashWork.NONE, ".", FlashStatus.UNKNOWN, Optional.empty()))
                .hasMessage("A frame of the moment cut has no cut. A cut and its place go together.");
    }

    @Test
    void a_cut_says_where_it_was() {
        assertThat(new FlashCut(FlashCut.Position.BEFORE, "erase", 7, 0).label())
                .isEqualTo("before an erase of block 7");
        assertThat(new FlashCut(FlashCut.Position.TORN, "program", 7, 1).label())
                .isEqualTo("in the middle of a program of block 7, after 1 octet");
        assertThat(new FlashCut(FlashCut.Position.AFTER, "program", 7, 0).label())
                .isEqualTo("after a program of block 7");
    }

    private static FlashFrame frame(String blocks) {
        return FlashFrame.of(FlashMoment.STATE, 0, "Something.", blocks, FlashStatus.UNKNOWN);
    }
}
