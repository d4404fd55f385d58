package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Transcript;
import dev.provost.syncml.Add;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.SyncHdr;
import java.util.List;
import java.util.Optional;

/**
 * A plain bootstrap message of DM 1.1.2 has SessionID and MsgID 0 and one Add with CmdID 1, whose items have Target and Data
 * (DM Bootstrap 1.1.2, 5.4.3).
 */
final class PlainBootstrapRule implements Rule {

    private static final String GOOD = "SessionID 0, MsgID 0, one Add with CmdID 1, Target and Data in each Item";

    @Override
    public String requirement() {
        return "DMBST-SRV-06";
    }

    @Override
    public List<String> permitted() {
        return List.of(GOOD);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript.pushes().stream()
                .flatMap(push -> ProvisioningPushes.message(push).stream())
                .filter(message -> message.header().verDtd().equals("1.1"))
                .forEach(message -> {
                    Optional<String> odd = odd(message);
                    if (odd.isPresent()) {
                        findings.deviation("A plain bootstrap message is not as DM 1.1.2 has it", GOOD, odd.get());
                    } else {
                        findings.pass(GOOD);
                    }
                });
    }

    private static Optional<String> odd(Message message) {
        SyncHdr header = message.header();
        if (!header.sessionId().equals("0") || !header.msgId().equals("0")) {
            return Optional.of("SessionID %s, MsgID %s".formatted(header.sessionId(), header.msgId()));
        }
        List<Command> commands = message.body().commands();
        if (commands.size() != 1
                || !(commands.getFirst() instanceof Add add)
                || !add.cmdId().equals("1")) {
            return Optional.of(Wording.commands(commands));
        }
        return add.items().stream()
                .filter(item -> item.target().isEmpty() || item.data().isEmpty())
                .findFirst()
                .map(item -> item.target().isEmpty() ? "an Item without Target" : "an Item without Data");
    }
}
