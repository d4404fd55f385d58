package dev.provost.bootstrap.cp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A group of parameters of a {@link ProvisioningDocument}. Immutable.
 *
 * @param type what it describes, for instance {@code APPLICATION}
 * @param parms its parameters, in order
 * @param children the groups inside it, in order
 */
public record Characteristic(String type, List<Parm> parms, List<Characteristic> children) {

    public Characteristic {
        if (type.isEmpty()) {
            throw new IllegalArgumentException("A characteristic has no type. Give one, for instance APPLICATION.");
        }
        parms = List.copyOf(parms);
        children = List.copyOf(children);
    }

    /** A characteristic without groups inside it. */
    public static Characteristic of(String type, Parm... parms) {
        return new Characteristic(type, List.of(parms), List.of());
    }

    /** This with one more group inside it. */
    public Characteristic with(Characteristic child) {
        List<Characteristic> all = new ArrayList<>(children);
        all.add(child);
        return new Characteristic(type, parms, all);
    }

    /** This with one more parameter. */
    public Characteristic with(Parm parm) {
        List<Parm> all = new ArrayList<>(parms);
        all.add(parm);
        return new Characteristic(type, all, children);
    }

    /** The value of the first parameter with the given name; empty too when it has no value. */
    public Optional<String> value(String name) {
        return values(name).findFirst();
    }

    /** The values of all parameters with the given name. */
    public Stream<String> values(String name) {
        return parms.stream().filter(p -> p.name().equals(name)).flatMap(p -> p.value().stream());
    }

    /** Whether there is a parameter with the given name, with or without a value. */
    public boolean has(String name) {
        return parms.stream().anyMatch(p -> p.name().equals(name));
    }

    /** The groups of the given type inside it. */
    public Stream<Characteristic> children(String childType) {
        return children.stream().filter(c -> c.type().equals(childType));
    }
}
