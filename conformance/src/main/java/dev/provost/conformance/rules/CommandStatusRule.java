package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Status;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A kind of command of the device gets a {@code Status} (DM Protocol 1.2.1, 8.4).
 *
 * <p>A status may come in a later message while the server's package is open. Not judged where the server rejects the
 * whole message, where a status with a wrong reference may be the one, where the device wants no status, and where the device's message is not lawful.
 */
final class CommandStatusRule implements TurnRule {

    private static final String SAME = "a Status in the answer";
    private static final String LATER = "a Status in a later message of the same package";

    private final String id;
    private final String requirement;
    private final Predicate<Command> concerns;
    private final Set<Integer> usualCodes;

    private CommandStatusRule(String id, String requirement, Predicate<Command> concerns, Set<Integer> usualCodes) {
        this.id = id;
        this.requirement = requirement;
        this.concerns = concerns;
        this.usualCodes = usualCodes;
    }

    /** The rules of this kind. */
    static List<Rule> all() {
        return List.of(
                ofAlert("status-for-client-initiated-alert", "DMPRO-SRV-01", AlertCode.CLIENT_INITIATED_MGMT, Set.of()),
                ofAlert("status-for-server-initiated-alert", "DMPRO-SRV-02", AlertCode.SERVER_INITIATED_MGMT, Set.of()),
                new CommandStatusRule("status-for-replace", "DMPRO-SRV-03", Replace.class::isInstance, Set.of()),
                ofAlert("status-for-next-message-alert", "DMPRO-SRV-10", AlertCode.NEXT_MESSAGE, Set.of()),
                ofAlert(
                        "status-for-generic-alert",
                        "DMPRO-SRV-28",
                        AlertCode.GENERIC_ALERT,
                        Set.of(200, 202, 213, 401, 407, 412, 413, 415, 420, 424, 500)),
                ofAlert("status-for-client-event", "DMPRO-SRV-30", AlertCode.CLIENT_EVENT, Set.of(200, 406)));
    }

    private static Rule ofAlert(String id, String requirement, AlertCode code, Set<Integer> usualCodes) {
        return new CommandStatusRule(id, requirement, command -> Aborts.is(command, code), usualCodes);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String requirement() {
        return requirement;
    }

    @Override
    public List<String> permitted() {
        return List.of(SAME, LATER);
    }

    @Override
    public void judge(Turn turn, Findings findings) {
        if (turn.isRegular() && turn.isAccepted()) {
            Message request = turn.request().orElseThrow();
            request.body().commands().stream()
                    .filter(concerns)
                    .filter(command -> !command.noResp())
                    .forEach(command -> judge(turn, request, command, findings));
        }
    }

    private void judge(Turn turn, Message request, Command command, Findings findings) {
        StatusSearch search = StatusSearch.of(turn, request, command);
        if (search.found().isPresent()) {
            Status status = search.found().get();
            if (usualCodes.isEmpty() || usualCodes.contains(status.code())) {
                findings.pass(search.index(), search.isLater() ? LATER : SAME);
            } else {
                findings.doubt(
                        search.index(),
                        Wording.command(command) + " gets an unusual code",
                        usualCodes.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")),
                        status.data());
            }
        } else if (search.isOver() && !search.isAstray()) {
            findings.deviation(
                    search.index(),
                    Wording.command(command) + " of the device gets no Status",
                    "Status with MsgRef " + request.header().msgId() + ", CmdRef " + command.cmdId(),
                    "no such Status");
        }
    }
}
