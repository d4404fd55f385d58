package dev.provost.conformance.doctor;

import dev.provost.adapter.Capability;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.adapter.check.AdapterCheck;
import dev.provost.conformance.adapter.check.CheckItem;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.transport.EventLoops;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the adapter can be trusted with verdicts. */
final class AdapterExamination {

    static final String ADAPTER = "adapter";
    private static final String PERSON = "manual";

    private AdapterExamination() {}

    static List<Diagnosis> of(ServerAdapter adapter, ServerUnderTest server, EventLoops loops) {
        if (adapter.capabilities().isEmpty()) {
            return List.of(Diagnosis.ok(
                    ADAPTER, "There is none: what a device can show by itself runs, and what the accounts allow."));
        }
        List<Diagnosis> found = new ArrayList<>();
        found.add(Diagnosis.ok(
                ADAPTER,
                "The adapter " + server.adapter() + " can "
                        + adapter.capabilities().stream()
                                .sorted()
                                .map(Capability::phrase)
                                .collect(Collectors.joining(", "))
                        + "."));
        if (!server.adapter().equals(PERSON)) {
            AdapterCheck.run(adapter, server, loops).forEach(item -> found.add(of(item)));
        }
        return found;
    }

    private static Diagnosis of(CheckItem item) {
        String check = "adapter: " + item.name();
        return item.failed()
                ? Diagnosis.broken(check, item.sentence(), item.howToMend())
                : Diagnosis.ok(check, item.sentence());
    }
}
