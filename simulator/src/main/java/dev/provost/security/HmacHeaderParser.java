package dev.provost.security;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the parameters of a header by the rules of RFC 2616, 2.1 and 2.2, and a little more kindly. */
final class HmacHeaderParser {

    private static final int LONGEST = 8192;
    private static final String FORM = "Write algorithm=MD5, username=\"name\", mac=base64.";

    private final String text;
    private final Map<String, String> values = new HashMap<>();
    private int at;

    HmacHeaderParser(String text) {
        this.text = text;
    }

    HmacHeader parse() {
        if (text.length() > LONGEST) {
            throw fault("it goes on after %d characters".formatted(LONGEST), LONGEST);
        }
        while (at < text.length()) {
            skipBlank();
            if (at < text.length() && text.charAt(at) != ',') {
                parameter();
                skipBlank();
            }
            if (at < text.length() && text.charAt(at) != ',') {
                throw fault("there is '%s' where a comma belongs".formatted(text.charAt(at)), at);
            }
            at++;
        }
        return new HmacHeader(values.getOrDefault("algorithm", HmacHeader.MD5), required("username"), required("mac"));
    }

    private void parameter() {
        int start = at;
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at).toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw fault("there is '%s' where a parameter begins".formatted(text.charAt(at)), at);
        }
        skipBlank();
        if (at == text.length() || text.charAt(at) != '=') {
            throw fault("'%s' is not followed by '='".formatted(name), at);
        }
        at++;
        skipBlank();
        String value = at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
        if (values.put(name, value) != null) {
            throw fault("'%s' is there twice, again".formatted(name), start);
        }
    }

    private String quoted() {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw fault("the quotation mark is not closed that opens", start);
        }
        at++;
        return value.toString();
    }

    private String bare() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',') {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String required(String name) {
        String value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw fault("there is no " + name, text.length());
        }
        return value;
    }

    private void skipBlank() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isNameCharacter(char c) {
        return c > ' ' && c < 0x7F && "=,\"".indexOf(c) < 0;
    }

    private static BadHmacHeaderException fault(String what, int offset) {
        return new BadHmacHeaderException(what, offset, FORM);
    }
}
