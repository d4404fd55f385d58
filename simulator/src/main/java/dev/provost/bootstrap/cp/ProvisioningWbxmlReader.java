package dev.provost.bootstrap.cp;

import dev.provost.bootstrap.cp.ProvisioningTokens.Start;
import dev.provost.syncml.codec.AttributedElement;
import dev.provost.syncml.codec.CodecLimits;
import dev.provost.syncml.codec.WbxmlInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the elements of a provisioning document in WBXML. Not thread-safe. */
final class ProvisioningWbxmlReader {

    private static final int SWITCH_PAGE = 0x00;
    private static final int END = 0x01;
    private static final int ENTITY = 0x02;
    private static final int STR_I = 0x03;
    private static final int LITERAL = 0x04;
    private static final int STR_T = 0x83;
    private static final int OPAQUE = 0xC3;
    private static final int FIRST_VALUE = 0x80;
    private static final int WITH_ATTRIBUTES = 0x80;
    private static final int WITH_CONTENT = 0x40;

    private final CodecLimits limits;
    private final WbxmlInput in;
    private String place = "in the header";
    private ProvisioningTokens page = ProvisioningTokens.page(0).orElseThrow();
    private int depth;
    private int elements;

    ProvisioningWbxmlReader(byte[] document, CodecLimits limits) {
        this.limits = limits;
        this.in = WbxmlInput.open(document, limits, () -> " (" + place + ")");
        if (!in.publicId().equals(ProvisioningTokens.FPI) && !in.publicId().equals("unknown")) {
            throw in.malformed(
                    1, "public identifier %s announces %s, not PROV".formatted(in.publicIdText(), in.publicId()));
        }
    }

    AttributedElement read() {
        int offset = in.position();
        AttributedElement root = element(offset, token("the root element"));
        if (!in.isAtEnd()) {
            throw in.malformed(in.position(), "octets follow the root element");
        }
        return root;
    }

    private int token(String what) {
        int token = in.next(what);
        while (token == SWITCH_PAGE) {
            int offset = in.position();
            int number = in.next("the number of a page of tags");
            if (number > 1) {
                throw in.malformed(offset, "page %d of tags, which PROV does not define".formatted(number));
            }
            token = in.next(what);
        }
        return token;
    }

    private AttributedElement element(int offset, int token) {
        int tag = token & ~(WITH_ATTRIBUTES | WITH_CONTENT);
        int index = tag - ProvisioningTokens.FIRST_TAG;
        if (index < 0 || index >= ProvisioningTokens.TAGS.size()) {
            throw in.malformed(offset, "token 0x%02X is no element of PROV".formatted(token));
        }
        if (++depth > limits.maxDepth() || ++elements > limits.maxElements()) {
            throw in.malformed(
                    offset, "more than %d levels or %d elements".formatted(limits.maxDepth(), limits.maxElements()));
        }
        String name = ProvisioningTokens.TAGS.get(index);
        place = "in " + name;
        Map<String, String> attributes = (token & WITH_ATTRIBUTES) == 0 ? Map.of() : attributes();
        List<AttributedElement> children = (token & WITH_CONTENT) == 0 ? List.of() : children();
        depth--;
        return new AttributedElement(name, attributes, children, offset);
    }

    private List<AttributedElement> children() {
        List<AttributedElement> children = new ArrayList<>();
        while (true) {
            int offset = in.position();
            int token = token("an element or its end");
            switch (token) {
                case END -> {
                    return children;
                }
                case STR_I -> in.inline("text");
                case STR_T -> in.reference("text");
                default -> children.add(element(offset, token));
            }
        }
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        String name = "";
        StringBuilder value = new StringBuilder();
        while (true) {
            int offset = in.position();
            int token = in.next("an attribute or the end of the attributes");
            if (token == SWITCH_PAGE) {
                switchPage();
            } else if (token == END || isStart(token)) {
                if (!name.isEmpty()) {
                    attributes.putIfAbsent(name, value.toString());
                }
                if (token == END) {
                    return attributes;
                }
                Start start = start(offset, token);
                name = start.name();
                value = new StringBuilder(start.value());
            } else if (name.isEmpty()) {
                throw in.malformed(offset, "the value 0x%02X stands before any attribute".formatted(token));
            } else {
                append(value, offset, token);
            }
        }
    }

    private static boolean isStart(int token) {
        return token == LITERAL || token > LITERAL && token < FIRST_VALUE;
    }

    private Start start(int offset, int token) {
        if (token == LITERAL) {
            return new Start(in.reference("the name of an attribute"), "");
        }
        return page.start(token)
                .orElseThrow(() -> in.malformed(offset, "0x%02X is no attribute of PROV".formatted(token)));
    }

    private void append(StringBuilder value, int offset, int token) {
        value.append(
                switch (token) {
                    case STR_I -> in.inline("a value");
                    case STR_T -> in.reference("a value");
                    case OPAQUE -> new String(in.opaque("a value"), StandardCharsets.UTF_8);
                    case ENTITY -> entity(offset);
                    default ->
                        page.value(token)
                                .orElseThrow(() -> in.malformed(offset, "0x%02X is no value of PROV".formatted(token)));
                });
        if (value.length() > limits.maxOctets()) {
            throw in.malformed(offset, "a value of more than %d characters".formatted(limits.maxOctets()));
        }
    }

    private String entity(int offset) {
        int code = in.multiByte("the code of a character entity");
        if (!Character.isValidCodePoint(code) || code >= 0xD800 && code <= 0xDFFF) {
            throw in.malformed(offset, "character entity %d is no character".formatted(code & 0xFFFF_FFFFL));
        }
        return Character.toString(code);
    }

    private void switchPage() {
        int offset = in.position();
        int number = in.next("the number of a page of attributes");
        page = ProvisioningTokens.page(number)
                .orElseThrow(() ->
                        in.malformed(offset, "page %d of attributes, which PROV does not define".formatted(number)));
    }
}
