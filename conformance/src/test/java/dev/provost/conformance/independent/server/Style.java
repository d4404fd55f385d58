package dev.provost.conformance.independent.server;

import java.util.Set;

/**
 * How the server behaves.
 *
 * @param manners its lawful habits
 * @param faults what it does wrong
 */
public record Style(Set<Manner> manners, Set<Fault> faults) {

    /** The plainest correct server. */
    public static final Style PLAIN = new Style(Set.of(), Set.of());

    public Style {
        manners = Set.copyOf(manners);
        faults = Set.copyOf(faults);
    }

    /** Correct, with one habit. */
    public static Style of(Manner manner) {
        return new Style(Set.of(manner), Set.of());
    }

    /** Plain, with one fault. */
    public static Style of(Fault fault) {
        return new Style(Set.of(), Set.of(fault));
    }

    /** Plain, with two faults at once. */
    public static Style of(Fault fault, Fault other) {
        return new Style(Set.of(), Set.of(fault, other));
    }

    boolean has(Manner manner) {
        return manners.contains(manner);
    }

    boolean has(Fault fault) {
        return faults.contains(fault);
    }
}
