package dev.provost.syncml;

import java.util.List;
import java.util.Optional;

/**
 * What a {@link Get} read (RepPro 1.2.1, 6.6.12).
 *
 * @param cmdId the {@code CmdID} of the results themselves
 * @param msgRef {@code MsgID} of the message answered; absent means 1
 * @param cmdRef {@code CmdID} answered; absent means 1
 * @param meta description that holds for all items
 * @param targetRef target of the command answered
 * @param sourceRef source of the command answered
 * @param items one item for each value, its source naming the node
 */
public record Results(
        String cmdId,
        Optional<String> msgRef,
        Optional<String> cmdRef,
        Optional<Meta> meta,
        Optional<String> targetRef,
        Optional<String> sourceRef,
        List<Item> items)
        implements Command {

    public Results {
        items = List.copyOf(items);
    }

    /** Results with the given items. */
    public static Results of(String cmdId, String msgRef, String cmdRef, List<Item> items) {
        return new Results(
                cmdId,
                Optional.of(msgRef),
                Optional.of(cmdRef),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                items);
    }

    @Override
    public boolean noResp() {
        return false;
    }
}
