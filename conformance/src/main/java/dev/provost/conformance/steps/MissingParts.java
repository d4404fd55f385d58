package dev.provost.conformance.steps;

import dev.provost.fleet.Posting;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Location;
import dev.provost.syncml.Replace;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Messages from which something is missing that the DTD requires, or in which something is not what it has to be. */
final class MissingParts {

    static final List<Flaw> ALL = List.of(
            new Flaw("without its header", OctetFlaws.text(t -> t.replaceFirst("(?s)<SyncHdr>.*</SyncHdr>", ""))),
            new Flaw("without its number", posting -> posting.withSyncHdr(header -> header.withMsgId(""))),
            new Flaw(
                    "without its sender", posting -> posting.withSyncHdr(header -> header.withSource(Location.of("")))),
            new Flaw(
                    "without the id of its session",
                    posting -> posting.withSyncHdr(header -> header.withSessionId(""))),
            new Flaw("whose commands have no CmdID", cmdIds("")),
            new Flaw("whose commands all have the same CmdID", cmdIds("1")),
            new Flaw(
                    "without any command",
                    posting -> posting.withMessage(posting.message().withCommands(List.of()))),
            new Flaw("without its session alert", without(c -> c instanceof Alert)),
            new Flaw("without the information on the phone", without(c -> c instanceof Replace)),
            new Flaw(
                    "without Final",
                    posting -> posting.withMessage(posting.message().withFinal(false))));

    private MissingParts() {}

    private static UnaryOperator<Posting> without(Predicate<Command> unwanted) {
        return posting -> {
            List<Command> commands = posting.message().body().commands().stream()
                    .filter(unwanted.negate())
                    .toList();
            return posting.withMessage(posting.message().withCommands(commands));
        };
    }

    private static UnaryOperator<Posting> cmdIds(String id) {
        return posting -> {
            List<Command> commands = posting.message().body().commands().stream()
                    .map(command -> command.withCmdId(id))
                    .toList();
            return posting.withMessage(posting.message().withCommands(commands));
        };
    }
}
