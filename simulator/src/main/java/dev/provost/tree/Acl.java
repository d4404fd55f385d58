package dev.provost.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The ACL property of one node: which servers may use which command (TND 1.2.1, 7.7.1).
 *
 * <p>Entries are kept as written, so that reading the property gives back what was set. Immutable.
 *
 * @param entries the entries in the order written; none means that the node inherits
 */
public record Acl(List<Entry> entries) {

    /** No value: the nearest ancestor with a value decides. */
    public static final Acl EMPTY = new Acl(List.of());

    /** The value of a root for which nothing else was set. */
    public static final Acl ROOT_DEFAULT = parse("Add=*&Get=*");

    /** The identifier that stands for every authenticated server. */
    public static final String ANYONE = "*";

    /**
     * One command with the servers that may use it.
     *
     * @param right any but {@link Right#COPY}
     * @param serverIds at least one
     */
    public record Entry(Right right, List<String> serverIds) {

        public Entry {
            serverIds = List.copyOf(serverIds);
            if (right == Right.COPY || serverIds.isEmpty()) {
                throw new IllegalArgumentException(
                        "An ACL entry needs a command other than Copy and a server, not " + right + serverIds);
            }
        }

        boolean grants(Right wanted, String serverId) {
            return right == wanted && (serverIds.contains(ANYONE) || serverIds.contains(serverId));
        }

        @Override
        public String toString() {
            return right.command() + '=' + String.join("+", serverIds);
        }
    }

    public Acl {
        entries = List.copyOf(entries);
    }

    /**
     * Reads an ACL; the empty text is {@link #EMPTY}.
     *
     * @throws BadAclException when the text does not follow the grammar
     */
    public static Acl parse(String text) {
        return AclParser.parse(text);
    }

    /** An ACL that grants each of the rights to one server. */
    public static Acl granting(String serverId, Right... rights) {
        List<Entry> entries = new ArrayList<>();
        for (Right right : rights) {
            entries.add(new Entry(right, List.of(serverId)));
        }
        return new Acl(entries);
    }

    /** Whether this is no value. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether this value, taken alone, grants the command to the server. */
    public boolean grants(Right right, String serverId) {
        return entries.stream().anyMatch(e -> e.grants(right, serverId));
    }

    /** This without a server; commands that nobody is left for vanish. The same object when it does not name the server. */
    public Acl without(String serverId) {
        if (entries.stream().noneMatch(e -> e.serverIds().contains(serverId))) {
            return this;
        }
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : entries) {
            List<String> ids = entry.serverIds().stream()
                    .filter(id -> !id.equals(serverId))
                    .toList();
            if (!ids.isEmpty()) {
                kept.add(new Entry(entry.right(), ids));
            }
        }
        return new Acl(kept);
    }

    /** This for a root: commands that a removed server was the last of are open to anyone (7.7.1.4). */
    Acl withoutAtRoot(String serverId) {
        Acl reduced = without(serverId);
        if (reduced == this) {
            return this;
        }
        List<Entry> all = new ArrayList<>(reduced.entries);
        entries.stream()
                .map(Entry::right)
                .distinct()
                .filter(right -> reduced.entries.stream().noneMatch(e -> e.right() == right))
                .forEach(right -> all.add(new Entry(right, List.of(ANYONE))));
        return new Acl(all);
    }

    /** The value as a server reads it; empty when there is none. */
    @Override
    public String toString() {
        return entries.stream().map(Entry::toString).collect(Collectors.joining("&"));
    }
}
