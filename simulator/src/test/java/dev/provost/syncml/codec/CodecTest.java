package dev.provost.syncml.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodecTest {

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void a_codec_names_its_encoding(Encoding encoding) {
        assertThat(Codec.of(encoding).encoding()).isEqualTo(encoding);
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void a_codec_may_be_shared_between_threads(Encoding encoding) {
        Codec shared = Codec.of(encoding);
        RandomMessages random = new RandomMessages(new SplittableRandom(7));
        List<Message> messages = Stream.generate(random::next).limit(200).toList();

        List<Message> copies = messages.parallelStream()
                .map(message -> shared.decode(shared.encode(message)).message())
                .toList();

        assertThat(copies).isEqualTo(messages);
    }

    @Test
    void limits_out_of_range_are_refused() {
        assertThatThrownBy(() -> new CodecLimits(0, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Codec limits must be positive: octets 0, depth 1, elements 1");
        assertThatThrownBy(() -> new CodecLimits(1, 1001, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Codec limit for depth is 1001; at most 1000 is allowed");
    }
}
