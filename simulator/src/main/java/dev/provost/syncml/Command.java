package dev.provost.syncml;

/**
 * Whatever may stand in a {@link SyncBody}: commands, their statuses and results.
 *
 * <p>A {@code CmdID} that was missing on the wire is the empty string, and the codec reports the deviation.
 */
public sealed interface Command permits ItemCommand, Container, Alert, Status, Results, Unsupported {

    /** The {@code CmdID}, unique within its message. */
    String cmdId();

    /** The element name, as it stands in the {@code Cmd} of a status. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** Whether the sender asked for no status; DM gives this no meaning, older peers still send it. */
    boolean noResp();
}
