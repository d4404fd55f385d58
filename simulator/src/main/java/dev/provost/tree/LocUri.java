package dev.provost.tree;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The address of a node relative to the root, with an optional {@code ?prop=} or {@code ?list=} (TND 1.2.1, 6).
 *
 * <p>{@code ./A/B} and {@code A/B} are the same address; the root is {@code .}. Segments are held with percent escapes
 * resolved and compared letter by letter. Immutable; equality is by segments and query.
 */
public final class LocUri {

    /** The root of the tree, {@code .}. */
    public static final LocUri ROOT = new LocUri(List.of(), Optional.empty(), Optional.empty());

    private final List<String> segments;
    private final Optional<String> property;
    private final Optional<String> list;

    LocUri(List<String> segments, Optional<String> property, Optional<String> list) {
        this.segments = List.copyOf(segments);
        this.property = property;
        this.list = list;
    }

    /**
     * Reads a URI as a server writes it.
     *
     * @throws BadLocUriException when it is empty, absolute, ends with {@code /}, has an empty segment, {@code .} or
     *     {@code ..} as a segment, a broken escape, an escaped {@code /}, a control character or an unknown query
     */
    public static LocUri parse(String text) {
        return LocUriParser.parse(text);
    }

    /** The names from the root to the node, without escapes; empty for the root. */
    public List<String> segments() {
        return segments;
    }

    /** The last name, empty text for the root. */
    public String name() {
        return segments.isEmpty() ? "" : segments.getLast();
    }

    /** The number of segments, 0 for the root. */
    public int depth() {
        return segments.size();
    }

    /** Whether this is the root, whatever the query. */
    public boolean isRoot() {
        return segments.isEmpty();
    }

    /** The name behind {@code ?prop=}, known or not. */
    public Optional<String> property() {
        return property;
    }

    /** The text behind {@code ?list=}, supported or not. */
    public Optional<String> list() {
        return list;
    }

    /** This address without {@code ?prop=} and {@code ?list=}. */
    public LocUri node() {
        return property.isEmpty() && list.isEmpty() ? this : new LocUri(segments, Optional.empty(), Optional.empty());
    }

    /** The address of this node's property. */
    public LocUri withProperty(Property name) {
        return new LocUri(segments, Optional.of(name.wireName()), Optional.empty());
    }

    /**
     * The address of a child of this node.
     *
     * @param name without escapes
     * @throws BadLocUriException when the name is empty, {@code .}, {@code ..} or holds {@code /} or a control character
     */
    public LocUri child(String name) {
        Segment.check(name, name);
        return below(name);
    }

    /** The address of the parent node; empty for the root. */
    public Optional<LocUri> parent() {
        return isRoot() ? Optional.empty() : Optional.of(ancestor(depth() - 1));
    }

    /** Whether this node is {@code other} or below it. */
    public boolean isWithin(LocUri other) {
        return depth() >= other.depth() && segments.subList(0, other.depth()).equals(other.segments);
    }

    /** The first {@code depth} segments, without query. */
    LocUri ancestor(int depth) {
        return depth == depth() ? node() : new LocUri(segments.subList(0, depth), Optional.empty(), Optional.empty());
    }

    /** A child whose name is known to be good. */
    LocUri below(String name) {
        String[] longer = segments.toArray(new String[depth() + 1]);
        longer[depth()] = name;
        return new LocUri(List.of(longer), Optional.empty(), Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocUri uri
                && segments.equals(uri.segments)
                && property.equals(uri.property)
                && list.equals(uri.list);
    }

    @Override
    public int hashCode() {
        return Objects.hash(segments, property, list);
    }

    /** The URI in its full form, {@code ./A/B?prop=ACL}, with percent escapes where a character would mislead. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(".");
        segments.forEach(s -> text.append('/').append(Segment.escape(s)));
        property.ifPresent(p -> text.append("?prop=").append(p));
        list.ifPresent(l -> text.append("?list=").append(l));
        return text.toString();
    }
}
