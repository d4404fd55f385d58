package dev.provost.bootstrap.cp;

import dev.provost.bootstrap.cp.ProvisioningTokens.Start;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a document as WBXML 1.3 in UTF-8 with inline strings. Not thread-safe. */
final class ProvisioningWbxmlWriter {

    private static final byte[] HEADER = {0x03, ProvisioningTokens.PUBLIC_ID, 0x6A, 0x00};
    private static final int END = 0x01;
    private static final int STR_I = 0x03;
    private static final int WITH_ATTRIBUTES = 0x80;
    private static final int WITH_CONTENT = 0x40;
    private static final int PAGES = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    private int page;

    private ProvisioningWbxmlWriter() {}

    static byte[] write(ProvisioningDocument document) {
        ProvisioningWbxmlWriter writer = new ProvisioningWbxmlWriter();
        writer.out.writeBytes(HEADER);
        boolean versioned = !document.version().isEmpty();
        writer.tag(
                ProvisioningTokens.DOCUMENT,
                versioned,
                !document.characteristics().isEmpty());
        if (versioned) {
            writer.attribute("version", document.version());
            writer.out.write(END);
        }
        document.characteristics().forEach(writer::characteristic);
        if (!document.characteristics().isEmpty()) {
            writer.out.write(END);
        }
        return writer.out.toByteArray();
    }

    private void characteristic(Characteristic characteristic) {
        boolean filled =
                !characteristic.parms().isEmpty() || !characteristic.children().isEmpty();
        tag(ProvisioningTokens.CHARACTERISTIC, true, filled);
        attribute("type", characteristic.type());
        out.write(END);
        for (Parm parm : characteristic.parms()) {
            tag(ProvisioningTokens.PARM, true, false);
            attribute("name", parm.name());
            parm.value().ifPresent(value -> attribute("value", value));
            out.write(END);
        }
        characteristic.children().forEach(this::characteristic);
        if (filled) {
            out.write(END);
        }
    }

    private void tag(String name, boolean attributes, boolean content) {
        int token = ProvisioningTokens.FIRST_TAG + ProvisioningTokens.TAGS.indexOf(name);
        out.write(token | (attributes ? WITH_ATTRIBUTES : 0) | (content ? WITH_CONTENT : 0));
    }

    private void attribute(String name, String value) {
        if (!start(new Start(name, value))) {
            start(new Start(name, ""));
            value(value);
        }
    }

    /** Writes a start from the page in force if that has it, otherwise from the other one; answers whether either has. */
    private boolean start(Start start) {
        for (int i = 0; i < PAGES; i++) {
            int number = (page + i) % PAGES;
            var token = tokens(number).token(start);
            if (token.isPresent()) {
                switchTo(number);
                out.write(token.get());
                return true;
            }
        }
        return false;
    }

    private void value(String value) {
        for (int i = 0; i < PAGES; i++) {
            int number = (page + i) % PAGES;
            var token = tokens(number).token(value);
            if (token.isPresent()) {
                switchTo(number);
                out.write(token.get());
                return;
            }
        }
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "A value holds a zero octet, which WBXML cannot carry inline: leave it out");
        }
        out.write(STR_I);
        out.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        out.write(0);
    }

    private void switchTo(int number) {
        if (number != page) {
            out.write(0);
            out.write(number);
            page = number;
        }
    }

    private static ProvisioningTokens tokens(int number) {
        return ProvisioningTokens.page(number).orElseThrow();
    }
}
