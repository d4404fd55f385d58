package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.Capability;
import dev.provost.adapter.DeviceView;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.plan.Selection;
import dev.provost.conformance.statement.CapabilityCatalogue;
import dev.provost.conformance.statement.Statement;
import dev.provost.conformance.statement.StatementReader;
import dev.provost.fixtures.server.defect.FirmwareDefect;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.RunResult;
import dev.provost.reports.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders for firmware that are made of plain operations, because the adapter knows nothing else. */
class ComposedFirmwareTest {

    private static final Selection UPDATES = Selection.ofTags("@needs-firmware");

    @TempDir
    private Path directory;

    /** An adapter of the reference server that knows accounts, operations and values. */
    private record Plain(ServerAdapter whole) implements ServerAdapter {

        @Override
        public Set<Capability> capabilities() {
            return EnumSet.of(
                    Capability.CREATE_ACCOUNT,
                    Capability.QUEUE_OPERATION,
                    Capability.READ_OUTCOME,
                    Capability.READ_DEVICE_VIEW);
        }

        @Override
        public Set<AuthScheme> schemes() {
            return whole.schemes();
        }

        @Override
        public void createAccount(Account account) {
            whole.createAccount(account);
        }

        @Override
        public void forgetAccount(String deviceId) {
            whole.forgetAccount(deviceId);
        }

        @Override
        public String queue(String deviceId, Operation operation) {
            return whole.queue(deviceId, operation);
        }

        @Override
        public Outcome outcome(String operationId) {
            return whole.outcome(operationId);
        }

        @Override
        public DeviceView deviceView(String deviceId) {
            return whole.deviceView(deviceId);
        }
    }

    @Test
    void who_queues_operations_does_not_offer_firmware_by_that() {
        RunResult result = ReferenceRun.through(Plain::new, Expectations.NONE, Selection.ofIds("UPD-020"));
        assertThat(result.scenarios()).singleElement().satisfies(s -> {
            assertThat(s.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
            assertThat(s.reason())
                    .isEqualTo(
                            "The scenario needs an adapter that updates firmware, or one that queues operations and a"
                                    + " statement that claims firmware.");
        });
    }

    @Test
    void who_says_that_he_offers_firmware_is_examined_by_plain_operations() {
        RunResult result = ReferenceRun.through(Plain::new, saying("firmware: yes"), UPDATES);
        assertThat(RunAssertions.troubles(result)).isEmpty();
        assertThat(result.findings()).isEmpty();
        assertThat(result.summary().pass()).isGreaterThan(60);
    }

    @Test
    void who_says_that_he_offers_none_is_not_examined() {
        RunResult result = ReferenceRun.through(
                Plain::new, saying("firmware: no"), Selection.ofIds("UPD-010", "UPD-015", "UPD-020"));
        assertThat(result.findings()).isEmpty();
        assertThat(result.scenarios())
                .filteredOn(s -> !s.id().equals("UPD-015"))
                .hasSize(2)
                .allSatisfy(s -> assertThat(s.reason())
                        .isEqualTo(
                                "The statement says no to \"The firmware of devices is updated (FUMO)\" (firmware)."));
    }

    @Test
    void a_server_that_does_not_take_reports_is_caught_by_plain_operations_too() {
        RunResult result = ReferenceRun.through(
                Plain::new, saying("firmware: yes"), UPDATES, FirmwareDefect.FAILS_AT_FIRMWARE_REPORT);
        assertThat(result.findings())
                .filteredOn(f -> f.verdict() == Verdict.FAIL)
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.blame()).isEqualTo(Blame.SERVER))
                .extracting(Finding::requirement)
                .contains("FUMO-SRV-04");
    }

    private Expectations saying(String capabilities) {
        Path file = directory.resolve("ics.yaml");
        assertDoesNotThrow(() -> Files.writeString(file, "server: x\ncapabilities: { " + capabilities + " }\n"));
        Statement statement = StatementReader.read(file.toString(), CapabilityCatalogue.standard());
        return new Expectations(Optional.of(statement), Optional.empty(), false);
    }
}
