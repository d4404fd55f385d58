package dev.provost.syncml.codec;

import dev.provost.syncml.Chal;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads statuses and results, which refer to a command of the other side. */
final class StatusReader {

    private static final ContentModel STATUS =
            ContentModel.of("CmdID MsgRef CmdRef Cmd TargetRef* SourceRef* ~Cred? Chal? Data Item*");
    private static final ContentModel RESULTS =
            ContentModel.of("CmdID MsgRef? CmdRef Meta? TargetRef? SourceRef? Item+");

    private String cmdId = "";
    private Optional<String> msgRef = Optional.empty();
    private Optional<String> cmdRef = Optional.empty();
    private String cmd = "";
    private final List<String> targetRefs = new ArrayList<>(1);
    private final List<String> sourceRefs = new ArrayList<>(1);
    private Optional<Chal> chal = Optional.empty();
    private Optional<Meta> meta = Optional.empty();
    private String data = "";
    private final List<Item> items = new ArrayList<>(1);

    private StatusReader() {}

    /** Reads a status, the current child of {@code parent}. */
    static Status status(Scope parent) {
        StatusReader in = in(parent.open(STATUS));
        return new Status(
                in.cmdId,
                in.msgRef.orElse(""),
                in.cmdRef.orElse(""),
                in.cmd,
                in.targetRefs,
                in.sourceRefs,
                in.chal,
                in.data,
                in.items);
    }

    /** Reads results, the current child of {@code parent}. */
    static Results results(Scope parent) {
        StatusReader in = in(parent.open(RESULTS));
        return new Results(
                in.cmdId,
                in.msgRef,
                in.cmdRef,
                in.meta,
                in.targetRefs.stream().findFirst(),
                in.sourceRefs.stream().findFirst(),
                in.items);
    }

    private static StatusReader in(Scope scope) {
        StatusReader reader = new StatusReader();
        while (scope.next()) {
            reader.child(scope);
        }
        return reader;
    }

    private void child(Scope scope) {
        switch (scope.child()) {
            case "CmdID" -> cmdId = scope.text();
            case "MsgRef" -> msgRef = Optional.of(scope.text());
            case "CmdRef" -> cmdRef = Optional.of(scope.text());
            case "Cmd" -> cmd = scope.text();
            case "TargetRef" -> targetRefs.add(scope.text());
            case "SourceRef" -> sourceRefs.add(scope.text());
            case "Chal" -> chal = Optional.of(HeaderReader.chal(scope));
            case "Meta" -> meta = Optional.of(MetaReader.read(scope));
            case "Data" -> data = scope.text();
            case "Item" -> items.add(ItemReader.item(scope));
            default -> scope.skip();
        }
    }
}
