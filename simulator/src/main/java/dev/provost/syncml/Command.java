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

    /** This with another {@code CmdID}; members of a container keep theirs. */
    default Command withCmdId(String id) {
        return switch (this) {
            case Add c -> new Add(id, c.noResp(), c.meta(), c.items());
            case Replace c -> new Replace(id, c.noResp(), c.meta(), c.items());
            case Get c -> new Get(id, c.noResp(), c.meta(), c.items());
            case Delete c -> new Delete(id, c.noResp(), c.meta(), c.items());
            case Copy c -> new Copy(id, c.noResp(), c.meta(), c.items());
            case Exec c -> new Exec(id, c.noResp(), c.meta(), c.correlator(), c.items());
            case Alert c -> new Alert(id, c.noResp(), c.data(), c.correlator(), c.items());
            case Atomic c -> new Atomic(id, c.noResp(), c.meta(), c.members());
            case Sequence c -> new Sequence(id, c.noResp(), c.meta(), c.members());
            case Status c ->
                new Status(
                        id,
                        c.msgRef(),
                        c.cmdRef(),
                        c.cmd(),
                        c.targetRefs(),
                        c.sourceRefs(),
                        c.chal(),
                        c.data(),
                        c.items());
            case Results c ->
                new Results(id, c.msgRef(), c.cmdRef(), c.meta(), c.targetRef(), c.sourceRef(), c.items());
            case Unsupported c -> new Unsupported(id, c.name(), c.noResp(), c.element());
        };
    }

    /** Whether the sender asked for no status; DM gives this no meaning, older peers still send it. */
    boolean noResp();
}
