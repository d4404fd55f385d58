package dev.provost.conformance.steps;

import dev.provost.fault.LineFault;
import dev.provost.fleet.Posting;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What a phone does with its reports on firmware that other phones do not. */
final class FirmwareHabits {

    private static final int ACCEPTED = 202;
    private static final String EARLY = "901";

    private FirmwareHabits() {}

    /** Reports one result where another one is meant. */
    static UnaryOperator<Posting> reporting(int meant, int said) {
        return posting -> posting.withMessage(posting.message()
                .withCommands(posting.message().body().commands().stream()
                        .map(command -> reported(command, meant, said))
                        .toList()));
    }

    /** Has the line break, once, when the phone reports on its firmware. */
    static UnaryOperator<Posting> losingReport(LineFault fault) {
        return once(FirmwareAlert::isReport, fault);
    }

    /**
     * Has a phone report, once, in the very message in which it accepts an order.
     *
     * @param order the order that it accepts, as far as one was seen
     */
    static UnaryOperator<Posting> reportingAtOnce(Supplier<Optional<FirmwareExec>> order) {
        AtomicBoolean done = new AtomicBoolean();
        return posting -> posting.message().body().commands().stream().anyMatch(FirmwareHabits::isAcceptance)
                ? order.get()
                        .filter(exec -> done.compareAndSet(false, true))
                        .map(exec -> posting.withMessage(withReport(posting.message(), exec)))
                        .orElse(posting)
                : posting;
    }

    private static Message withReport(Message message, FirmwareExec exec) {
        Meta meta = Meta.EMPTY
                .withFormat("int")
                .withType(exec.operation().alertType())
                .withMark("informational");
        Item item = Item.source(exec.root()).withMeta(meta).withData("200");
        Alert report = Alert.of(EARLY, AlertCode.GENERIC_ALERT, item);
        List<Command> commands = new ArrayList<>(message.body().commands());
        commands.add(new Alert(report.cmdId(), report.noResp(), report.data(), exec.correlator(), report.items()));
        return message.withCommands(commands);
    }

    private static boolean isAcceptance(Command command) {
        return command instanceof Status status && status.cmd().equals("Exec") && status.code() == ACCEPTED;
    }

    /** Has the line break, once, when the phone has accepted an Exec. */
    static UnaryOperator<Posting> losingAcceptance(LineFault fault) {
        return once(command -> command instanceof Status status && status.cmd().equals("Exec"), fault);
    }

    private static UnaryOperator<Posting> once(Predicate<Command> occasion, LineFault fault) {
        AtomicBoolean done = new AtomicBoolean();
        return posting ->
                posting.message().body().commands().stream().anyMatch(occasion) && done.compareAndSet(false, true)
                        ? posting.withFault(fault)
                        : posting;
    }

    private static Command reported(Command command, int meant, int said) {
        return command instanceof Alert alert && FirmwareAlert.isReport(command)
                ? new Alert(
                        alert.cmdId(),
                        alert.noResp(),
                        alert.data(),
                        alert.correlator(),
                        items(alert.items(), Integer.toString(meant), Integer.toString(said)))
                : command;
    }

    private static List<Item> items(List<Item> items, String meant, String said) {
        return items.stream()
                .map(item ->
                        item.data().filter(data -> data.asText().equals(meant)).isPresent()
                                ? item.withData(said)
                                : item)
                .toList();
    }
}
