package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.adapter.Capability;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.target.Target;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.reports.RunResult;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeviceInitiatedRunTest {

    private static final ServerAdapter NONE = () -> Set.<Capability>of();

    @Test
    void a_bare_url_is_examined_by_what_a_device_can_do_by_itself() {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            RunRequest request = RunRequest.of(ServerUnderTest.of(Target.of(server.url())), NONE);
            RunResult result = ConformanceRun.ofInstalledSuite().run(request);
            assertThat(RunAssertions.troubles(result)).isEmpty();
            assertThat(result.summary().pass()).isGreaterThanOrEqualTo(8);
            assertThat(result.summary().notApplicable()).isPositive();
        }
    }
}
