package dev.provost.conformance.independent.server;

import java.nio.charset.StandardCharsets;

/** Writes elements as XML, in the style of the server. */
final class Script {

    private static final String META_NAMESPACE = "syncml:metinf";

    private final Style style;
    private final String namespace;
    private final StringBuilder out = new StringBuilder();

    private Script(Style style, String namespace) {
        this.style = style;
        this.namespace = namespace;
    }

    static byte[] write(Tag root, String namespace, Style style) {
        Script script = new Script(style, namespace);
        script.document(root);
        return script.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void document(Tag root) {
        if (style.has(Manner.PROLOGUE)) {
            out.append('\uFEFF').append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n");
            out.append("<!DOCTYPE SyncML PUBLIC \"-//SYNCML//DTD SyncML 1.2//EN\" "
                    + "\"http://www.openmobilealliance.org/tech/DTD/OMA-TS-SyncML_RepPro_DTD-V1_2.dtd\">\r\n");
        }
        if (style.has(Manner.INDENTED)) {
            out.append("<?xml version='1.0'?>\n<!-- an answer -->");
        }
        element(root, 0, false);
        if (style.has(Manner.INDENTED)) {
            out.append("\n<!-- the end -->\n");
        }
    }

    private void element(Tag tag, int depth, boolean inMetaNamespace) {
        indent(depth);
        String name = prefix(tag) + tag.name();
        boolean declares = tag.name().equals("Meta") && style.has(Manner.NAMESPACE_ON_META);
        out.append('<').append(name).append(declarations(tag, depth, inMetaNamespace, declares));
        if (tag.children().isEmpty() && tag.text().isEmpty()) {
            out.append(style.has(Manner.PREFIXES) ? "></" + name + ">" : "/>");
            return;
        }
        out.append('>').append(text(tag));
        tag.children().forEach(c -> element(c, depth + 1, inMetaNamespace || declares));
        if (!tag.children().isEmpty()) {
            indent(depth);
        }
        out.append("</").append(name).append('>');
    }

    private void indent(int depth) {
        if (style.has(Manner.INDENTED)) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private String prefix(Tag tag) {
        if (!style.has(Manner.PREFIXES)) {
            return "";
        }
        return tag.isMetaInformation() ? "met:" : "syn:";
    }

    private String declarations(Tag tag, int depth, boolean inMetaNamespace, boolean declares) {
        if (style.has(Manner.PREFIXES)) {
            return depth > 0 ? "" : " xmlns:syn=\"" + namespace + "\" xmlns:met='" + META_NAMESPACE + "'";
        }
        if (depth == 0) {
            return style.has(Fault.NAMESPACE_UNDECLARED) ? "" : " xmlns=\"" + namespace + "\"";
        }
        boolean own = tag.isMetaInformation() && !inMetaNamespace;
        return own || declares ? " xmlns=\"" + META_NAMESPACE + "\"" : "";
    }

    private String text(Tag tag) {
        String text = tag.text();
        if (style.has(Manner.CDATA) && tag.name().equals("Data") && !text.isEmpty()) {
            return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
        }
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }
}
