package dev.provost.conformance.adapter;

import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterSettings;
import java.util.Set;

/** Refuses options that an adapter would silently ignore. */
final class OptionNames {

    private OptionNames() {}

    /**
     * Requires every option to be among the known ones.
     *
     * @throws AdapterException when one is not
     */
    static void check(AdapterSettings settings, String kind, Set<String> known) {
        settings.options().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new AdapterException("The %s adapter has no option '%s'. Known beside kind: %s."
                            .formatted(kind, name, known.isEmpty() ? "none" : String.join(", ", known)));
                });
    }
}
