package dev.provost.conformance.steps;

import dev.provost.fleet.Posting;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a phone does with its own reports and limits that no well-behaved phone does, or not at that moment. */
final class ReportingHabits {

    private ReportingHabits() {}

    /** Says something more whenever it begins a session. */
    static UnaryOperator<Posting> reporting(Alert alert) {
        return posting ->
                posting.message().body().commands().stream().anyMatch(c -> isAlert(c, AlertCode.CLIENT_INITIATED_MGMT))
                        ? posting.withCommand(alert)
                        : posting;
    }

    /** Announces how large messages may be with one of its messages. */
    static UnaryOperator<Posting> announcingMaxMsgSize(int octets, int message) {
        return posting -> posting.number() == message
                ? posting.withSyncHdr(
                        h -> h.withMeta(h.meta().orElse(Meta.EMPTY).withMaxMsgSize(octets)))
                : posting;
    }

    /** Gives a size that is one too high with the first chunk of the first event that it sends in parts. */
    static UnaryOperator<Posting> misstatingTheSizeOnce() {
        AtomicBoolean done = new AtomicBoolean();
        return posting -> mapGenericAlerts(posting, item -> {
            Optional<String> size = item.meta().flatMap(Meta::size);
            boolean wrong = item.moreData() && size.isPresent() && done.compareAndSet(false, true);
            return Optional.of(
                    wrong
                            ? item.withMeta(item.meta().orElseThrow().withSize(1 + Long.parseLong(size.orElseThrow())))
                            : item);
        });
    }

    /** Leaves out the last chunk of the first event that it sends in parts. */
    static UnaryOperator<Posting> forgettingTheLastPartOnce() {
        AtomicBoolean begun = new AtomicBoolean();
        AtomicBoolean done = new AtomicBoolean();
        return posting -> mapGenericAlerts(posting, item -> {
            begun.compareAndSet(false, item.moreData());
            boolean forgotten = !item.moreData() && begun.get() && done.compareAndSet(false, true);
            return forgotten ? Optional.empty() : Optional.of(item);
        });
    }

    /** The generic alerts of a message with other items; without any, an alert is left out. */
    private static Posting mapGenericAlerts(Posting posting, Function<Item, Optional<Item>> change) {
        List<Command> commands = new ArrayList<>();
        for (Command command : posting.message().body().commands()) {
            if (command instanceof Alert alert && isAlert(command, AlertCode.GENERIC_ALERT)) {
                List<Item> items = alert.items().stream()
                        .flatMap(i -> change.apply(i).stream())
                        .toList();
                if (!items.isEmpty()) {
                    commands.add(new Alert(alert.cmdId(), alert.noResp(), alert.data(), alert.correlator(), items));
                }
            } else {
                commands.add(command);
            }
        }
        return posting.withMessage(posting.message().withCommands(commands));
    }

    private static boolean isAlert(Command command, AlertCode code) {
        return command instanceof Alert alert && alert.code().equals(Optional.of(code));
    }
}
