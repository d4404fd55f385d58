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
 * @param serverName the name under which the server authenticates itself
 */
public record RuleContext(Map<String, Account> accounts, Optional<String> serverName) {

    /** Nothing is known. */
    public static final RuleContext NONE = new RuleContext(Map.of(), Optional.empty());

    public RuleContext {
        accounts = Map.copyOf(accounts);
    }

    /** The secrets of the given accounts are known. */
    public static RuleContext of(Account... accounts) {
        return new RuleContext(
                Stream.of(accounts).collect(Collectors.toMap(Account::deviceId, Function.identity())),
                Optional.empty());
    }

    /** This with the name under which the server authenticates itself, usually its server identifier. */
    public RuleContext withServerName(String name) {
        return new RuleContext(accounts, Optional.of(name));
    }

    /** The account of a device. */
    public Optional<Account> account(String deviceId) {
        return Optional.ofNullable(accounts.get(deviceId));
    }
}
