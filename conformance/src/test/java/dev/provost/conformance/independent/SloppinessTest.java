package dev.provost.conformance.independent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.independent.server.Fault;
import dev.provost.conformance.independent.server.Style;
import dev.provost.conformance.plan.Selection;
import dev.provost.reports.RunResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SloppinessTest {

    @ParameterizedTest
    @EnumSource(Fault.class)
    void look(Fault fault) {
        RunResult result = PlainRun.withAdapter(Style.of(fault), Selection.everything());
        java.util.Map<String, Long> m = new java.util.TreeMap<>();
        result.scenarios()
                .forEach(s -> s.findings()
                        .forEach(f -> m.merge(
                                f.requirement() + " " + f.verdict() + " " + f.blame() + " "
                                        + f.message().replaceAll("\\d+", "#") + " | e.g. ",
                                1L,
                                Long::sum)));
        result.scenarios().stream()
                .filter(s -> s.findings().isEmpty() && s.verdict() != dev.provost.reports.Verdict.PASS)
                .forEach(s -> m.merge(
                        "SCENARIO " + s.verdict() + " " + s.blame() + " "
                                + s.reason().replaceAll("\\d+", "#"),
                        1L,
                        Long::sum));
        System.out.println("=== " + fault);
        m.forEach((k, v) -> System.out.println(v + "x " + k));
        assertThat(result).isNotNull();
    }
}
