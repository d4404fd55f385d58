package dev.provost.handset.fumo;

import dev.provost.flash.boot.WornOutException;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import dev.provost.syncml.StatusCode;
import dev.provost.tree.ManagementTree;
import java.time.Instant;
import java.util.Optional;

/** What a phone does when a server executes an operation of one of its update objects. May lose the power. */
final class ServerOrder {

    private static final int MOST_STEPS = 9;

    private final FirmwareDesk desk;
    private final ServerWriting writing;
    private final FumoRoot root;
    private final FumoOperation operation;

    ServerOrder(FirmwareDesk desk, ServerWriting writing, FumoRoot root, FumoOperation operation) {
        this.desk = desk;
        this.writing = writing;
        this.root = root;
        this.operation = operation;
    }

    /** The Status of the Exec. */
    int run(Optional<String> correlator, ManagementTree tree, Instant now) {
        Optional<Integer> refusal = refusal(correlator, tree);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        for (FumoRoot each : desk.model().roots()) {
            if (!writing.keep(each, tree) && each.equals(root)) {
                return StatusCode.DEVICE_FULL.code();
            }
        }
        boolean named = writing.isNamed(root, tree);
        writing.settled(tree);
        try {
            begin(correlator, named);
        } catch (WornOutException e) {
            return StatusCode.DEVICE_FULL.code();
        }
        FumoRoot conduct = desk.conduct(root);
        if (conduct.unimplemented().contains(operation)) {
            desk.fail(root, FumoResult.NOT_IMPLEMENTED);
        }
        return conduct.synchronous().contains(operation) ? finish(now) : StatusCode.ACCEPTED_FOR_PROCESSING.code();
    }

    private Optional<Integer> refusal(Optional<String> correlator, ManagementTree tree) {
        if (correlator.filter(text -> !FirmwareUnit.isNotable(text)).isPresent()) {
            return Optional.of(StatusCode.REQUEST_ENTITY_TOO_LARGE.code());
        }
        if (desk.model().roots().stream().anyMatch(r -> ServerWriting.isBusy(desk.status(r.name())))) {
            return Optional.of(StatusCode.RETRY_LATER.code());
        }
        boolean ready = writing.shown(root, tree) == FumoState.READY_TO_UPDATE;
        if (ready == operation.downloads()) {
            return Optional.of(StatusCode.COMMAND_NOT_ALLOWED.code());
        }
        return operation.downloads()
                        && ServerWriting.text(root.url(operation), tree).isBlank()
                ? Optional.of(FumoResult.BAD_URL.code())
                : Optional.empty();
    }

    private void begin(Optional<String> correlator, boolean named) {
        desk.beginAffair(root.name());
        desk.mailbag().settle(root.name());
        desk.power().run(unit -> {
            if (unit.status(root.name()).toReport().isPresent()) {
                unit.reported(root.name()); // the new order supersedes a report that nobody answered
            }
            if (unit.status(root.name()).state().isTerminal() && !named) {
                unit.describe(root.name(), Optional.empty(), Optional.empty()); // they are of the package before
            }
            unit.begin(root.name(), operation, correlator);
            return unit;
        });
    }

    /**
     * Installs while the server waits, after the user was asked where the phone does so: the result is the Status, and no alert
     * follows. Where the phone has to wait itself, the server does not: 202, and the alert follows after all.
     */
    private int finish(Instant now) {
        Optional<FirmwareTask> task = desk.next(root);
        for (int i = 0; i < MOST_STEPS && task.isPresent() && isDoneAtOnce(task.get(), now); i++) {
            task = desk.next(root);
        }
        for (int starts = 0; desk.unit().restartNeeded() && starts < 3; starts++) {
            desk.restart();
        }
        Optional<FumoResult> result = desk.status(root.name()).toReport();
        if (result.isEmpty()) {
            return StatusCode.ACCEPTED_FOR_PROCESSING.code();
        }
        desk.power().run(unit -> {
            unit.reported(root.name());
            return unit;
        });
        return desk.habits().said(result.get()).code();
    }

    private boolean isDoneAtOnce(FirmwareTask task, Instant now) {
        return switch (task) {
            case FirmwareTask.AskUser ask -> {
                desk.ask(ask);
                yield true;
            }
            case FirmwareTask.Install install -> {
                desk.install(install, now);
                yield true;
            }
            default -> false;
        };
    }
}
