package dev.provost.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Header fields in the order of the wire; names are compared without regard to letter case. Immutable.
 *
 * @param all every field, repeated ones included
 */
public record Headers(List<Header> all) {

    /** No fields. */
    public static final Headers EMPTY = new Headers(List.of());

    public Headers {
        all = List.copyOf(all);
    }

    /** A single field. */
    public static Headers of(String name, String value) {
        return new Headers(List.of(new Header(name, value)));
    }

    /** Fields in the given order. */
    public static Headers of(Header... fields) {
        return new Headers(List.of(fields));
    }

    /** These fields and one more at the end, whether or not the name is there already. */
    public Headers with(String name, String value) {
        List<Header> longer = new ArrayList<>(all.size() + 1);
        longer.addAll(all);
        longer.add(new Header(name, value));
        return new Headers(longer);
    }

    /** These fields with one in the place of all others of that name, at the end. */
    public Headers replacing(String name, String value) {
        return without(name).with(name, value);
    }

    /** These fields without those of a name. */
    public Headers without(String name) {
        return new Headers(
                all.stream().filter(h -> !h.name().equalsIgnoreCase(name)).toList());
    }

    /** The value of the first field of that name. */
    public Optional<String> first(String name) {
        for (Header header : all) {
            if (header.name().equalsIgnoreCase(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** The values of all fields of that name in order. */
    public List<String> values(String name) {
        List<String> values = new ArrayList<>(1);
        for (Header header : all) {
            if (header.name().equalsIgnoreCase(name)) {
                values.add(header.value());
            }
        }
        return List.copyOf(values);
    }

    /** Whether a field of that name is there. */
    public boolean contains(String name) {
        return first(name).isPresent();
    }
}
