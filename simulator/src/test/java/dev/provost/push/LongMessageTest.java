package dev.provost.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongMessageTest {

    private static final Ports PORTS = Ports.toPush(49154);

    @ParameterizedTest
    @CsvSource({"1, 1", "133, 1", "134, 2", "256, 2", "257, 3", "32640, 255"})
    void a_push_takes_as_many_short_messages_as_it_needs(int octets, int parts) {
        List<Datagram> datagrams = Segmentation.of(payload(octets), PORTS, 7);

        assertThat(datagrams).hasSize(parts).allMatch(d -> d.encode().length <= Segmentation.SHORT_MESSAGE);
    }

    @ParameterizedTest
    @CsvSource({"1", "134", "5000", "32640"})
    void parts_in_any_order_and_twice_make_the_message_once(int octets) {
        byte[] payload = payload(octets);
        List<Datagram> shuffled = new ArrayList<>(Segmentation.of(payload, PORTS, 7));
        Datagram first = shuffled.getFirst();
        Collections.shuffle(shuffled, new Random(1));
        Reassembly reassembly = new Reassembly(2, 40_000);
        List<byte[]> whole = new ArrayList<>();
        if (shuffled.size() > 1) {
            assertThat(reassembly.add("a", first)).isEmpty();
        }

        shuffled.forEach(d -> reassembly.add("a", Datagram.decode(d.encode())).ifPresent(whole::add));

        assertThat(whole).hasSize(1);
        assertThat(whole.getFirst()).isEqualTo(payload);
        assertThat(reassembly.unfinished()).isZero();
    }

    @Test
    void a_reference_that_is_used_again_begins_a_new_message() {
        List<Datagram> lost = Segmentation.of(payload(200), PORTS, 7);
        byte[] other = payload(200);
        other[0]++;
        other[199]++;
        List<Datagram> parts = Segmentation.of(other, PORTS, 7);
        Reassembly reassembly = new Reassembly(2, 1000);
        reassembly.add("a", lost.getFirst());

        assertThat(reassembly.add("a", parts.getFirst())).isEmpty();
        assertThat(reassembly.add("a", parts.getLast())).contains(other);
        assertThat(reassembly.unfinished()).isZero();
    }

    @Test
    void messages_of_different_senders_are_not_mixed() {
        List<Datagram> parts = Segmentation.of(payload(200), PORTS, 7);
        Reassembly reassembly = new Reassembly(2, 1000);

        assertThat(reassembly.add("a", parts.getFirst())).isEmpty();
        assertThat(reassembly.add("b", parts.getLast())).isEmpty();
        assertThat(reassembly.unfinished()).isEqualTo(2);
    }

    @Test
    void the_oldest_unfinished_message_is_forgotten_when_there_are_too_many() {
        Reassembly reassembly = new Reassembly(2, 1000);
        for (int reference = 0; reference < 3; reference++) {
            reassembly.add("a", Segmentation.of(payload(200), PORTS, reference).getFirst());
        }

        assertThat(reassembly.unfinished()).isEqualTo(2);
        assertThat(reassembly.add("a", Segmentation.of(payload(200), PORTS, 0).getLast()))
                .isEmpty();
        assertThat(reassembly.add("a", Segmentation.of(payload(200), PORTS, 2).getLast()))
                .isPresent();
    }

    @Test
    void a_message_beyond_the_bound_is_forgotten() {
        List<Datagram> parts = Segmentation.of(payload(200), PORTS, 7);
        Reassembly reassembly = new Reassembly(2, 150);
        reassembly.add("a", parts.getFirst());

        assertThatThrownBy(() -> reassembly.add("a", parts.getLast()))
                .isInstanceOf(PushFormatException.class)
                .hasMessage("At octet 0, user data: the message has 200 octets or more, the bound is 150");
        assertThat(reassembly.unfinished()).isZero();
        Datagram whole = new Datagram(Optional.empty(), Optional.empty(), payload(151));
        assertThatThrownBy(() -> reassembly.add("a", whole)).isInstanceOf(PushFormatException.class);
    }

    @Test
    void more_than_255_parts_are_refused() {
        assertThatThrownBy(() -> Segmentation.of(payload(32641), PORTS, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A push of 32641 octets takes 256 short messages; 255 is the most.");
        assertThatThrownBy(() -> Segmentation.of(payload(200), PORTS, 256))
                .hasMessage("Reference 256 of a long message; use 0 to 255.");
        assertThatThrownBy(() -> new Reassembly(0, 1))
                .hasMessage("A reassembly of 0 messages of 1 octets; use 1 or more of each.");
    }

    private static byte[] payload(int octets) {
        byte[] payload = new byte[octets];
        new Random(octets).nextBytes(payload);
        return payload;
    }
}
