package dev.provost.conformance.cli;

import dev.provost.adapter.Account;
import dev.provost.adapter.Capability;
import dev.provost.conformance.doctor.AccountExamination;
import dev.provost.conformance.doctor.Diagnosis;
import dev.provost.conformance.run.AccountTrial;
import dev.provost.conformance.run.Probe;
import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.transport.EventLoops;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sees before a run that the server accepts the accounts which the user wrote into the target. Where it refuses one, nobody
 * can tell from outside whether the file or the server is wrong; so nothing runs, and nothing passes. Accounts that the
 * adapter creates are not looked at: there nobody can have mistyped anything, and a refusal is a failure.
 */
final class AccountGate {

    private static final int MOST = 50;

    private AccountGate() {}

    /**
     * Tries the accounts of a target.
     *
     * @throws CommandException when the server refuses one
     */
    static void pass(OpenTarget opened) {
        if (opened.server().accounts().isEmpty() || opened.adapter().can(Capability.CREATE_ACCOUNT)) {
            return;
        }
        try (EventLoops loops = EventLoops.of("provost-accounts", 1)) {
            Probe.reach(opened.server().ways().main(), loops);
            long seed = InstantSource.system().millis();
            List<Diagnosis> refused = opened.server().accounts().stream()
                    .limit(MOST)
                    .map(account -> tried(account, opened, loops, seed))
                    .filter(Diagnosis::isBroken)
                    .toList();
            if (!refused.isEmpty()) {
                throw new CommandException(words(refused, opened));
            }
        }
    }

    private static Diagnosis tried(Account account, OpenTarget opened, EventLoops loops, long seed) {
        return AccountExamination.credentials(
                account, AccountTrial.of(account, opened.server(), ModelLibrary.bundled(), loops, seed));
    }

    private static String words(List<Diagnosis> refused, OpenTarget opened) {
        int all = opened.server().accounts().size();
        return refused.stream()
                .map(each -> "  " + each.check() + ": " + each.sentence() + "\n    -> " + each.cure())
                .collect(Collectors.joining(
                        "\n",
                        "The server refuses %d of the %d accounts in the target, so nothing was run (blame: configuration).\n"
                                .formatted(refused.size(), all),
                        "\n`provost doctor %s` looks at everything else too."
                                .formatted(opened.server().argument())));
    }
}
