package dev.provost.syncml.codec;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Looks over an XML document before the parser does. The parser's work grows with the square of the attributes of a tag
 * and of the distinct names of a document, and it keeps every name it ever met; so documents with absurdly many of them
 * are refused, and {@link #knowsAllNames()} tells those whose names are worth keeping.
 */
final class XmlGuard {

    private static final int MOST_ATTRIBUTES = 64;
    private static final int MOST_NAMES = 512;
    private static final byte[] CDATA = ascii("![CDATA[");
    private static final byte[] CDATA_END = ascii("]]>");
    private static final byte[] COMMENT = ascii("!--");
    private static final byte[] COMMENT_END = ascii("-->");
    private static final byte[] INSTRUCTION_END = ascii("?>");

    private final byte[] document;
    private @Nullable NameSet strangers;
    private int at;

    private XmlGuard(byte[] document) {
        this.document = document;
    }

    /** Looks over a document; refuses one with too many attributes or names. */
    static XmlGuard inspect(byte[] document) {
        XmlGuard guard = new XmlGuard(document);
        guard.inspect();
        return guard;
    }

    /** Whether all names are elements of SyncML or {@code xmlns}. */
    boolean knowsAllNames() {
        return strangers == null;
    }

    private void inspect() {
        while (moveTo('<') && ++at < document.length) {
            switch (document[at]) {
                case '/' -> at++;
                case '!' -> declaration();
                case '?' -> instruction();
                default -> tag();
            }
        }
    }

    private void declaration() {
        if (matches(at, CDATA)) {
            moveBehind(CDATA_END);
        } else if (matches(at, COMMENT)) {
            at += COMMENT.length;
            moveBehind(COMMENT_END);
        }
    }

    private void instruction() {
        at++;
        name();
        moveBehind(INSTRUCTION_END);
    }

    private void tag() {
        int start = at;
        name();
        int attributes = 0;
        while (at < document.length && document[at] != '>' && document[at] != '<') {
            if (isNameOctet(document[at])) {
                if (++attributes > MOST_ATTRIBUTES) {
                    throw new MalformedMessageException(
                            start, "an element has more attributes than the limit of " + MOST_ATTRIBUTES);
                }
                name();
            } else if (document[at] == '"' || document[at] == '\'') {
                byte quote = document[at++];
                moveTo(quote);
                at++;
            } else {
                at++;
            }
        }
    }

    private void name() {
        int start = at;
        while (at < document.length && isNameOctet(document[at])) {
            at++;
        }
        if (at > start && !KnownNames.contains(document, start, at)) {
            if (strangers == null) {
                strangers = new NameSet(document, MOST_NAMES);
            }
            if (!strangers.add(start, at)) {
                throw new MalformedMessageException(
                        start, "more different names of elements and attributes than the limit of " + MOST_NAMES);
            }
        }
    }

    private boolean moveTo(int octet) {
        while (at < document.length && document[at] != octet) {
            at++;
        }
        return at < document.length;
    }

    private void moveBehind(byte[] wanted) {
        while (moveTo(wanted[0]) && !matches(at, wanted)) {
            at++;
        }
        at = Math.min(at + wanted.length, document.length);
    }

    private boolean matches(int position, byte[] wanted) {
        if (document.length - position < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (document[position + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNameOctet(byte octet) {
        return switch (octet) {
            case '<', '>', '/', '=', '"', '\'' -> false;
            default -> octet > ' ' || octet < 0;
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
