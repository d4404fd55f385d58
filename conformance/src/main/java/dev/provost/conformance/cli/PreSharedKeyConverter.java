package dev.provost.conformance.cli;

import dev.provost.transport.tls.PreSharedKey;
import java.util.HexFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a pre-shared key as {@code IDENTITY:HEX}; what it refuses is not repeated, since it may be a key all the same. */
final class PreSharedKeyConverter implements ITypeConverter<PreSharedKey> {

    @Override
    public PreSharedKey convert(String text) {
        int colon = text.lastIndexOf(':');
        try {
            return PreSharedKey.of(
                    text.substring(0, Math.max(0, colon)), HexFormat.of().parseHex(text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "write IDENTITY:HEX with two hexadecimal digits for each octet of the key");
        }
    }
}
