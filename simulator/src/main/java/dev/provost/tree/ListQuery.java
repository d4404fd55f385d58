package dev.provost.tree;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text behind {@code ?list=}: {@code Struct}, {@code StructData}, {@code TNDS}, {@code TNDS+Value+ACL} or {@code
 * TNDS-Format} (TND 1.2.1, 8).
 *
 * @param kind what is asked for
 * @param properties the properties wanted
 * @param values whether values are wanted
 */
record ListQuery(ListKind kind, Set<Property> properties, boolean values) {

    private static final String VALUE = "Value";
    private static final String TNDS = "TNDS";

    /** The properties that a serialised subtree can hold. */
    private static final Set<Property> SERIALISED = Collections.unmodifiableSet(
            EnumSet.of(Property.ACL, Property.FORMAT, Property.TITLE, Property.TSTAMP, Property.TYPE, Property.VER_NO));

    /** Reads the text; empty when it asks for what no device, or not this one, can give. */
    static Optional<ListQuery> parse(String text, TreeFeatures features) {
        Optional<ListQuery> query = switch (text) {
            case "Struct" -> Optional.of(new ListQuery(ListKind.STRUCT, Set.of(), false));
            case "StructData" -> Optional.of(new ListQuery(ListKind.STRUCT_DATA, Set.of(), true));
            default -> tnds(text, features);
        };
        return query.filter(q -> features.lists().contains(q.kind));
    }

    private static Optional<ListQuery> tnds(String text, TreeFeatures features) {
        if (!text.startsWith(TNDS)) {
            return Optional.empty();
        }
        Set<Property> all = EnumSet.copyOf(SERIALISED);
        all.retainAll(features.properties());
        String filter = text.substring(TNDS.length());
        if (filter.isEmpty()) {
            return Optional.of(new ListQuery(ListKind.TNDS, all, true));
        }
        boolean only = filter.charAt(0) == '+';
        if (!only && filter.charAt(0) != '-') {
            return Optional.empty();
        }
        List<String> names = Arrays.asList(filter.substring(1).split(only ? "\\+" : "-", -1));
        Set<Property> named = EnumSet.noneOf(Property.class);
        for (String name : new HashSet<>(names)) {
            Optional<Property> property = Property.ofWireName(name).filter(all::contains);
            if (property.isEmpty() && !name.equals(VALUE)) {
                return Optional.empty();
            }
            property.ifPresent(named::add);
        }
        all.removeIf(property -> named.contains(property) != only);
        return Optional.of(new ListQuery(ListKind.TNDS, all, names.contains(VALUE) == only));
    }
}
