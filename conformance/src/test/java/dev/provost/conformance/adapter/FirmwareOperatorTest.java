package dev.provost.conformance.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.adapter.Capability;
import dev.provost.adapter.DeviceView;
import dev.provost.adapter.FirmwareOrder;
import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.FirmwareView.Standing;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.Outcome.State;
import dev.provost.adapter.ServerAdapter;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmwareOperatorTest {

    private static final FirmwareOrder ORDER =
            FirmwareOrder.downloadAndUpdate("slate", "2.0", URI.create("http://127.0.0.1/p"));

    private final Plain server = new Plain();
    private final FirmwareOperator operator = new FirmwareOperator(server);

    /** A server that knows operations and nothing of firmware. */
    private static final class Plain implements ServerAdapter {
        private final List<Operation> queued = new ArrayList<>();
        private final Map<String, Outcome> outcomes = new HashMap<>();
        private final Map<String, NodeValue> values = new HashMap<>();

        @Override
        public Set<Capability> capabilities() {
            return EnumSet.of(Capability.QUEUE_OPERATION, Capability.READ_OUTCOME, Capability.READ_DEVICE_VIEW);
        }

        @Override
        public String queue(String deviceId, Operation operation) {
            queued.add(operation);
            return Integer.toString(queued.size());
        }

        @Override
        public Outcome outcome(String operationId) {
            return outcomes.getOrDefault(operationId, Outcome.queued());
        }

        @Override
        public DeviceView deviceView(String deviceId) {
            return new DeviceView(deviceId, values);
        }

        void answers(String id, int status) {
            outcomes.put(
                    id,
                    new Outcome(State.DONE, List.of(new Outcome.ItemOutcome("Exec", "", status, Optional.empty()))));
        }
    }

    @Test
    void an_order_becomes_the_commands_that_a_server_would_send() {
        operator.order("IMEI:1", "./FUMO", ORDER.withCorrelator("c1"));
        operator.order("IMEI:1", "./FUMO", FirmwareOrder.deliver("slate", "2.0", new byte[] {1}).withRoot("./Radio"));
        operator.order("IMEI:1", "./FUMO", FirmwareOrder.update("slate", "2.0"));

        assertThat(server.queued)
                .containsExactly(
                        new Operation.Replace(
                                "./FUMO/DownloadAndUpdate/PkgURL", NodeValue.text("http://127.0.0.1/p")),
                        new Operation.Exec("./FUMO/DownloadAndUpdate", Optional.empty(), Optional.of("c1")),
                        new Operation.Replace(
                                "./Radio/Update/PkgData",
                                NodeValue.binary("application/octet-stream", new byte[] {1})),
                        new Operation.Exec("./Radio/Update", Optional.empty(), Optional.empty()),
                        new Operation.Exec("./FUMO/Update", Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "200,10,SUCCEEDED", "405,10,FAILED", "202,100,SUCCEEDED", "202,90,SUCCEEDED", "202,80,FAILED", "202,20,FAILED",
        "202,60,RUNNING", "202,30,RUNNING", "202,10,UNKNOWN", "202,50,UNKNOWN"
    })
    void the_belief_is_what_the_server_shows_of_outcomes_and_nodes(int status, String state, Standing standing) {
        operator.order("IMEI:1", "./FUMO", ORDER);
        assertThat(operator.view("IMEI:1", "./FUMO").standing()).isEqualTo(Standing.PENDING);
        operator.ask("IMEI:1", "./FUMO");
        server.answers("2", status);
        server.answers("3", 200);
        server.answers("4", 200);
        server.values.put("./FUMO/State", NodeValue.text(state));
        server.values.put("./DevDetail/FwV", NodeValue.text("2.0"));

        FirmwareView view = operator.view("IMEI:1", "./FUMO");

        assertThat(view.standing()).isEqualTo(standing);
        assertThat(view.version()).contains("2.0");
        assertThat(view.result()).isEmpty();
    }

    @Test
    void what_was_not_asked_since_the_order_is_unknown() {
        server.values.put("./FUMO/State", NodeValue.text("100"));
        server.values.put("./DevDetail/FwV", NodeValue.text("1.0"));
        assertThat(operator.view("IMEI:1", "./FUMO")).isEqualTo(FirmwareView.unknown("IMEI:1"));

        operator.order("IMEI:1", "./FUMO", ORDER);
        server.answers("2", 202);

        assertThat(operator.view("IMEI:1", "./FUMO")).isEqualTo(FirmwareView.unknown("IMEI:1"));
    }

    @Test
    void without_the_means_nothing_is_known() {
        ServerAdapter blind = () -> Set.of(Capability.QUEUE_OPERATION);
        assertThat(FirmwareOperator.canOrder(blind)).isTrue();
        assertThat(FirmwareOperator.canTell(blind)).isFalse();
        assertThat(new FirmwareOperator(blind).view("IMEI:1", "./FUMO")).isEqualTo(FirmwareView.unknown("IMEI:1"));
    }
}
