package dev.provost.syncml.codec;

import dev.provost.syncml.Encoding;

/** The codecs with default limits, made once because each holds the tables of its parser. */
final class SharedCodecs {

    private static final Codec XML = Codec.of(Encoding.XML, CodecLimits.DEFAULT);
    private static final Codec WBXML = Codec.of(Encoding.WBXML, CodecLimits.DEFAULT);

    private SharedCodecs() {}

    static Codec of(Encoding encoding) {
        return switch (encoding) {
            case XML -> XML;
            case WBXML -> WBXML;
        };
    }
}
