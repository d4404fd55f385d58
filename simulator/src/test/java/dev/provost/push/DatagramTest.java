package dev.provost.push;

import static dev.provost.push.CommentedOctets.octets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatagramTest {

    private static final Ports PORTS = new Ports(2948, 0xC002);

    @Test
    void ports_have_sixteen_bits() {
        byte[] octets = octets("""
                06           # octets of the header
                05 04        # ports of 16 bits
                0B 84 C0 02  # to 2948 from 49154
                AA           # payload
                """);
        Datagram datagram = new Datagram(Optional.of(PORTS), Optional.empty(), new byte[] {(byte) 0xAA});

        assertThat(Datagram.decode(octets)).isEqualTo(datagram).hasSameHashCodeAs(datagram);
        assertThat(datagram.encode()).isEqualTo(octets);
        assertThat(Datagram.fields(octets))
                .containsExactly(
                        new Field(0, 1, "UDHL", "6"),
                        new Field(1, 6, "ports", "to 2948 from 49154"),
                        new Field(7, 1, "user data", "1 octets"));
    }

    @Test
    void a_part_of_a_long_message_says_which_one_it_is() {
        byte[] octets = octets("""
                0B
                05 04 0B 84 C0 02
                00 03 2A 03 02  # reference 42, part 2 of 3
                01 02
                """);

        Datagram datagram = Datagram.decode(octets);

        assertThat(datagram.concatenation()).contains(new Concatenation(42, 3, 2));
        assertThat(datagram.encode()).isEqualTo(octets);
    }

    @Test
    void a_reference_may_have_sixteen_bits_and_strange_elements_are_passed_over() {
        byte[] octets = octets("0A 70 02 01 02 08 04 01 2A 02 01 FF");

        Datagram datagram = Datagram.decode(octets);

        assertThat(datagram.concatenation()).contains(new Concatenation(0x12A, 2, 1));
        assertThat(datagram.ports()).isEmpty();
        assertThat(datagram.payload()).isEqualTo(octets("FF"));
        assertThat(datagram.encode()).isEqualTo(octets("06 08 04 01 2A 02 01 FF"));
    }

    @Test
    void a_header_is_told_from_a_push_without_one() {
        assertThat(Datagram.hasHeader(octets("06 05 04 0B 84 C0 02 01 06"))).isTrue();
        assertThat(Datagram.hasHeader(octets("0B 00 03 01 01 01"))).isTrue();
        assertThat(Datagram.hasHeader(octets("06 06 03 C4 AF 87"))).isFalse();
        assertThat(Datagram.hasHeader(octets("06 07 03 C4 AF 87"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'At octet 0, UDHL: the octets end here'",
        "'06 05', 'At octet 0, UDHL: claims 6 octets, only 1 remain'",
        "'01 05', 'At octet 1, IEI: the header ends before the length of this element'",
        "'02 05 04', 'At octet 2, IEDL: claims 4 octets, only 0 remain in the header'",
        "'04 05 02 0B 84', 'At octet 2, ports: has 2 octets, 4 are due'",
        "'05 00 03 01 02 03', 'At octet 5, concatenation: part 3 of 2'",
        "'05 00 03 01 02 00', 'At octet 5, concatenation: part 0 of 2'",
        "'06 08 04 00 01 00 00', 'At octet 6, concatenation: part 0 of 0'"
    })
    void a_broken_header_is_refused_with_place_and_field(String hex, String message) {
        assertThatThrownBy(() -> Datagram.decode(octets(hex)))
                .isInstanceOf(PushFormatException.class)
                .hasMessage(message);
    }

    @Test
    void numbers_out_of_range_are_refused() {
        assertThatThrownBy(() -> new Ports(65536, 1)).hasMessage("The destination port 65536; use 0 to 65535.");
        assertThatThrownBy(() -> new Ports(1, -1)).hasMessage("The source port -1; use 0 to 65535.");
        assertThatThrownBy(() -> new Concatenation(65536, 1, 1))
                .hasMessage("Reference 65536 of a long message; use 0 to 65535.");
        assertThatThrownBy(() -> new Concatenation(1, 2, 3)).hasMessage("Part 3 of 2; there are 1 to 255.");
    }
}
