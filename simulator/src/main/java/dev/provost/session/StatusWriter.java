package dev.provost.session;

import dev.provost.syncml.Command;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns answers into statuses and results. The {@code CmdID}s are {@link Numbering#PENDING pending}, since only the
 * message that finally carries them decides.
 */
final class StatusWriter {

    private final boolean refsForSingleItems;
    private final boolean heedsNoResp;
    private boolean unasked;

    /**
     * A writer.
     *
     * @param refsForSingleItems whether the status of a command with one item repeats its target
     * @param heedsNoResp whether {@code NoResp}, which means nothing in DM (RepPro 1.2.1), saves a status
     */
    StatusWriter(boolean refsForSingleItems, boolean heedsNoResp) {
        this.refsForSingleItems = refsForSingleItems;
        this.heedsNoResp = heedsNoResp;
    }

    /** Takes note of whether the header of the message that is answered wants no statuses for any command. */
    void beginMessage(boolean noResp) {
        unasked = noResp;
    }

    /** The statuses of a command, unless they are neither due nor wanted, and behind them its results. */
    List<Command> write(String msgRef, Answer answer) {
        boolean silent = heedsNoResp && (unasked || answer.command().noResp());
        List<Command> written = silent ? new ArrayList<>() : new ArrayList<>(statuses(msgRef, answer));
        List<Item> readings =
                answer.outcomes().stream().flatMap(o -> o.readings().stream()).toList();
        if (!readings.isEmpty()) {
            written.add(Results.of(Numbering.PENDING, msgRef, answer.command().cmdId(), readings));
        }
        return written;
    }

    private List<Status> statuses(String msgRef, Answer answer) {
        List<ItemOutcome> outcomes = answer.outcomes();
        ItemOutcome first = outcomes.getFirst();
        if (outcomes.size() == 1) {
            return List.of(refsForSingleItems ? withRefs(msgRef, answer, first) : plain(msgRef, answer, first));
        }
        boolean common = outcomes.stream().allMatch(o -> o.code() == first.code());
        return common
                ? List.of(plain(msgRef, answer, first))
                : outcomes.stream().map(o -> withRefs(msgRef, answer, o)).toList();
    }

    private static Status plain(String msgRef, Answer answer, ItemOutcome outcome) {
        Command command = answer.command();
        Status status = Status.of(Numbering.PENDING, msgRef, command.cmdId(), command.name(), outcome.code());
        return outcome.details().isEmpty() ? status : withItems(status, outcome.details());
    }

    private static Status withRefs(String msgRef, Answer answer, ItemOutcome outcome) {
        Status plain = plain(msgRef, answer, outcome);
        Item item = outcome.item();
        Status targeted =
                item.target().map(Location::uri).map(plain::withTargetRef).orElse(plain);
        return item.source().map(Location::uri).map(targeted::withSourceRef).orElse(targeted);
    }

    private static Status withItems(Status s, List<Item> items) {
        return new Status(
                s.cmdId(), s.msgRef(), s.cmdRef(), s.cmd(), s.targetRefs(), s.sourceRefs(), s.chal(), s.data(), items);
    }
}
