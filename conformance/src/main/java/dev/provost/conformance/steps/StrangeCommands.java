package dev.provost.conformance.steps;

import dev.provost.fleet.Posting;
import dev.provost.syncml.Add;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Data;
import dev.provost.syncml.Element;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import dev.provost.syncml.Unsupported;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Messages that say what no phone has to say, besides what it has. */
final class StrangeCommands {

    private static final String NEVER_SENT = "777";
    private static final String UNKNOWN_ALERT = "1298";
    private static final long TWO_BILLION = 2_000_000_000L;

    static final List<Flaw> ALL = List.of(
            new Flaw(
                    "with an Add of its own",
                    with(id -> Add.of(id, Item.target("./Vendor/Gift").withData("unasked")))),
            new Flaw(
                    "with a Get and an Exec of its own",
                    with(id -> Get.of(id, Item.target("./DevInfo/DevId")))
                            .andThen(with(id -> Exec.of(id, Item.target("./Vendor/Run"))))::apply),
            new Flaw("with a command that nobody knows", with(StrangeCommands::unknown)),
            new Flaw("with an alert that nobody knows", with(StrangeCommands::alert)),
            new Flaw(
                    "with a status for a command that the server never sent",
                    with(id -> Status.of(id, NEVER_SENT, "7", "Replace", 200))),
            new Flaw(
                    "with results that nobody asked for",
                    with(id -> Results.of(
                            id,
                            NEVER_SENT,
                            "7",
                            List.of(Item.source("./DevInfo/Man").withData("Nobody"))))),
            new Flaw("with a value that is announced and never delivered", with(StrangeCommands::promise)));

    private StrangeCommands() {}

    private static UnaryOperator<Posting> with(Function<String, Command> making) {
        return posting -> {
            int count = posting.message().body().commands().size();
            return posting.withCommand(making.apply(Integer.toString(count + 1)));
        };
    }

    private static Command unknown(String cmdId) {
        String namespace = "SYNCML:SYNCML1.2";
        Element id = new Element(namespace, "CmdID", cmdId, List.of());
        return new Unsupported(cmdId, "Tickle", false, new Element(namespace, "Tickle", "", List.of(id)));
    }

    private static Command alert(String cmdId) {
        return new Alert(cmdId, false, Optional.of(Data.text(UNKNOWN_ALERT)), Optional.empty(), List.of());
    }

    private static Command promise(String cmdId) {
        Item beginning = Item.source("./DevInfo/Lang")
                .withMeta(Meta.EMPTY.withSize(TWO_BILLION))
                .withData("e")
                .withMoreData();
        return Replace.of(cmdId, beginning);
    }
}
