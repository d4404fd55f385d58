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

    private static final Pattern OPENING = Pattern.compile("<((?:[\\w.-]{1,40}:)?Data)>");
    private static final Pattern RAW =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d+|#x[0-9A-Fa-f]+);)|<(?![A-Za-z_:/!?])");

    private UnescapedData() {}

    /** The first value with raw mark-up in a complete message in XML that cannot be read; empty when there is none. */
    static Optional<String> in(WireMessage wire) {
        boolean xml = wire.encoding().filter(Encoding.XML::equals).isPresent();
        if (!xml || !(wire.body() instanceof Body.Unreadable)) {
            return Optional.empty();
        }
        String text = new String(wire.octets(), StandardCharsets.UTF_8);
        Matcher opening = OPENING.matcher(text);
        int from = 0;
        while (opening.find(from)) {
            int end = text.indexOf("</" + opening.group(1) + ">", opening.end());
            if (end < 0) {
                return Optional.empty();
            }
            String value = text.substring(opening.end(), end);
            if (!value.contains("<![CDATA[") && RAW.matcher(value).find()) {
                return Optional.of(value);
            }
            from = end;
        }
        return Optional.empty();
    }
}
