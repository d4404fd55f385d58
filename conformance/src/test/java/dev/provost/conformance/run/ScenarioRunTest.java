package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.rules.Observation;
import dev.provost.reports.Blame;
import dev.provost.reports.Level;
import dev.provost.reports.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioRunTest {

    private final ScenarioRun run = run("PROV-901");
    private final Map<Observation, Observation> passes = new HashMap<>();

    @Test
    void of_what_was_right_only_how_often_it_was_seen_is_kept() {
        run.observe(List.of(
                seen(Verdict.PASS, "a CmdID of its own", OptionalInt.of(1)),
                seen(Verdict.PASS, "a CmdID of its own", OptionalInt.of(3)),
                seen(Verdict.NOT_APPLICABLE, "Nothing in the transcript bears on it", OptionalInt.empty())));

        run.settle(passes);

        Observation right = seen(Verdict.PASS, "a CmdID of its own", OptionalInt.empty());
        assertThat(run.observations()).containsExactly(right, right);
    }

    @Test
    void what_was_wrong_or_open_keeps_its_place() {
        Observation wrong = seen(Verdict.FAIL, "CmdID 1 twice", OptionalInt.of(3));
        Observation advice = seen(Verdict.WARN, "CmdID 0", OptionalInt.of(5));
        Observation lost = seen(Verdict.INCONCLUSIVE, "No answer", OptionalInt.of(7));
        run.observe(List.of(wrong, advice, lost));

        run.settle(passes);

        assertThat(run.observations()).containsExactly(wrong, advice, lost);
    }

    /** A suite of ten thousand runs sees the same million times. */
    @Test
    void what_is_right_in_many_runs_is_kept_once() {
        ScenarioRun other = run("PROV-902");
        run.observe(List.of(seen(Verdict.PASS, "a CmdID of its own", OptionalInt.of(1))));
        other.observe(List.of(seen(Verdict.PASS, "a CmdID of its own", OptionalInt.of(9))));

        run.settle(passes);
        other.settle(passes);

        assertThat(other.observations().getFirst()).isSameAs(run.observations().getFirst());
    }

    private static Observation seen(Verdict verdict, String message, OptionalInt index) {
        return new Observation("DMREP-SRV-08", "cmd-id", Level.MUST, verdict, Blame.NONE, message, "", "", "", index);
    }

    private static ScenarioRun run(String id) {
        ScenarioText text =
                new ScenarioText(id, "A scenario", "Runs", "x.feature", 1, Set.of("id-" + id, "req-DMREP-SRV-08"));
        return new ScenarioRun(new PlannedScenario(text, Configuration.all().getFirst()), 42, 1);
    }
}
