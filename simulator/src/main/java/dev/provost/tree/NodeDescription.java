package dev.provost.tree;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a device allows at one place of its tree: the DFProperties of a DDF (TND 1.2.1, 9). Immutable.
 *
 * <p>A description named {@value #UNNAMED} stands for every run-time name that has no description of its own.
 */
public final class NodeDescription {

    /** The name of a description for run-time names. */
    public static final String UNNAMED = "*";

    /** What holds for a node that the description does not know: the ACL alone decides. */
    static final NodeDescription UNDESCRIBED = anything(UNNAMED, EnumSet.allOf(Right.class));

    private final String name;
    private final Set<Right> access;
    private final Scope scope;
    private final Occurrence occurrence;
    private final Optional<Format> format;
    private final List<String> types;
    private final Optional<Value> defaultValue;
    private final Map<String, NodeDescription> children;
    private final boolean anythingBelow;
    private final boolean caseSensitive;
    private final boolean caseSensitiveThroughout;
    private final NavigableMap<String, NodeDescription> withoutCase;

    private NodeDescription(Builder builder) {
        name = builder.name;
        access = Collections.unmodifiableSet(EnumSet.copyOf(builder.access));
        scope = builder.scope;
        occurrence = builder.occurrence;
        format = builder.format;
        types = List.copyOf(builder.types);
        defaultValue = builder.defaultValue;
        children = Collections.unmodifiableMap(new LinkedHashMap<>(builder.children));
        anythingBelow = builder.anythingBelow;
        caseSensitive = builder.caseSensitive;
        caseSensitiveThroughout =
                caseSensitive && children.values().stream().allMatch(child -> child.caseSensitiveThroughout);
        withoutCase = children.values().stream()
                .filter(child -> !child.caseSensitive && !child.isUnnamed())
                .collect(Collectors.toMap(
                        NodeDescription::name,
                        Function.identity(),
                        (first, second) -> first,
                        () -> new TreeMap<>(NameOrder::withoutCase)));
    }

    /** A description of a dynamic interior node. */
    public static Builder interior(String name, Right... access) {
        return new Builder(name, Format.NODE, access);
    }

    /** A description of a dynamic leaf. */
    public static Builder leaf(String name, Format format, Right... access) {
        return new Builder(name, format, access);
    }

    /** A description of dynamic nodes of any kind with any content, to any depth. */
    public static NodeDescription anything(String name, Set<Right> access) {
        Builder builder = new Builder(name, Format.NODE, access.toArray(new Right[0]));
        builder.format = Optional.empty();
        builder.occurrence = Occurrence.ZERO_OR_MORE;
        builder.anythingBelow = true;
        return new NodeDescription(builder);
    }

    /** The name, or {@value #UNNAMED}. */
    public String name() {
        return name;
    }

    /** Whether this stands for run-time names. */
    public boolean isUnnamed() {
        return name.equals(UNNAMED);
    }

    /** Whether the case of letters makes a difference in the name of the node (DDF {@code CaseSense}). */
    public boolean isCaseSensitive() {
        return caseSensitive;
    }

    /** Whether case makes a difference in this name and in all below it. */
    boolean isCaseSensitiveThroughout() {
        return caseSensitiveThroughout;
    }

    /** The commands that the node allows, whatever the ACL says. */
    public Set<Right> access() {
        return access;
    }

    /** Whether the node allows the command. */
    public boolean allows(Right command) {
        return access.contains(command);
    }

    /** Permanent or dynamic. */
    public Scope scope() {
        return scope;
    }

    /** Whether servers can neither add nor delete nor rename the node. */
    public boolean isPermanent() {
        return scope == Scope.PERMANENT;
    }

    /** How often the node occurs. */
    public Occurrence occurrence() {
        return occurrence;
    }

    /** The format, {@link Format#NODE} for an interior node; empty when any will do. */
    public Optional<Format> format() {
        return format;
    }

    /** The MIME types that a leaf takes or the identifier of a management object; empty when any will do. */
    public List<String> types() {
        return types;
    }

    /** The value of a leaf that comes to life by itself. */
    public Optional<Value> defaultValue() {
        return defaultValue;
    }

    /** The descriptions of the children by name, {@value #UNNAMED} among them. */
    public Map<String, NodeDescription> children() {
        return children;
    }

    /** The description that holds for a child with this name; empty when there can be none. */
    public Optional<NodeDescription> child(String childName) {
        NodeDescription named = children.get(childName);
        if (named != null) {
            return Optional.of(named);
        }
        NodeDescription almost = withoutCase.get(childName);
        if (almost != null) {
            return Optional.of(almost);
        }
        NodeDescription unnamed = children.get(UNNAMED);
        return unnamed == null && anythingBelow ? Optional.of(this) : Optional.ofNullable(unnamed);
    }

    /** Collects a description; not for use by several threads. */
    public static final class Builder {
        private final String name;
        private final EnumSet<Right> access = EnumSet.noneOf(Right.class);
        private final Map<String, NodeDescription> children = new LinkedHashMap<>();
        private Scope scope = Scope.DYNAMIC;
        private Occurrence occurrence;
        private Optional<Format> format;
        private List<String> types = List.of();
        private Optional<Value> defaultValue = Optional.empty();
        private boolean anythingBelow;
        private boolean caseSensitive = true;

        private Builder(String name, Format format, Right... access) {
            this.name = name;
            this.format = Optional.of(format);
            this.access.addAll(List.of(access));
            occurrence = name.equals(UNNAMED) ? Occurrence.ZERO_OR_MORE : Occurrence.ONE;
        }

        /** Makes the node part of the device. */
        public Builder permanent() {
            scope = Scope.PERMANENT;
            return this;
        }

        /** Sets whether the case of letters makes a difference in the name; by default it does. */
        public Builder caseSensitive(boolean yes) {
            caseSensitive = yes;
            return this;
        }

        /** Sets how often the node occurs; by default once, a run-time name any number of times. */
        public Builder occurs(Occurrence times) {
            occurrence = times;
            return this;
        }

        /** Sets the MIME types, or the management object identifier of an interior node. */
        public Builder types(String... all) {
            types = List.of(all);
            return this;
        }

        /** Sets the value with which a leaf comes to life. */
        public Builder defaultValue(Value value) {
            defaultValue = Optional.of(value);
            return this;
        }

        /** Adds or replaces the description of a child. */
        public Builder child(NodeDescription description) {
            children.put(description.name(), description);
            return this;
        }

        /** Adds or replaces the description of a child. */
        public Builder child(Builder description) {
            return child(description.build());
        }

        /** The description. */
        public NodeDescription build() {
            return new NodeDescription(this);
        }
    }
}
