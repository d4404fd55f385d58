package dev.provost.flash.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashGeometry;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashRuleException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartitionViewTest {

    private final Flash flash = Flash.of(FlashImage.erased(FlashGeometry.nor(64, 16, 4, 8, 0xFF)));
    private final PartitionView view = PartitionView.of(flash, new Partition(PartitionRole.SETTINGS, 2, 3));

    @Test
    void offsets_and_blocks_count_from_the_start_of_the_partition() {
        view.program(64, new byte[] {1, 2, 3, 4}, 0, 4);

        assertThat(flash.read(192, 4)).containsExactly(1, 2, 3, 4);
        assertThat(view.read(64, 4)).containsExactly(1, 2, 3, 4);
        view.erase(1);
        assertThat(flash.wear(3)).isEqualTo(1);
        assertThat(view.wear(1)).isEqualTo(1);
        assertThat(view.isErased(0, 192)).isTrue();
        assertThat(view.octets()).isEqualTo(192);
        assertThat(view.blocks()).isEqualTo(3);
    }

    @Test
    void a_write_goes_page_by_page_and_fills_the_last_unit() {
        byte[] data = new byte[30];
        Arrays.fill(data, (byte) 7);

        view.write(4, data);

        assertThat(flash.snapshot().operations()).isEqualTo(3);
        assertThat(view.read(4, 30)).containsOnly(7);
        assertThat(view.read(34, 4)).containsOnly(0xFF);
        assertThat(view.isErased(32, 4)).isFalse();
        assertThat(view.isErased(36, 4)).isTrue();
    }

    @Test
    void all_of_it_can_be_erased_and_nothing_else() {
        IntStream.range(0, view.blocks()).forEach(view::erase);

        assertThat(flash.snapshot().operations()).isEqualTo(3);
        assertThat(flash.wear(1) + flash.wear(5)).isZero();
    }

    @Test
    void nothing_outside_is_reached() {
        assertThatThrownBy(() -> view.read(190, 4))
                .isInstanceOf(FlashRuleException.class)
                .hasMessage("4 octets at 0xBE leave the partition SETTINGS of 192 octets.");
        assertThatThrownBy(() -> view.erase(3))
                .hasMessage("64 octets at 0xC0 leave the partition SETTINGS of 192 octets.");
        assertThatThrownBy(() -> view.erase(-1)).isInstanceOf(FlashRuleException.class);
        assertThatThrownBy(() -> view.write(0, new byte[200])).isInstanceOf(FlashRuleException.class);
        assertThatThrownBy(() -> view.program(-4, new byte[4], 0, 4)).isInstanceOf(FlashRuleException.class);
        assertThatThrownBy(() -> view.isErased(0, 193)).isInstanceOf(FlashRuleException.class);
    }
}
