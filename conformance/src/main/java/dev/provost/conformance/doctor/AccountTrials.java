package dev.provost.conformance.doctor;

import dev.provost.adapter.Account;
import dev.provost.conformance.run.AccountTrial;
import dev.provost.conformance.run.AccountTrial.Outcome;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.transport.EventLoops;
import java.util.ArrayList;
import java.util.List;

/**
 * The trials of the accounts of a target, one after the other; 50 at most. Where two in a row show the same trouble of the
 * server, the others would show it too, each after some seconds: they are not tried.
 */
public final class AccountTrials {

    private static final int MOST = 50;

    /**
     * One account and what came of it.
     *
     * @param account the account
     * @param result what came of its trial
     */
    public record Trial(Account account, AccountTrial.Result result) {

        private boolean isLike(Trial other) {
            return result.outcome() == Outcome.UNCLEAR
                    && other.result.outcome() == Outcome.UNCLEAR
                    && result.symptom().equals(other.result.symptom());
        }
    }

    private AccountTrials() {}

    /**
     * Tries accounts.
     *
     * @param seed decides the ids of the sessions and the nonces
     */
    public static List<Trial> of(ServerUnderTest server, EventLoops loops, long seed) {
        List<Trial> trials = new ArrayList<>();
        for (Account account : server.accounts().stream().limit(MOST).toList()) {
            if (trials.size() > 1 && trials.getLast().isLike(trials.get(trials.size() - 2))) {
                break;
            }
            trials.add(new Trial(
                    account, AccountTrial.of(account, server, ModelLibrary.bundled(), loops, seed + trials.size())));
        }
        return trials;
    }
}
