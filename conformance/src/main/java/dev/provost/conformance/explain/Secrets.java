package dev.provost.conformance.explain;

import dev.provost.adapter.Account;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The accounts whose secrets are known, and whether a report may show them. Immutable.
 *
 * @param accounts the accounts
 * @param shown whether the secrets were made up for one scenario, so that nobody loses anything when they are read
 */
public record Secrets(List<Account> accounts, boolean shown) {

    /** Nothing is known. */
    public static final Secrets NONE = new Secrets(List.of(), false);

    private static final String MASK = "******";

    public Secrets {
        accounts = List.copyOf(accounts);
    }

    /** Secrets that were made up for one scenario. */
    public static Secrets madeUp(Collection<Account> accounts) {
        return new Secrets(List.copyOf(accounts), true);
    }

    /** Secrets of the user, which no report shows. */
    public static Secrets ofUser(Collection<Account> accounts) {
        return new Secrets(List.copyOf(accounts), false);
    }

    /** The account of a device. */
    Optional<Account> account(String device) {
        return accounts.stream()
                .filter(account -> account.deviceId().equals(device))
                .findFirst();
    }

    /** The text, or a mask for it. */
    String visible(String secret) {
        return shown ? secret : MASK;
    }
}
