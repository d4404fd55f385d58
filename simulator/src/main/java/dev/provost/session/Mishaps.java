package dev.provost.session;

import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Location;
import dev.provost.tree.BadLocUriException;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What goes wrong inside the device with commands that are otherwise in order. The code of an {@code Exec} is the business
 * of the process behind the node.
 *
 * @param device the device
 */
record Mishaps(ManagedDevice device) {

    /** Does something with the node of an item, unless it goes wrong; then nothing has changed. */
    ItemOutcome guard(ItemCommand command, Item item, Supplier<ItemOutcome> work) {
        if (!device.hasMishaps()) {
            return work.get();
        }
        ManagementTree before = device.tree();
        ItemOutcome outcome = work.get();
        Optional<Mishap.Failure> failure =
                outcome.wasDone() ? find(command, item, Mishap.Failure.class) : Optional.empty();
        return failure.map(f -> {
                    device.replaceTree(before);
                    return ItemOutcome.of(f.code(), item);
                })
                .orElse(outcome);
    }

    /** Whether what a command has done stays done. */
    boolean isIrreversible(Answer answer) {
        return device.hasMishaps()
                && answer.command() instanceof ItemCommand command
                && answer.outcomes().stream()
                        .filter(ItemOutcome::wasDone)
                        .anyMatch(o -> find(command, o.item(), Mishap.Irreversible.class)
                                .isPresent());
    }

    private <M extends Mishap> Optional<M> find(ItemCommand command, Item item, Class<M> kind) {
        try {
            return item.target()
                    .map(Location::uri)
                    .map(LocUri::parse)
                    .flatMap(uri -> device.mishap(command.name(), uri))
                    .filter(kind::isInstance)
                    .map(kind::cast);
        } catch (BadLocUriException e) {
            return Optional.empty();
        }
    }
}
