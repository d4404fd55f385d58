package dev.provost.tree.tnds;

import dev.provost.tree.Acl;
import dev.provost.tree.BadAclException;
import dev.provost.tree.Format;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads {@code RTProperties}. */
final class PropertiesReader {

    private static final Set<String> ALL = Set.of("ACL", "Format", "Name", "Size", "Title", "TStamp", "Type", "VerNo");
    private static final Set<String> KINDS = Set.of("MIME", "DDFName");
    private static final int LAST_VERSION = 0xFFFF;

    private PropertiesReader() {}

    static TndsProperties read(Place place) {
        place.allow(ALL);
        return new TndsProperties(
                place.only("ACL").map(PropertiesReader::acl),
                format(place)
                        .map(written -> Format.ofWireName(written)
                                .orElseThrow(() -> place.fault("'" + Place.shown(written)
                                        + "' is no Format; write one of b64, bin, bool, chr, date, float, int, node, null,"
                                        + " time, xml"))),
                place.only("Title").map(Place::rawText),
                place.only("TStamp").map(Place::text),
                place.only("Type").map(PropertiesReader::type),
                verNo(place));
    }

    /** The format as it is written: the name of the element in {@code Format}, or its text. */
    static Optional<String> format(Place properties) {
        return properties
                .only("Format")
                .map(place -> place.first().map(Place::name).orElseGet(place::text));
    }

    /** The MIME type, when that is what {@code Type} holds. */
    static Optional<String> mime(Place properties) {
        return properties.only("Type").flatMap(type -> type.only("MIME")).map(Place::text);
    }

    private static String type(Place place) {
        place.allow(KINDS);
        return place.first().orElse(place).text();
    }

    private static Acl acl(Place place) {
        try {
            return Acl.parse(place.text());
        } catch (BadAclException e) {
            throw place.fault(e.getMessage());
        }
    }

    private static OptionalInt verNo(Place properties) {
        Optional<Place> place = properties.only("VerNo");
        if (place.isEmpty()) {
            return OptionalInt.empty();
        }
        String text = place.get().text();
        int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : LAST_VERSION + 1;
        if (number > LAST_VERSION) {
            throw place.get().fault("'" + Place.shown(text) + "' is no version; write a number from 0 to 65535");
        }
        return OptionalInt.of(number);
    }
}
