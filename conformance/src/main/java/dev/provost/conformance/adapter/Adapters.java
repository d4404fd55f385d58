package dev.provost.conformance.adapter;

import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterFactory;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.ServerAdapter;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The kinds of adapter that can be opened. Immutable. */
public final class Adapters {

    private final SortedMap<String, AdapterFactory> byKind = new TreeMap<>();

    private Adapters(Iterable<AdapterFactory> factories) {
        factories.forEach(factory -> byKind.put(factory.kind(), factory));
    }

    /** The given kinds. */
    public static Adapters of(AdapterFactory... factories) {
        return new Adapters(List.of(factories));
    }

    /** Every kind on the class path. */
    public static Adapters installed() {
        return new Adapters(ServiceLoader.load(AdapterFactory.class));
    }

    /** These, with a kind that is opened otherwise, or added. */
    public Adapters with(AdapterFactory other) {
        Adapters more = new Adapters(byKind.values());
        more.byKind.put(other.kind(), other);
        return more;
    }

    /** The kinds in alphabetical order. */
    public List<String> kinds() {
        return List.copyOf(byKind.keySet());
    }

    /**
     * Opens an adapter; the caller closes it.
     *
     * @throws AdapterException when nobody knows the kind, or its options are wrong
     */
    public ServerAdapter open(String kind, AdapterSettings settings) {
        AdapterFactory factory = byKind.get(kind);
        if (factory == null) {
            throw new AdapterException(
                    "There is no adapter of kind '" + kind + "'. Known kinds: " + String.join(", ", kinds()) + ".");
        }
        return factory.open(settings);
    }
}
