package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.Capability;
import dev.provost.adapter.Operation;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.plan.Selection;
import dev.provost.conformance.target.Target;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.reports.Blame;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlameTest {

    private static final ConformanceRun SUITE = ConformanceRun.ofInstalledSuite();
    private static final ServerAdapter NONE = () -> Set.<Capability>of();

    /** An adapter that breaks whenever it is asked to do something. */
    private static final ServerAdapter BROKEN = new ServerAdapter() {
        @Override
        public Set<Capability> capabilities() {
            return Set.of(Capability.CREATE_ACCOUNT);
        }

        @Override
        public void createAccount(Account account) {
            throw new AdapterException("The administration of the server is down.");
        }

        @Override
        public void forgetAccount(String deviceId) {}
    };

    @Test
    void a_broken_adapter_is_an_error_of_the_adapter_and_no_failure_of_the_server() {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            RunResult result = SUITE.run(RunRequest.of(ServerUnderTest.of(Target.of(server.url())), BROKEN)
                    .withSelection(Selection.ofIds("PROV-003")));
            assertThat(result.scenarios()).isNotEmpty().allSatisfy(s -> {
                assertThat(s.verdict()).isEqualTo(Verdict.ERROR);
                assertThat(s.blame()).isEqualTo(Blame.ADAPTER);
                assertThat(s.reason()).isEqualTo("The administration of the server is down.");
            });
            assertThat(result.findings()).isEmpty();
        }
    }

    @Test
    void what_an_adapter_does_not_offer_is_not_applicable() {
        ServerAdapter modest = new ServerAdapter() {
            @Override
            public Set<Capability> capabilities() {
                return Set.of(Capability.CREATE_ACCOUNT, Capability.QUEUE_OPERATION);
            }

            @Override
            public void createAccount(Account account) {}

            @Override
            public void forgetAccount(String deviceId) {}

            @Override
            public String queue(String deviceId, Operation operation) {
                throw new UnsupportedOperationException("This server has no lists");
            }
        };
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            RunResult result = SUITE.run(RunRequest.of(ServerUnderTest.of(Target.of(server.url())), modest)
                    .withSelection(Selection.ofIds("TREE-002")));
            assertThat(result.scenarios()).isNotEmpty().allSatisfy(s -> {
                assertThat(s.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
                assertThat(s.reason())
                        .isEqualTo("The adapter does not offer what the operator wants: This server has no lists.");
            });
            assertThat(result.findings()).isEmpty();
        }
    }

    @Test
    void a_port_where_nothing_listens_is_named_before_the_run() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        URI nowhere = URI.create("http://127.0.0.1:" + port + "/dm");
        assertThatThrownBy(() -> SUITE.run(RunRequest.of(ServerUnderTest.of(Target.of(nowhere)), NONE)))
                .isInstanceOf(ServerUnreachableException.class)
                .hasMessageStartingWith("The server at " + nowhere + " cannot be reached: ")
                .hasMessageEndingWith("start the server or correct the port.");
    }

    @Test
    void accounts_of_the_target_are_used_when_the_adapter_creates_none() {
        dev.provost.fixtures.server.device.Account known = dev.provost.fixtures.server.device.Account.of(
                "IMEI:490154203237518", dev.provost.fixtures.server.device.Authentication.MD5, "u1", "p1");
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT.withAccount(known))) {
            Target bare = Target.of(server.url());
            Target target = new Target(
                    bare.argument(),
                    bare.url(),
                    bare.serverId(),
                    bare.versions(),
                    bare.encodings(),
                    List.of(Account.of("IMEI:490154203237518", "u1", "p1", AuthScheme.MD5)),
                    bare.adapterKind(),
                    bare.adapterSettings());
            RunResult result = SUITE.run(RunRequest.of(ServerUnderTest.of(target), NONE)
                    .withSelection(Selection.ofIds("PROV-003", "PROV-090", "PROV-091", "PROV-092")));
            assertThat(RunAssertions.troubles(result)).isEmpty();
            assertThat(result.scenarios())
                    .hasSize(8)
                    .extracting(ScenarioResult::verdict)
                    .containsOnly(Verdict.PASS);
        }
    }
}
