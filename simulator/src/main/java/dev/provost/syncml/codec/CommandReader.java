package dev.provost.syncml.codec;

import dev.provost.syncml.Add;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Command;
import dev.provost.syncml.Copy;
import dev.provost.syncml.Data;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Element;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Sequence;
import dev.provost.syncml.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads commands; what is no command of DM becomes {@link Unsupported}. */
final class CommandReader {

    /** The commands of a body. */
    static final String IN_BODY =
            "Alert|Atomic|Copy|Exec|Get|~Map|~Put|Results|~Search|Sequence|Status|~Sync|Add|~Move" + "|Replace|Delete+";

    private static final ContentModel ITEMS = ContentModel.of("CmdID ~NoResp? ~Cred? Meta? Item+");
    private static final ContentModel DELETE = ContentModel.of("CmdID ~NoResp? ~Archive? ~SftDel? ~Cred? Meta? Item+");
    private static final ContentModel GET = ContentModel.of("CmdID ~NoResp? ~Lang? ~Cred? Meta? Item+");
    private static final ContentModel EXEC = ContentModel.of("CmdID ~NoResp? ~Cred? Meta? Correlator? Item");
    private static final ContentModel ALERT = ContentModel.of("CmdID ~NoResp? ~Cred? Data? Correlator? Item*");
    private static final ContentModel ATOMIC = ContentModel.of(
            "CmdID ~NoResp? Meta?" + " Add|Replace|Delete|Copy|Atomic|~Map|~Move|Sequence|~Sync|Get|Exec|Alert+");
    private static final ContentModel SEQUENCE = ContentModel.of(
            "CmdID ~NoResp? Meta?" + " Add|Replace|Delete|Copy|Atomic|~Map|~Move|~Sync|Get|Alert|Exec+");

    private String cmdId = "";
    private boolean noResp;
    private Optional<Meta> meta = Optional.empty();
    private Optional<Data> data = Optional.empty();
    private Optional<String> correlator = Optional.empty();
    private final List<Item> items = new ArrayList<>(1);
    private final List<Command> members = new ArrayList<>(0);

    private CommandReader() {}

    /** Reads a command, status or results, the current child of {@code parent}. */
    static Command read(Scope parent) {
        return switch (parent.child()) {
            case "Status" -> StatusReader.status(parent);
            case "Results" -> StatusReader.results(parent);
            case "Add" -> in(parent.open(ITEMS)).add();
            case "Replace" -> in(parent.open(ITEMS)).replace();
            case "Copy" -> in(parent.open(ITEMS)).copy();
            case "Delete" -> in(parent.open(DELETE)).delete();
            case "Get" -> in(parent.open(GET)).get();
            case "Exec" -> in(parent.open(EXEC)).exec();
            case "Alert" -> in(parent.open(ALERT)).alert();
            case "Atomic" -> in(parent.open(ATOMIC)).atomic();
            case "Sequence" -> in(parent.open(SEQUENCE)).sequence();
            default -> unsupported(parent);
        };
    }

    private static CommandReader in(Scope scope) {
        CommandReader reader = new CommandReader();
        while (scope.next()) {
            reader.child(scope);
        }
        return reader;
    }

    private void child(Scope scope) {
        switch (scope.child()) {
            case "CmdID" -> cmdId = scope.text();
            case "NoResp" -> {
                scope.flag();
                noResp = true;
            }
            case "Meta" -> meta = Optional.of(MetaReader.read(scope));
            case "Data" -> data = Optional.of(ElementReader.data(scope));
            case "Correlator" -> correlator = Optional.of(scope.text());
            case "Item" -> items.add(ItemReader.item(scope));
            case "Add",
                    "Replace",
                    "Delete",
                    "Copy",
                    "Atomic",
                    "Sequence",
                    "Get",
                    "Exec",
                    "Alert",
                    "Status",
                    "Results" -> members.add(read(scope));
            case "Map", "Move", "Sync", "Put", "Search" -> members.add(unsupported(scope));
            default -> scope.skip();
        }
    }

    private Command add() {
        return new Add(cmdId, noResp, meta, items);
    }

    private Command replace() {
        return new Replace(cmdId, noResp, meta, items);
    }

    private Command copy() {
        return new Copy(cmdId, noResp, meta, items);
    }

    private Command delete() {
        return new Delete(cmdId, noResp, meta, items);
    }

    private Command get() {
        return new Get(cmdId, noResp, meta, items);
    }

    private Command exec() {
        return new Exec(cmdId, noResp, meta, correlator, items);
    }

    private Command alert() {
        return new Alert(cmdId, noResp, data, correlator, items);
    }

    private Command atomic() {
        return new Atomic(cmdId, noResp, meta, members);
    }

    private Command sequence() {
        return new Sequence(cmdId, noResp, meta, members);
    }

    private static Command unsupported(Scope scope) {
        Element element = ElementReader.element(scope);
        String cmdId = element.children().stream()
                .filter(child -> child.name().equals("CmdID"))
                .map(Element::text)
                .findFirst()
                .orElse("");
        boolean noResp =
                element.children().stream().anyMatch(child -> child.name().equals("NoResp"));
        return new Unsupported(cmdId, element.name(), noResp, element);
    }
}
