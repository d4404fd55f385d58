package dev.provost.flash.chip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.flash.chip.FlashListener.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class FlashImageTest {

    @Test
    void an_image_never_changes() {
        Flash flash = Chips.erased(Chips.NOR);
        flash.program(0, Chips.of(1, 4));
        FlashImage first = flash.snapshot();
        flash.program(4, Chips.of(2, 4));
        FlashImage second = flash.snapshot();
        flash.erase(0);

        assertThat(first.read(0, 8)).containsExactly(1, 1, 1, 1, 0xFF, 0xFF, 0xFF, 0xFF);
        assertThat(second.read(0, 8)).containsExactly(1, 1, 1, 1, 2, 2, 2, 2);
        assertThat(flash.snapshot().isErased(0)).isTrue();
        assertThat(second.wear(0)).isZero();
        assertThat(List.of(
                        first.operations(),
                        second.operations(),
                        flash.snapshot().operations()))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void chips_that_start_from_one_image_hold_only_what_they_wrote_themselves() {
        Flash factory = Chips.erased(Chips.NAND);
        for (int page = 0; page < 12; page++) {
            factory.program(page * 16L, Chips.of(page, 16));
        }
        FlashImage model = factory.snapshot();
        Flash idle = Flash.of(model);
        Flash busy = Flash.of(model);
        busy.program(192, Chips.of(0x77, 16));

        assertThat(idle.snapshot()).isSameAs(model);
        assertThat(busy.snapshot().octetsNotIn(model)).isEqualTo(16);
        assertThat(busy.snapshot().sharesBlock(0, model)).isTrue();
        assertThat(busy.snapshot().sharesBlock(3, model)).isFalse();
        assertThat(model.isErased(3)).isTrue();
    }

    @Test
    void a_rewritten_block_costs_its_programmed_pages_only() {
        Flash factory = Chips.erased(Chips.NAND);
        factory.program(0, Chips.of(1, 16));
        FlashImage model = factory.snapshot();
        Flash phone = Flash.of(model);
        phone.erase(0);
        assertThat(phone.snapshot().octetsNotIn(model)).isZero();
        phone.program(0, Chips.of(1, 16));

        assertThat(phone.snapshot().octetsNotIn(model)).isEqualTo(16);
    }

    @Test
    void images_with_the_same_content_have_the_same_fingerprint_however_they_came_by_it() {
        Flash one = Chips.erased(Chips.NOR);
        one.program(0, Chips.of(1, 4));
        one.program(4, Chips.of(2, 4));
        Flash other = Chips.erased(Chips.NOR);
        other.erase(0);
        other.program(4, Chips.of(2, 4));
        long before = other.snapshot().fingerprint();
        other.program(0, Chips.of(1, 4));

        assertThat(other.snapshot().fingerprint())
                .isEqualTo(one.snapshot().fingerprint())
                .isNotEqualTo(before);
    }

    @Test
    void the_fingerprint_tells_programmed_from_erased_and_places_apart() {
        Flash one = Chips.erased(Chips.NOR);
        one.program(0, Chips.of(0xFF, 4));
        Flash other = Chips.erased(Chips.NOR);
        other.program(32, Chips.of(0xFF, 4));

        assertThat(List.of(
                        FlashImage.erased(Chips.NOR).fingerprint(),
                        one.snapshot().fingerprint(),
                        other.snapshot().fingerprint()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_listener_sees_each_operation_before_and_after() {
        List<String> seen = new ArrayList<>();
        Flash flash = Flash.of(
                FlashImage.erased(Chips.NOR),
                FlashSetup.plain()
                        .withAilments(Ailments.none().withBlock(2, Ailment.ERASE_DROPPED))
                        .withSupply(CutSchedule.once(4, PowerCut.torn(1)))
                        .withListener(new FlashListener() {
                            @Override
                            public void before(FlashOperation operation, Flash chip) {
                                seen.add(operation.number() + " " + operation + " " + chip.wear(operation.block()));
                            }

                            @Override
                            public void after(FlashOperation operation, Outcome outcome, Flash chip) {
                                seen.add(outcome + " " + chip.wear(operation.block()));
                            }

                            @Override
                            public void flushed() {
                                seen.add("flushed");
                            }
                        }));
        flash.erase(1);
        flash.flush();
        flash.erase(2);
        flash.program(0, Chips.of(0, 4));
        Assertions.assertThatThrownBy(() -> flash.program(4, Chips.of(0, 4))).isInstanceOf(PowerLostException.class);

        assertThat(seen)
                .containsExactly(
                        "0 erase of block 1 0",
                        "DONE 1",
                        "flushed",
                        "1 erase of block 2 0",
                        "DROPPED 0",
                        "2 program of 4 octets at 0x0 (block 0) 0",
                        "DONE 0",
                        "3 program of 4 octets at 0x4 (block 0) 0",
                        "TORN 0");
    }
}
