package dev.provost.syncml.codec;

import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Container;
import dev.provost.syncml.Exec;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import dev.provost.syncml.Unsupported;

/** Writes commands, statuses and results. */
final class CommandWriter {

    static final Tag NO_RESP = Tag.syncml("NoResp");
    private static final Tag CMD_ID = Tag.syncml("CmdID");
    private static final Tag CORRELATOR = Tag.syncml("Correlator");
    private static final Tag MSG_REF = Tag.syncml("MsgRef");
    private static final Tag CMD_REF = Tag.syncml("CmdRef");
    private static final Tag CMD = Tag.syncml("Cmd");
    private static final Tag TARGET_REF = Tag.syncml("TargetRef");
    private static final Tag SOURCE_REF = Tag.syncml("SourceRef");
    private static final Tag CHAL = Tag.syncml("Chal");

    private final TokenWriter out;
    private final ItemWriter items;

    CommandWriter(TokenWriter out, ItemWriter items) {
        this.out = out;
        this.items = items;
    }

    void write(Command command) {
        if (command instanceof Unsupported unsupported) {
            items.element(unsupported.element());
            return;
        }
        out.start(Tag.syncml(command.name()));
        items.required(CMD_ID, command.cmdId());
        if (command.noResp()) {
            out.empty(NO_RESP);
        }
        switch (command) {
            case ItemCommand c -> itemCommand(c);
            case Container c -> container(c);
            case Alert c -> alert(c);
            case Status c -> status(c);
            case Results c -> results(c);
            case Unsupported c -> throw new IllegalStateException("Already written: " + c.name());
        }
        out.end();
    }

    private void itemCommand(ItemCommand command) {
        command.meta().ifPresent(items::meta);
        if (command instanceof Exec exec) {
            exec.correlator().ifPresent(text -> out.leaf(CORRELATOR, text));
        }
        command.items().forEach(items::item);
    }

    private void container(Container container) {
        container.meta().ifPresent(items::meta);
        container.members().forEach(this::write);
    }

    private void alert(Alert alert) {
        alert.data().ifPresent(items::data);
        alert.correlator().ifPresent(text -> out.leaf(CORRELATOR, text));
        alert.items().forEach(items::item);
    }

    private void status(Status status) {
        items.required(MSG_REF, status.msgRef());
        items.required(CMD_REF, status.cmdRef());
        items.required(CMD, status.cmd());
        status.targetRefs().forEach(uri -> out.leaf(TARGET_REF, uri));
        status.sourceRefs().forEach(uri -> out.leaf(SOURCE_REF, uri));
        status.chal().ifPresent(chal -> {
            out.start(CHAL);
            items.meta(chal.meta());
            out.end();
        });
        items.required(ItemWriter.DATA, status.data());
        status.items().forEach(items::item);
    }

    private void results(Results results) {
        results.msgRef().ifPresent(ref -> out.leaf(MSG_REF, ref));
        results.cmdRef().ifPresent(ref -> out.leaf(CMD_REF, ref));
        results.meta().ifPresent(items::meta);
        results.targetRef().ifPresent(uri -> out.leaf(TARGET_REF, uri));
        results.sourceRef().ifPresent(uri -> out.leaf(SOURCE_REF, uri));
        results.items().forEach(items::item);
    }
}
