package dev.provost.session;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Command;
import dev.provost.syncml.Item;
import dev.provost.syncml.StatusCode;
import dev.provost.tree.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Does what a message of the server asks for, or refuses it, and puts the answers into the outbox. */
final class Duties {

    private final CommandRunner runner;
    private final Assembler assembler;
    private final Reach reach;
    private final StatusWriter writer;
    private final Outbox outbox;
    private final Tally tally;

    private Duties(
            CommandRunner runner, Assembler assembler, Reach reach, StatusWriter writer, Outbox outbox, Tally tally) {
        this.runner = runner;
        this.assembler = assembler;
        this.reach = reach;
        this.writer = writer;
        this.outbox = outbox;
        this.tally = tally;
    }

    static Duties of(
            SessionSettings settings, ManagedDevice device, Outbox outbox, Sizer sizer, PeerLimits peer, Tally tally) {
        boolean chunks = settings.supports(Feature.LARGE_OBJECTS);
        Assembler assembler = new Assembler(settings.limits(), chunks);
        StatusWriter writer = new StatusWriter(settings.refsForSingleItems(), settings.heedsNoResp());
        DeviceAccess access =
                new DeviceAccess(device, Actor.server(settings.account().serverId()));
        Predicate<List<Answer>> fits = answers -> sizer.fitAlone(
                answers.stream()
                        .flatMap(a -> writer.write(Numbering.PENDING, a).stream())
                        .toList(),
                peer.maxMsgSize());
        Reach reach = new Reach(peer, sizer, chunks, settings.limits().maxKept());
        CommandRunner runner = new CommandRunner(settings, access, assembler, reach, fits);
        return new Duties(runner, assembler, reach, writer, outbox, tally);
    }

    /** Carries everything out, in order. */
    void perform(Inbound inbound) {
        runner.beginMessage();
        assembler.beginMessage();
        writer.beginMessage(inbound.header().noResp());
        if (outbox.isEmpty()) {
            reach.clear();
        }
        List<List<Command>> replies = new ArrayList<>();
        for (Command command : inbound.commands()) {
            List<Answer> answers = runner.run(command, Scope.BODY);
            replies.addAll(
                    command instanceof Atomic && fits(answers)
                            ? List.of(together(inbound, answers))
                            : apart(inbound, answers));
        }
        assembler.endMessage(inbound.isFinal()).ifPresent(item -> replies.add(List.of(noEndOfData(item))));
        outbox.addFirst(replies);
    }

    /** Answers everything with one code and carries nothing out. */
    void refuse(Inbound inbound, StatusCode code) {
        writer.beginMessage(inbound.header().noResp());
        List<List<Command>> replies = new ArrayList<>();
        inbound.commands().forEach(c -> replies.addAll(apart(inbound, Answer.all(c, code))));
        outbox.addFirst(replies);
    }

    private static boolean fits(List<Answer> answers) {
        return !answers.getFirst().hasCode(StatusCode.ATOMIC_RESPONSE_TOO_LARGE_TO_FIT);
    }

    private List<Command> together(Inbound inbound, List<Answer> answers) {
        return apart(inbound, answers).stream().flatMap(List::stream).toList();
    }

    private List<List<Command>> apart(Inbound inbound, List<Answer> answers) {
        return answers.stream().map(a -> written(inbound, a)).toList();
    }

    private List<Command> written(Inbound inbound, Answer answer) {
        answer.outcomes().forEach(o -> tally.command(o.code()));
        return writer.write(inbound.msgId(), answer);
    }

    private static Alert noEndOfData(Item incomplete) {
        return Alert.of(
                Numbering.PENDING,
                AlertCode.NO_END_OF_DATA,
                new Item(incomplete.target(), incomplete.source(), Optional.empty(), Optional.empty(), false));
    }
}
