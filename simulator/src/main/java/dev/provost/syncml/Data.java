package dev.provost.syncml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The content of a {@code Data} element. Equality of contents is by kind and value. */
public sealed interface Data {

    /** Data without content. */
    Data EMPTY = new Text("");

    /** Character data. */
    static Data text(String value) {
        return new Text(value);
    }

    /** Raw octets, which only WBXML can carry; the array is not copied and must not be changed afterwards. */
    static Data octets(byte[] value) {
        return new Opaque(value);
    }

    /** The content as text: octets read as UTF-8, mark-up as the concatenated character data. */
    String asText();

    /** The content as octets, text written as UTF-8; the array must not be changed. */
    byte[] asOctets();

    /**
     * Character data.
     *
     * @param value the text after the encoding's own escaping was removed
     */
    record Text(String value) implements Data {
        @Override
        public String asText() {
            return value;
        }

        @Override
        public byte[] asOctets() {
            return value.getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * An opaque block of WBXML.
     *
     * @param value the octets; not copied
     */
    record Opaque(byte[] value) implements Data {
        @Override
        public String asText() {
            return new String(value, StandardCharsets.UTF_8);
        }

        @Override
        public byte[] asOctets() {
            return value;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Opaque that && Arrays.equals(value, that.value);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }

        @Override
        public String toString() {
            return "Opaque[" + value.length + " octets]";
        }
    }

    /**
     * Elements inside {@code Data}, for instance a {@code MgmtTree}.
     *
     * @param elements the elements in order
     */
    record Markup(List<Element> elements) implements Data {
        public Markup {
            elements = List.copyOf(elements);
        }

        @Override
        public String asText() {
            StringBuilder text = new StringBuilder();
            elements.forEach(e -> append(e, text));
            return text.toString();
        }

        @Override
        public byte[] asOctets() {
            return asText().getBytes(StandardCharsets.UTF_8);
        }

        private static void append(Element element, StringBuilder text) {
            text.append(element.text());
            element.children().forEach(e -> append(e, text));
        }
    }
}
