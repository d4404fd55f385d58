package dev.provost.conformance.adapter.check;

import dev.provost.adapter.Account;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.Outcome.ItemOutcome;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.transport.EventLoops;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Has a device read for its manufacturer, and compares what the adapter says of it with what the device knows. */
final class TrivialGet {

    private static final String MANUFACTURER = "./DevInfo/Man";
    private static final int OK = 200;
    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ServerAdapter adapter;
    private final ServerUnderTest server;
    private final EventLoops loops;
    private final Watch watch;

    TrivialGet(ServerAdapter adapter, ServerUnderTest server, EventLoops loops, Watch watch) {
        this.adapter = adapter;
        this.server = server;
        this.loops = loops;
        this.watch = watch;
    }

    CheckItem check(String name, Account account) {
        String id = watch.ask(() -> adapter.queue(account.deviceId(), new Operation.Get(MANUFACTURER)));
        Outcome before = watch.ask(() -> adapter.outcome(id));
        if (before.isDone()) {
            return CheckItem.failed(
                    name,
                    "The adapter says that an operation is done although the device was not there yet.",
                    "Answer \"queued\" as long as the device has not fetched the operation.");
        }
        CheckSession session = new CheckSession(server, loops, account, MANUFACTURER);
        session.hold();
        if (session.isOrderMissing()) {
            // A server may need a moment until an operation reaches its sessions.
            LockSupport.parkNanos(PAUSE.multipliedBy(5).toNanos());
            session.hold();
        }
        if (session.failure().isPresent()) {
            return CheckItem.skipped(
                    name, "No session came about: " + session.failure().get());
        }
        if (session.refusal().isPresent()) {
            return CheckItem.failed(
                    name,
                    "The server refuses the account of %s with status %d."
                            .formatted(account.deviceId(), session.refusal().get()),
                    "Make the adapter give the server the user name, password and scheme as it receives them.");
        }
        if (session.isOrderMissing()) {
            return CheckItem.failed(
                    name,
                    "The adapter took a Get of %s for %s, and the server did not send it in two sessions."
                            .formatted(MANUFACTURER, account.deviceId()),
                    "Make the adapter queue the operation for the device that is asked for.");
        }
        return judged(name, done(id), session.truth());
    }

    private Outcome done(String id) {
        Outcome outcome = watch.ask(() -> adapter.outcome(id));
        for (int i = 0; i < TRIES && !outcome.isDone(); i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            outcome = watch.ask(() -> adapter.outcome(id));
        }
        return outcome;
    }

    private static CheckItem judged(String name, Outcome outcome, byte[] truth) {
        if (!outcome.isDone()) {
            return CheckItem.failed(
                    name,
                    "The device answered a Get, and two seconds later the adapter still says " + outcome.state() + ".",
                    "Answer \"done\" when the server has the status of the device.");
        }
        Optional<ItemOutcome> answer = outcome.items().stream()
                .filter(item -> item.command().equalsIgnoreCase("Get"))
                .findFirst();
        if (answer.isEmpty()) {
            return CheckItem.failed(
                    name,
                    "The adapter says that a Get is done, and not what the device answered.",
                    "List the answer, for instance {\"command\": \"Get\", \"uri\": \"%s\", \"status\": 200}."
                            .formatted(MANUFACTURER));
        }
        if (answer.get().status() != OK) {
            return CheckItem.failed(
                    name,
                    "The device answered a Get with 200, the adapter says "
                            + answer.get().status() + ".",
                    "Tell the status that the server received.");
        }
        Optional<NodeValue> value = answer.get().value();
        if (value.filter(v -> !Arrays.equals(v.octets(), truth)).isPresent()) {
            return CheckItem.failed(
                    name,
                    "The device has \"%s\" in %s, the adapter says \"%s\"."
                            .formatted(
                                    new String(truth, java.nio.charset.StandardCharsets.UTF_8),
                                    MANUFACTURER,
                                    value.get().asText()),
                    "Tell the value as the server received it.");
        }
        return CheckItem.ok(
                name,
                value.isPresent()
                        ? "It is told as the device knows it, status and value."
                        : "The status is told as the device knows it; the value is not told.");
    }
}
