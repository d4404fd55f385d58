package dev.provost.conformance.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of octets such as {@code 4096}, {@code 64K} or {@code 16M}. */
final class OctetCount implements ITypeConverter<Long> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,12})([KMG]?)");

    @Override
    public Long convert(String text) {
        Matcher count = FORM.matcher(text.toUpperCase(java.util.Locale.ROOT));
        if (!count.matches()) {
            throw new TypeConversionException(
                    "\"" + text + "\" is no number of octets; write for instance 4096, 64K or 16M");
        }
        int shift = " KMG".indexOf((count.group(2) + " ").charAt(0)) * 10;
        return Long.parseLong(count.group(1)) << shift;
    }
}
