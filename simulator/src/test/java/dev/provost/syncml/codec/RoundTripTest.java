package dev.provost.syncml.codec;

import static dev.provost.syncml.codec.Messages.WBXML;
import static dev.provost.syncml.codec.Messages.XML;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Message;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void xml_to_model_to_wbxml_to_model_to_xml_is_the_identity(long seed) {
        Message message = new RandomMessages(new SplittableRandom(seed)).next();
        byte[] xml = XML.encode(message);

        Message fromXml = XML.decode(xml).message();
        byte[] wbxml = WBXML.encode(fromXml);
        Message fromWbxml = WBXML.decode(wbxml).message();

        assertThat(fromXml).as("seed %d", seed).isEqualTo(message);
        assertThat(fromWbxml).as("seed %d", seed).isEqualTo(message);
        assertThat(XML.encode(fromWbxml)).isEqualTo(xml);
        assertThat(WBXML.encode(fromWbxml)).isEqualTo(wbxml);
    }
}
