package dev.provost.bootstrap.cp;

import java.nio.charset.StandardCharsets;

/** Writes a document as indented XML. Not thread-safe. */
final class ProvisioningXmlWriter {

    private final StringBuilder out = new StringBuilder(1024);

    private ProvisioningXmlWriter() {}

    static byte[] write(ProvisioningDocument document) {
        ProvisioningXmlWriter writer = new ProvisioningXmlWriter();
        writer.document(document);
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void document(ProvisioningDocument document) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wap-provisioningdoc");
        if (!document.version().isEmpty()) {
            attribute("version", document.version());
        }
        out.append(">\n");
        document.characteristics().forEach(c -> characteristic(c, 1));
        out.append("</wap-provisioningdoc>\n");
    }

    private void characteristic(Characteristic characteristic, int depth) {
        indent(depth).append("<characteristic");
        attribute("type", characteristic.type());
        out.append(">\n");
        for (Parm parm : characteristic.parms()) {
            indent(depth + 1).append("<parm");
            attribute("name", parm.name());
            parm.value().ifPresent(value -> attribute("value", value));
            out.append("/>\n");
        }
        characteristic.children().forEach(c -> characteristic(c, depth + 1));
        indent(depth).append("</characteristic>\n");
    }

    private StringBuilder indent(int depth) {
        return out.repeat("  ", depth);
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append((int) c).append(';');
                default -> out.append(c < ' ' ? '?' : c);
            }
        }
        out.append('"');
    }
}
