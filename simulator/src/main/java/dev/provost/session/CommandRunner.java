package dev.provost.session;

import dev.provost.syncml.Add;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Command;
import dev.provost.syncml.Container;
import dev.provost.syncml.Copy;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Sequence;
import dev.provost.syncml.Status;
import dev.provost.syncml.StatusCode;
import dev.provost.syncml.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Hands each command to its executor and collects what came of it. */
final class CommandRunner {

    /** Elements that SyncML has and DM does not (RepPro 1.2.1, 6). */
    private static final Set<String> NOT_IN_DM = Set.of("Map", "Move", "Put", "Search", "Sync");

    private final SessionSettings settings;
    private final DeviceAccess access;
    private final Transfer transfer;
    private final Assembler assembler;
    private final ItemExecutor add;
    private final ItemExecutor replace;
    private final ItemExecutor delete;
    private final ItemExecutor copy;
    private final ItemExecutor get;
    private final AlertExecutor alert;
    private final AtomicExecutor atomic;
    private final SequenceExecutor sequence;
    private final Mishaps mishaps;
    private boolean cancelled;

    CommandRunner(
            SessionSettings settings,
            DeviceAccess access,
            Assembler assembler,
            Reach reach,
            Predicate<List<Answer>> fits) {
        this.settings = settings;
        this.access = access;
        this.assembler = assembler;
        transfer = Transfer.of(settings);
        boolean documents = settings.supports(Feature.TNDS);
        add = new AddExecutor(access, transfer, documents);
        replace = new ReplaceExecutor(access, transfer, documents);
        delete = new DeleteExecutor(access);
        copy = new CopyExecutor(access);
        get = new GetExecutor(access, transfer, reach);
        alert = AlertExecutor.of(settings, access.device());
        mishaps = new Mishaps(access.device());
        atomic = new AtomicExecutor(this, access.device(), mishaps, fits);
        sequence = new SequenceExecutor(this);
    }

    /** Forgets that the user cancelled what an earlier message wanted. */
    void beginMessage() {
        cancelled = false;
    }

    /** What came of a command and, behind it, of its members. */
    List<Answer> run(Command command, Scope scope) {
        if (command instanceof Status) {
            return List.of();
        }
        if (!(command instanceof ItemCommand || isAboutTheSession(command))) {
            assembler.otherCommand();
        }
        if (cancelled) {
            return Answer.all(command, StatusCode.NOT_EXECUTED);
        }
        if (command.cmdId().isBlank() || command.cmdId().equals(Status.HEADER_REF)) {
            return refused(command, StatusCode.BAD_REQUEST);
        }
        return switch (command) {
            case Atomic a ->
                settings.supports(Feature.ATOMIC)
                        ? atomic.execute(a, scope)
                        : refused(a, StatusCode.OPTIONAL_FEATURE_NOT_SUPPORTED);
            case Sequence s -> sequence.execute(s, scope);
            case Alert a -> List.of(alerted(a));
            case ItemCommand c -> List.of(execute(c, scope));
            case Unsupported u -> List.of(Answer.of(u, unsupported(u)));
            case Results r -> List.of(Answer.of(r, StatusCode.COMMAND_NOT_ALLOWED));
            case Status s -> List.of();
        };
    }

    private static boolean isAboutTheSession(Command command) {
        return command instanceof Alert alert
                && alert.code().map(c -> !c.isUserInteraction()).orElse(false);
    }

    private Answer alerted(Alert command) {
        Answer answer = Answer.of(command, alert.execute(command));
        cancelled = answer.hasCode(StatusCode.OPERATION_CANCELLED);
        return answer;
    }

    private Answer execute(ItemCommand command, Scope scope) {
        return switch (command) {
            case Add c -> each(c, scope, add);
            case Replace c -> each(c, scope, replace);
            case Delete c -> each(c, scope, delete);
            case Get c -> each(c, scope, get);
            case Copy c ->
                settings.supports(Feature.COPY)
                        ? each(c, scope, copy)
                        : Answer.of(c, StatusCode.OPTIONAL_FEATURE_NOT_SUPPORTED);
            case Exec c -> exec(c, scope);
        };
    }

    private Answer exec(Exec command, Scope scope) {
        if (!settings.supports(Feature.EXEC)) {
            return Answer.of(command, StatusCode.OPTIONAL_FEATURE_NOT_SUPPORTED);
        }
        return command.items().size() > 1
                ? Answer.of(command, StatusCode.BAD_REQUEST)
                : each(
                        command,
                        scope,
                        new ExecExecutor(
                                access,
                                transfer,
                                command.correlator()
                                        .filter(c -> settings.version().hasCorrelator())));
    }

    private Answer each(ItemCommand command, Scope scope, ItemExecutor executor) {
        if (command.items().isEmpty()) {
            return Answer.of(command, StatusCode.INCOMPLETE_COMMAND);
        }
        Meta meta = command.meta().map(m -> Metas.merge(scope.meta(), m)).orElse(scope.meta());
        List<ItemOutcome> outcomes = new ArrayList<>(command.items().size());
        for (Item item : command.items()) {
            outcomes.add(one(command, scope, executor, item, Metas.of(meta, item)));
        }
        return new Answer(command, outcomes);
    }

    private ItemOutcome one(ItemCommand command, Scope scope, ItemExecutor executor, Item item, Meta meta) {
        if (item.moreData() && !carriesObjects(command)) {
            assembler.otherCommand();
            return ItemOutcome.of(StatusCode.BAD_REQUEST, item);
        }
        if (scope.kind() != Scope.Kind.BODY && item.moreData()) {
            return ItemOutcome.of(StatusCode.COMMAND_FAILED, item);
        }
        return switch (assembler.take(command.name(), item, meta)) {
            case Assembly.Complete complete ->
                mishaps.guard(command, item, () -> executor.execute(complete.item(), complete.meta()));
            case Assembly.Pending pending -> ItemOutcome.of(pending.code(), item);
        };
    }

    /** What else a server sends has no data that could come in chunks (DM Protocol 1.2.1, 7). */
    private static boolean carriesObjects(ItemCommand command) {
        return command instanceof Add || command instanceof Replace || command instanceof Exec;
    }

    private static StatusCode unsupported(Unsupported command) {
        return NOT_IN_DM.contains(command.name())
                ? StatusCode.OPTIONAL_FEATURE_NOT_SUPPORTED
                : StatusCode.COMMAND_NOT_IMPLEMENTED;
    }

    private static List<Answer> refused(Command command, StatusCode code) {
        return command instanceof Container container
                ? Refusals.container(container, code)
                : List.of(Answer.of(command, code));
    }
}
