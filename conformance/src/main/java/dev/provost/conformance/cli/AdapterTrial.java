package dev.provost.conformance.cli;

import dev.provost.adapter.AdapterException;
import dev.provost.conformance.adapter.check.AdapterCheck;
import dev.provost.conformance.adapter.check.CheckItem;
import dev.provost.conformance.run.Probe;
import dev.provost.transport.EventLoops;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets an adapter that somebody else made prove itself before anything that it says counts against a server. */
final class AdapterTrial {

    private static final Set<String> MADE_BY_OTHERS = Set.of("command", "http", "java");

    private AdapterTrial() {}

    /**
     * Checks the adapter of a target, and shows what came of it unless {@code quiet}.
     *
     * @throws AdapterException when it fails
     * @throws dev.provost.conformance.run.ServerUnreachableException when nobody answers at the address of the server
     */
    static void hold(OpenTarget opened, Console console, boolean quiet) {
        if (!MADE_BY_OTHERS.contains(opened.server().adapter())) {
            return;
        }
        try (EventLoops loops = EventLoops.of("provost-check", 1)) {
            Probe.reach(opened.server().ways().main(), loops);
            List<CheckItem> items = AdapterCheck.run(opened.adapter(), opened.server(), loops);
            if (items.stream().anyMatch(CheckItem::failed)) {
                throw new AdapterException(failure(items));
            }
            if (!quiet) {
                console.err().println("Adapter checked: " + words(items));
            }
        }
    }

    private static String words(List<CheckItem> items) {
        long passed =
                items.stream().filter(i -> i.result() == CheckItem.Result.OK).count();
        String skipped = items.stream()
                .filter(i -> i.result() == CheckItem.Result.SKIPPED)
                .map(CheckItem::name)
                .collect(Collectors.joining(", "));
        return "%d of %d checks passed%s."
                .formatted(passed, items.size(), skipped.isEmpty() ? "" : ", not possible: " + skipped);
    }

    private static String failure(List<CheckItem> items) {
        return items.stream()
                .filter(CheckItem::failed)
                .map(item -> "  %s: %s %s".formatted(item.name(), item.sentence(), item.howToMend()))
                .collect(Collectors.joining(
                        "\n",
                        "The adapter fails its check, so nothing that it says can count for or against the server.\n",
                        ""));
    }
}
