package dev.provost.conformance.steps;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.Capability;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.explain.Secrets;
import dev.provost.conformance.run.AccountPool;
import dev.provost.conformance.run.DeviceIdentity;
import dev.provost.conformance.run.NotApplicableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.opentest4j.TestAbortedException;

/** The operator's side of the scenario: his wishes, carried to the server by the adapter, and what the server says. */
public final class Operator {

    private static final int PATIENCE = 40;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final World world;
    private final List<Order> orders = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private boolean secretsKnown = true;

    /** An operator who has not ordered anything yet. */
    public Operator(World world) {
        this.world = world;
    }

    /**
     * Makes the server know a phone, or takes one that it knows already.
     *
     * @param phone number of the phone in the scenario, from 0
     * @throws TestAbortedException when the target has too few accounts and the adapter cannot create any
     */
    DeviceIdentity enrol(int phone) {
        AuthScheme scheme = scheme();
        if (!adapter().can(Capability.CREATE_ACCOUNT)) {
            return borrow(scheme);
        }
        DeviceIdentity identity = world.run().identity(phone);
        Account account = Account.of(identity.deviceId(), identity.userName(), identity.password(), scheme)
                .withServerPassword(identity.serverPassword());
        adapter().createAccount(account);
        accounts.add(account);
        return identity;
    }

    private AuthScheme scheme() {
        return switch (world.run().configuration().credentials()) {
            case BASIC -> AuthScheme.BASIC;
            case MD5 -> AuthScheme.MD5;
            case HMAC -> AuthScheme.HMAC;
        };
    }

    private DeviceIdentity borrow(AuthScheme scheme) {
        AccountPool pool = world.means().accounts();
        // Whoever holds an account must not wait for a second one.
        Account account = (accounts.isEmpty() ? pool.take(scheme) : pool.takeNow(scheme))
                .orElseThrow(() -> new TestAbortedException(
                        "The target has too few accounts for this scenario, and the adapter cannot create any."));
        accounts.add(account);
        return DeviceIdentity.of(account);
    }

    /** Tells the rules nothing: what they would know of a password that changes is wrong for a part of the scenario. */
    void keepSecretsFromRules() {
        secretsKnown = false;
    }

    /**
     * Makes the server know a phone by another password.
     *
     * @throws NotApplicableException when the adapter cannot
     */
    void renew(DeviceIdentity identity, String password) {
        if (!adapter().can(Capability.CREATE_ACCOUNT)) {
            throw new NotApplicableException("The adapter cannot tell the server another password of a phone.");
        }
        adapter()
                .createAccount(Account.of(identity.deviceId(), identity.userName(), password, scheme())
                        .withServerPassword(identity.serverPassword()));
    }

    /** Has something done to a phone in its next session. */
    Order order(DeviceIdentity identity, Operation operation) {
        Order order = new Order(orders.size() + 1, queue(identity, operation), operation);
        orders.add(order);
        return order;
    }

    /** A server need not be able to do all that an operator can think of. */
    private String queue(DeviceIdentity identity, Operation operation) {
        try {
            return adapter().queue(identity.deviceId(), operation);
        } catch (UnsupportedOperationException e) {
            throw new NotApplicableException(
                    "The adapter does not offer what the operator wants: " + e.getMessage() + ".");
        }
    }

    List<Order> orders() {
        return List.copyOf(orders);
    }

    Order order(int number) {
        if (number < 1 || number > orders.size()) {
            throw new IllegalArgumentException(
                    "The scenario speaks of order " + number + ", but the operator gave " + orders.size() + " orders.");
        }
        return orders.get(number - 1);
    }

    /** The accounts whose secrets the rules may know. */
    List<Account> accounts() {
        return secretsKnown ? List.copyOf(accounts) : List.of();
    }

    /** The secrets with which reports explain digests; those of a target file stay out of them. */
    Secrets secrets() {
        return adapter().can(Capability.CREATE_ACCOUNT) ? Secrets.madeUp(accounts()) : Secrets.ofUser(accounts());
    }

    /** Makes the server forget what the scenario made it know, and gives back what was borrowed. */
    void leave() {
        if (adapter().can(Capability.CREATE_ACCOUNT)) {
            accounts.forEach(account -> adapter().forgetAccount(account.deviceId()));
        } else {
            accounts.forEach(world.means().accounts()::giveBack);
        }
    }

    /** Whether the adapter can tell what became of orders; otherwise the result says that nobody looked. */
    boolean canTellOutcomes() {
        return canTell(Capability.READ_OUTCOME);
    }

    /** Whether the adapter can tell the nodes that a list found. */
    boolean canTellLists() {
        return canTell(Capability.READ_LISTS);
    }

    /** Whether the adapter can tell what the server believes of a phone. */
    boolean canTellBeliefs() {
        return canTell(Capability.READ_DEVICE_VIEW);
    }

    private boolean canTell(Capability capability) {
        boolean can = adapter().can(capability);
        if (!can) {
            world.run().note("The server's belief was not examined: the adapter cannot " + capability.phrase() + ".");
        }
        return can;
    }

    /** What the server says about an order, when it is done or patience ends; servers may need a moment. */
    Outcome outcome(Order order) {
        Outcome outcome = adapter().outcome(order.id());
        for (int i = 0; i < PATIENCE && !outcome.isDone(); i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            outcome = adapter().outcome(order.id());
        }
        return outcome;
    }

    /** What the server says about an order right now. */
    Outcome outcomeNow(Order order) {
        return adapter().outcome(order.id());
    }

    /** The value that the server believes a phone to have. */
    Optional<NodeValue> belief(DeviceIdentity identity, String uri) {
        return adapter().believedValue(identity.deviceId(), uri);
    }

    private ServerAdapter adapter() {
        return world.means().adapter();
    }
}
