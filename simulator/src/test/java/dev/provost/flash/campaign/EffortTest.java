package dev.provost.flash.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.flash.chip.FlashOperation;
import dev.provost.flash.chip.FlashOperation.Kind;
import org.junit.jupiter.api.Test;

class EffortTest {

    private static final FlashOperation PROGRAM = new FlashOperation(0, Kind.PROGRAM, 5, 80, 4);

    private static FlashOperation erase(int block) {
        return new FlashOperation(0, Kind.ERASE, block, block * 16L, 16);
    }

    @Test
    void after_a_cut_a_phone_may_do_8_times_what_it_does_without_one_and_2000_operations() {
        Effort without = new Effort(Stamina.WITHOUT_CUT);
        for (int i = 0; i < 5; i++) {
            without.add(PROGRAM);
        }
        Effort after = new Effort(Stamina.afterCut(without));
        for (int i = 0; i < 2_040; i++) {
            after.add(PROGRAM);
        }

        assertThatThrownBy(() -> after.add(PROGRAM))
                .isInstanceOfSatisfying(
                        ExhaustedException.class, end -> assertThat(end.about()).isEqualTo(Grievance.ENDLESS))
                .hasMessage("The phone changed its flash 2040 times and was not done.");
    }

    @Test
    void and_erase_a_block_twice_as_often_as_the_most_erased_one_and_8_times() {
        Effort without = new Effort(Stamina.WITHOUT_CUT);
        without.add(erase(1));
        without.add(erase(2));
        without.add(erase(2));
        without.add(erase(3));
        Effort after = new Effort(Stamina.afterCut(without));
        for (int i = 0; i < 12; i++) {
            after.add(erase(7));
            after.add(erase(8));
        }

        assertThat(after.erases()).isEqualTo(12);
        assertThatThrownBy(() -> after.add(erase(8)))
                .isInstanceOfSatisfying(
                        ExhaustedException.class, end -> assertThat(end.about()).isEqualTo(Grievance.WEAR))
                .hasMessage("The phone erased block 8 12 times and was not done.");
    }

    @Test
    void what_was_met_before_counts_as_long_as_the_stamina_lasts() {
        Effort effort = new Effort(new Stamina(10, 3));
        effort.add(erase(1));

        assertThat(effort.bears(9, 2)).isTrue();
        assertThat(effort.bears(10, 2)).isFalse();
        assertThat(effort.bears(9, 3)).isFalse();
    }

    @Test
    void no_phone_does_more_than_200000_operations() {
        Effort effort = new Effort(Stamina.WITHOUT_CUT);
        for (int i = 0; i < 30_000; i++) {
            effort.add(PROGRAM);
        }

        assertThat(Stamina.afterCut(effort).operations()).isEqualTo(200_000);
    }
}
