package dev.provost.conformance.run;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The accounts that a target brings along, each in use by one scenario at a time. Safe for use from many threads. */
public final class AccountPool {

    private final List<Account> all;
    private final List<Account> free;

    /** A pool of the given accounts, all of them free. */
    public AccountPool(List<Account> accounts) {
        this.all = List.copyOf(accounts);
        this.free = new ArrayList<>(accounts);
    }

    /**
     * Takes an account with the given scheme; waits until one is free.
     *
     * @return empty when no account has the scheme, or the waiting thread is interrupted
     */
    public synchronized Optional<Account> take(AuthScheme scheme) {
        if (all.stream().noneMatch(a -> a.auth() == scheme)) {
            return Optional.empty();
        }
        Optional<Account> taken = takeNow(scheme);
        while (taken.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            taken = takeNow(scheme);
        }
        return taken;
    }

    /** Takes an account with the given scheme when one is free right now. */
    public synchronized Optional<Account> takeNow(AuthScheme scheme) {
        Optional<Account> found = free.stream().filter(a -> a.auth() == scheme).findFirst();
        found.ifPresent(free::remove);
        return found;
    }

    /** Gives an account back. */
    public synchronized void giveBack(Account account) {
        free.add(account);
        notifyAll();
    }
}
