package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Body;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.syncml.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds mark-up in {@code Data} that makes a message unreadable. */
final class UnescapedData {

    private static final Pattern DATA = Pattern.compile("<((?:[\\w.-]+:)?Data)>((?s:.*?))</\\1>");
    private static final Pattern RAW =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d+|#x[0-9A-Fa-f]+);)|<(?![A-Za-z_:/!?])");

    private UnescapedData() {}

    /** The first value with raw mark-up in a complete message in XML that cannot be read; empty when there is none. */
    static Optional<String> in(WireMessage wire) {
        boolean xml = wire.encoding().filter(Encoding.XML::equals).isPresent();
        if (!xml || !(wire.body() instanceof Body.Unreadable)) {
            return Optional.empty();
        }
        Matcher data = DATA.matcher(new String(wire.octets(), StandardCharsets.UTF_8));
        while (data.find()) {
            if (!data.group(2).contains("<![CDATA[")
                    && RAW.matcher(data.group(2)).find()) {
                return Optional.of(data.group(2));
            }
        }
        return Optional.empty();
    }
}
