package dev.provost.conformance.adapter;

import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterSettings;
import java.util.Set;
import java.util.TreeSet;

/** Refuses options that an adapter would silently ignore. */
public final class OptionNames {

    private OptionNames() {}

    /**
     * Requires the first part of every option's name to be among the known ones.
     *
     * @throws AdapterException when one is not
     */
    public static void check(AdapterSettings settings, String kind, Set<String> known) {
        settings.options().keySet().stream()
                .map(name -> known.isEmpty() ? name : name.replaceFirst("\\..*", ""))
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new AdapterException("The %s adapter has no option '%s'. Known beside kind: %s."
                            .formatted(kind, name, known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known))));
                });
    }
}
