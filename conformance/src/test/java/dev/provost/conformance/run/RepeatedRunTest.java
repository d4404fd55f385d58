package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.plan.ReplayToken;
import dev.provost.conformance.plan.Selection;
import dev.provost.reports.Direction;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.WireMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedRunTest {

    @Test
    void the_same_seed_sends_the_same_octets() {
        Selection token = Selection.replay(ReplayToken.parse("PROV-094.x12m.1"));
        assertThat(sent(ReferenceRun.of(token))).isNotEmpty().isEqualTo(sent(ReferenceRun.of(token)));
    }

    @Test
    void every_result_carries_the_token_that_repeats_it() {
        RunResult result = ReferenceRun.of(Selection.ofIds("PROV-003"));
        for (ScenarioResult scenario : result.scenarios()) {
            ReplayToken token = ReplayToken.parse(scenario.replay());
            assertThat(token.scenario()).isEqualTo(scenario.id());
            assertThat(token.configuration().id())
                    .isEqualTo(scenario.configuration().slug());
            assertThat(token.seed()).isEqualTo(result.seed());
        }
    }

    /** What the devices sent, without the port of the server, which differs from run to run. */
    private static List<String> sent(RunResult result) {
        return result.transcripts()
                .flatMap(t -> t.messages().stream())
                .filter(m -> m.direction() == Direction.DEVICE_TO_SERVER)
                .map(RepeatedRunTest::text)
                .toList();
    }

    private static String text(WireMessage message) {
        return new String(message.body().toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("127\\.0\\.0\\.1:\\d+", "server");
    }
}
