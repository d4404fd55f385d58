package dev.provost.conformance.rules;

import dev.provost.adapter.Account;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules know besides the wire. Immutable.
 *
 * @param accounts the accounts whose secrets are known, by device
 */
public record RuleContext(Map<String, Account> accounts) {

    /** Nothing is known. */
    public static final RuleContext NONE = new RuleContext(Map.of());

    public RuleContext {
        accounts = Map.copyOf(accounts);
    }

    /** The secrets of the given accounts are known. */
    public static RuleContext of(Account... accounts) {
        return new RuleContext(Stream.of(accounts).collect(Collectors.toMap(Account::deviceId, Function.identity())));
    }

    /** The account of a device. */
    public Optional<Account> account(String deviceId) {
        return Optional.ofNullable(accounts.get(deviceId));
    }
}
