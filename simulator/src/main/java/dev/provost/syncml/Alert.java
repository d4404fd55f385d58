package dev.provost.syncml;

import java.util.List;
import java.util.Optional;

/**
 * An alert (RepPro 1.2.1, 6.6.2).
 *
 * @param cmdId the {@code CmdID}
 * @param noResp whether no status is wanted
 * @param data the alert code as text
 * @param correlator echo of the correlator of the {@code Exec} that this reports on
 * @param items the items in order
 */
public record Alert(String cmdId, boolean noResp, Optional<Data> data, Optional<String> correlator, List<Item> items)
        implements Command {

    public Alert {
        items = List.copyOf(items);
    }

    /** An alert with the given code and items. */
    public static Alert of(String cmdId, AlertCode code, Item... items) {
        return new Alert(
                cmdId, false, Optional.of(Data.text(Integer.toString(code.code()))), Optional.empty(), List.of(items));
    }

    /** The alert code, or empty when it is absent or none of DM. */
    public Optional<AlertCode> code() {
        return data.flatMap(d -> AlertCode.of(d.asText()));
    }
}
