package dev.provost.conformance.run;

import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Codec;
import java.nio.charset.StandardCharsets;

/** A message as XML with a line for each element, for people: also what came as WBXML. */
final class ReadableXml {

    private static final String INDENT = "  ";

    private ReadableXml() {}

    /** The text, or a sentence when the message holds what XML cannot carry. */
    static String of(Message message) {
        try {
            return indented(new String(Codec.of(Encoding.XML).encode(message), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return "This message cannot be shown as XML: " + e.getMessage();
        }
    }

    /** Breaks the line before each tag that follows a tag; text content stays on the line of its element. */
    static String indented(String xml) {
        StringBuilder out = new StringBuilder(xml.length() * 2);
        int depth = 0;
        int at = 0;
        boolean text = false;
        while (at < xml.length()) {
            if (xml.charAt(at) != '<') {
                int next = xml.indexOf('<', at);
                int end = next < 0 ? xml.length() : next;
                out.append(xml, at, end);
                text = true;
                at = end;
                continue;
            }
            boolean cdata = xml.startsWith("<![CDATA[", at);
            int end = cdata ? xml.indexOf("]]>", at) + 3 : xml.indexOf('>', at) + 1;
            boolean closes = xml.startsWith("</", at);
            boolean single = cdata || xml.startsWith("/>", end - 2) || xml.startsWith("<?", at);
            depth -= closes ? 1 : 0;
            if (!text && !cdata && !out.isEmpty()) {
                out.append('\n').append(INDENT.repeat(Math.max(0, depth)));
            }
            out.append(xml, at, end);
            depth += closes || single ? 0 : 1;
            text = cdata || (text && !closes);
            at = end;
        }
        return out.toString();
    }
}
