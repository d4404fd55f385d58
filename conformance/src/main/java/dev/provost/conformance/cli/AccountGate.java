package dev.provost.conformance.cli;

import dev.provost.adapter.Capability;
import dev.provost.conformance.doctor.AccountExamination;
import dev.provost.conformance.doctor.AccountTrials;
import dev.provost.conformance.doctor.Diagnosis;
import dev.provost.conformance.run.Probe;
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
            List<Diagnosis> refused = AccountTrials.of(opened.server(), loops, seed).stream()
                    .map(trial -> AccountExamination.credentials(trial.account(), trial.result()))
                    .filter(Diagnosis::isBroken)
                    .toList();
            if (!refused.isEmpty()) {
                throw new CommandException(words(refused, opened));
            }
        }
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
