package dev.provost.conformance.run;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Accounts for a server that has none yet: the same for the same seed. */
public final class FreshAccounts {

    private FreshAccounts() {}

    /** One account for each of the schemes. */
    public static List<Account> of(long seed, List<AuthScheme> schemes) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Account> accounts = new ArrayList<>();
        for (AuthScheme scheme : schemes) {
            DeviceIdentity identity = DeviceIdentity.of(random.split());
            accounts.add(Account.of(identity.deviceId(), identity.userName(), identity.password(), scheme)
                    .withServerPassword(identity.serverPassword()));
        }
        return List.copyOf(accounts);
    }
}
