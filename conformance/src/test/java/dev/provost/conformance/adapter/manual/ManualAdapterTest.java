package dev.provost.conformance.adapter.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.conformance.adapter.FirmwareOperator;
import java.util.Optional;
import java.util.OptionalInt;
import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.FirmwareOrder;
import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.Capability;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.conformance.run.NotApplicableException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class ManualAdapterTest {

    private static final String DEVICE = "IMEI:490154203237518";
    private static final Account ACCOUNT = Account.of(DEVICE, "u1", "p1", AuthScheme.MD5);

    private final Script desk = new Script();
    private final ManualAdapter adapter = (ManualAdapter) ManualAdapterFactory.at(
                    desk, List.of(ACCOUNT), Path.of("target"))
            .open(new AdapterSettings(URI.create("http://127.0.0.1:1/dm"), "acme-dm", Map.of("timeout", "5 min")));

    @Test
    void firmware_is_ordered_and_looked_up_by_a_person() {
        desk.types("done");
        adapter.updateFirmware(
                DEVICE, FirmwareOrder.downloadAndUpdate("slate", "2.0", URI.create("http://127.0.0.1/p")));
        assertThat(desk.shown)
                .contains(
                        "  do       order new firmware for the device: slate, version 2.0",
                        "             download and install (Exec DownloadAndUpdate)",
                        "             package at http://127.0.0.1/p");

        desk.types("perhaps");
        desk.types("failed, version 1.0, result 410");
        assertThat(adapter.firmwareView(DEVICE))
                .isEqualTo(new FirmwareView(
                        DEVICE,
                        Optional.of("1.0"),
                        OptionalInt.empty(),
                        OptionalInt.of(410),
                        FirmwareView.Standing.FAILED));
    }

    @Test
    void a_server_without_firmware_orders_gets_plain_operations_from_then_on() {
        adapter.remember(new Notes());
        desk.types("cannot");
        assertThatThrownBy(() -> adapter.updateFirmware(DEVICE, FirmwareOrder.update("slate", "2.0")))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage("The operator says that the server cannot update the firmware of a device.");

        assertThat(adapter.can(Capability.UPDATE_FIRMWARE)).isFalse();
        assertThat(new FirmwareOperator(adapter).isComposed()).isTrue();
    }

    @Test
    void orders_are_asked_for_together_before_the_device_connects() {
        adapter.queue(DEVICE, new Operation.Replace("./DevInfo/Lang", NodeValue.text("de")));
        adapter.queue(DEVICE, new Operation.Get("./DevInfo/Mod"));
        assertThat(desk.shown).isEmpty();
        desk.types("");

        adapter.settle(DEVICE);

        assertThat(desk.shown)
                .containsExactly(
                        "",
                        "[prompt 1]",
                        "  device   IMEI:490154203237518 (user u1)",
                        "  do       remove whatever still waits for the device, then queue for its next session, in this order:",
                        "             1. Replace ./DevInfo/Lang with \"de\" (format chr, type text/plain)",
                        "             2. Get ./DevInfo/Mod",
                        "           The device connects by itself after your answer.",
                        "  answer   Enter when done; or cannot, skip, quit (5 min): ");
        adapter.settle(DEVICE);
        assertThat(desk.shown).hasSize(8);
    }

    @Test
    void a_server_that_cannot_is_not_asked_again_and_makes_the_scenario_not_applicable() {
        adapter.remember(new Notes());
        adapter.queue(DEVICE, new Operation.Delete("./x"));
        desk.types("cannot");

        assertThatThrownBy(() -> adapter.settle(DEVICE))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage("The operator says that the server cannot delete nodes.");
        assertThatThrownBy(() -> adapter.queue(DEVICE, new Operation.Delete("./y")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("the operator said that the server cannot delete nodes");
    }

    @Test
    void silence_skipping_and_leaving_are_inconclusive_and_never_held_against_the_server() {
        adapter.queue(DEVICE, new Operation.Get("./x"));
        assertThatThrownBy(() -> adapter.settle(DEVICE))
                .isExactlyInstanceOf(TestAbortedException.class)
                .hasMessageStartingWith("Nobody answered prompt 1 within 5 min: ");
        adapter.queue(DEVICE, new Operation.Get("./x"));
        desk.types("skip");
        assertThatThrownBy(() -> adapter.settle(DEVICE))
                .isExactlyInstanceOf(TestAbortedException.class)
                .hasMessage("The operator skipped this scenario.");
        adapter.queue(DEVICE, new Operation.Get("./x"));
        desk.types("quit");
        assertThatThrownBy(() -> adapter.settle(DEVICE))
                .isExactlyInstanceOf(TestAbortedException.class)
                .hasMessage("Nobody answers prompts any more: this goes on with --resume.");
    }

    @Test
    void an_outcome_is_typed_as_codes_and_values_and_asked_for_once() {
        String order = adapter.queue(DEVICE, new Operation.Get("./DevInfo/Lang"));
        desk.types("", "perhaps", "200", "\"skip\"");

        Outcome outcome = adapter.outcome(order);

        assertThat(outcome.isDone()).isTrue();
        assertThat(outcome.items().getFirst().status()).isEqualTo(200);
        assertThat(outcome.items().getFirst().value()).contains(NodeValue.text("skip"));
        assertThat(desk.shown).contains("           \"perhaps\" is no answer here.");
        assertThat(adapter.outcome(order)).isEqualTo(outcome);
    }

    @Test
    void an_order_that_waits_is_looked_up_again_only_after_the_device_was_there() {
        String order = adapter.queue(DEVICE, new Operation.Get("./DevInfo/Lang"));
        desk.types("", "waiting");
        assertThat(adapter.outcome(order).isDone()).isFalse();
        assertThat(adapter.outcome(order).isDone()).isFalse();
        adapter.settle(DEVICE);
        desk.types("404");
        assertThat(adapter.outcome(order).items().getFirst().status()).isEqualTo(404);
    }

    @Test
    void a_belief_is_looked_up_node_by_node_until_the_server_shows_none() {
        adapter.remember(new Notes());
        desk.types("de", "", "cannot");
        assertThat(adapter.believedValue(DEVICE, "./DevInfo/Lang")).contains(NodeValue.text("de"));
        assertThat(adapter.believedValue(DEVICE, "./DevInfo/Lang")).isEmpty();
        assertThatThrownBy(() -> adapter.believedValue(DEVICE, "./DevInfo/Lang"))
                .isInstanceOf(NotApplicableException.class);
        assertThat(adapter.can(Capability.READ_DEVICE_VIEW)).isFalse();
    }

    private static final class Notes implements AnswerBook {
        private final Map<String, String> answers = new java.util.HashMap<>();

        @Override
        public java.util.Optional<String> earlier(String prompt) {
            return java.util.Optional.ofNullable(answers.get(prompt));
        }

        @Override
        public void note(String prompt, String answer) {
            answers.put(prompt, answer);
        }
    }

    private static final class Script implements Desk {
        private final List<String> shown = new ArrayList<>();
        private final Deque<String> lines = new ArrayDeque<>();

        void types(String... more) {
            lines.addAll(List.of(more));
        }

        @Override
        public void show(String line) {
            shown.add(line);
        }

        @Override
        public Reply ask(String question, Duration patience) {
            shown.add(question);
            return lines.isEmpty() ? new Reply.Silence() : new Reply.Line(lines.poll());
        }
    }
}
