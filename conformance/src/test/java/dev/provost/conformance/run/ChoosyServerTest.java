package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.provost.adapter.AdapterException;
import dev.provost.adapter.FirmwareOrder;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.plan.Selection;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A server that takes one order of firmware for a phone and version, which is its right, fails no scenario. */
class ChoosyServerTest {

    @Test
    void who_takes_no_order_twice_is_not_examined_with_two() {
        RunResult result = ReferenceRun.through(ChoosyServerTest::choosy, Selection.ofIds("UPD-020", "UPD-105"));

        assertThat(result.findings()).isEmpty();
        assertThat(result.scenarios())
                .extracting(ScenarioResult::id, ScenarioResult::verdict)
                .contains(tuple("UPD-020", Verdict.PASS), tuple("UPD-105", Verdict.NOT_APPLICABLE));
        assertThat(result.scenarios())
                .filteredOn(run -> run.id().equals("UPD-105"))
                .extracting(ScenarioResult::reason)
                .containsOnly("The server takes no order for firmware that the phone has already: it is there.");
    }

    private static ServerAdapter choosy(ServerAdapter adapter) {
        Set<String> taken = new HashSet<>();
        return (ServerAdapter) Proxy.newProxyInstance(
                ServerAdapter.class.getClassLoader(), new Class<?>[] {ServerAdapter.class}, (proxy, method, args) -> {
                    if (method.getName().equals("updateFirmware")
                            && !taken.add(args[0] + " " + ((FirmwareOrder) args[1]).version())) {
                        throw new AdapterException("it is there.");
                    }
                    try {
                        return method.invoke(adapter, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
