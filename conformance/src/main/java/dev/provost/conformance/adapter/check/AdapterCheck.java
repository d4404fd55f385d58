package dev.provost.conformance.adapter.check;

import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.Capability;
import dev.provost.adapter.DeviceView;
import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.adapter.AcceptsNonsense;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.transport.EventLoops;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The self-check of an adapter: nothing that an adapter says may count against a server before the adapter has shown that it
 * refuses what it should, invents nothing, and tells the outcome of a trivial Get as the device knows it.
 *
 * <p>It makes accounts for {@link #DEVICES} and forgets them again; where the adapter cannot make accounts, it borrows the
 * first of the target. It takes well under a second with an adapter that answers at once.
 */
public final class AdapterCheck {

    /** The devices that the check makes the server know, with identities from the range for tests. */
    static final List<String> DEVICES =
            List.of("IMEI:001017000000014", "IMEI:001017000000022", "IMEI:001017000000030", "IMEI:001017000000048");

    /** A device of which nobody has told the server. */
    static final String STRANGER = "IMEI:001017000000055";

    private static final Duration LIMIT = Duration.ofSeconds(35);

    private final ServerAdapter adapter;
    private final ServerUnderTest server;
    private final EventLoops loops;
    private final Watch watch;
    private boolean silent;
    private boolean accountsFail;

    private AdapterCheck(ServerAdapter adapter, ServerUnderTest server, EventLoops loops, Watch watch) {
        this.adapter = adapter;
        this.server = server;
        this.loops = loops;
        this.watch = watch;
    }

    /**
     * Checks an adapter; the server has to be reachable.
     *
     * @param loops what carries the session of the trivial Get
     * @return one item for each check, skipped ones too, in a fixed order
     */
    public static List<CheckItem> run(ServerAdapter adapter, ServerUnderTest server, EventLoops loops) {
        return run(adapter, server, loops, LIMIT);
    }

    /** The same with another limit for each call. */
    static List<CheckItem> run(ServerAdapter adapter, ServerUnderTest server, EventLoops loops, Duration limit) {
        try (Watch watch = new Watch(limit)) {
            return new AdapterCheck(adapter, server, loops, watch).items();
        }
    }

    private List<CheckItem> items() {
        List<CheckItem> items = new ArrayList<>();
        items.add(guarded("senseless request", this::nonsense));
        items.add(guarded("accounts", this::accounts));
        accountsFail = items.getLast().failed();
        items.add(guarded("calls at the same time", this::together));
        items.add(guarded("unknown operation", this::unknownOperation));
        items.add(guarded("unknown device", this::unknownDevice));
        items.add(guarded("firmware", this::firmware));
        items.add(guarded("outcome of a Get", this::get));
        items.add(pace());
        return List.copyOf(items);
    }

    /** Whatever an adapter throws where it should have answered is a finding, not the end of the check. */
    private CheckItem guarded(String name, Function<String, CheckItem> check) {
        if (silent) {
            return CheckItem.skipped(name, "The adapter was not asked any more after it had given no answer.");
        }
        try {
            return check.apply(name);
        } catch (SilenceException e) {
            silent = true;
            return CheckItem.failed(
                    name, e.getMessage(), "Let the adapter give up and say why when the server takes too long.");
        } catch (AdapterException e) {
            return CheckItem.failed(name, e.getMessage(), "Correct the adapter, or the address of what it operates.");
        } catch (UnsupportedOperationException e) {
            return CheckItem.failed(
                    name,
                    "The adapter cannot do what it lists among its capabilities: " + e.getMessage() + ".",
                    "Take the capability off the list.");
        }
    }

    private CheckItem nonsense(String name) {
        if (!(adapter instanceof AcceptsNonsense candid)) {
            return CheckItem.skipped(name, "This kind of adapter cannot be asked for something senseless.");
        }
        return watch.ask(candid::acceptsNonsense)
                ? CheckItem.failed(
                        name,
                        "The adapter answers a request that nobody knows as if it had carried it out.",
                        "Refuse what is not known: exit with 127.")
                : CheckItem.ok(name, "A request that nobody knows is refused.");
    }

    private CheckItem accounts(String name) {
        if (!adapter.can(Capability.CREATE_ACCOUNT)) {
            return skipped(name, Capability.CREATE_ACCOUNT);
        }
        Account account = account(DEVICES.getFirst());
        watch.tell(() -> adapter.createAccount(account));
        return Stream.of(
                        step("creating an account again", () -> adapter.createAccount(account)),
                        step("forgetting an account", () -> adapter.forgetAccount(account.deviceId())),
                        step("forgetting it again", () -> adapter.forgetAccount(account.deviceId())))
                .flatMap(Optional::stream)
                .findFirst()
                .map(
                        problem -> CheckItem.failed(
                                name,
                                problem,
                                "Make an account that exists what is asked for, and take it as success when there is none to forget."))
                .orElseGet(() -> CheckItem.ok(name, "Creating and forgetting an account twice is no error."));
    }

    private Optional<String> step(String what, Runnable call) {
        try {
            watch.tell(call);
            return Optional.empty();
        } catch (AdapterException e) {
            return Optional.of("The adapter fails at " + what + ": " + e.getMessage());
        }
    }

    private CheckItem together(String name) {
        if (!adapter.can(Capability.CREATE_ACCOUNT)) {
            return skipped(name, Capability.CREATE_ACCOUNT);
        }
        if (accountsFail) {
            return withoutAccounts(name);
        }
        List<Supplier<Boolean>> calls = DEVICES.stream()
                .<Supplier<Boolean>>map(device -> () -> {
                    adapter.createAccount(account(device));
                    adapter.forgetAccount(device);
                    return true;
                })
                .toList();
        try {
            watch.together(calls);
            return CheckItem.ok(name, DEVICES.size() + " accounts at the same time do not disturb each other.");
        } catch (AdapterException e) {
            return CheckItem.failed(
                    name,
                    "What works for one account fails for %d at the same time: %s"
                            .formatted(DEVICES.size(), e.getMessage()),
                    "Let the adapter work for several devices at once.");
        }
    }

    private CheckItem unknownOperation(String name) {
        if (!adapter.can(Capability.READ_OUTCOME)) {
            return skipped(name, Capability.READ_OUTCOME);
        }
        try {
            Outcome invented = watch.ask(() -> adapter.outcome("no-such-operation"));
            return CheckItem.failed(
                    name,
                    "The adapter tells an outcome, %s, of an operation that there is not.".formatted(invented.state()),
                    "Answer an unknown operation with an error.");
        } catch (AdapterException e) {
            return CheckItem.ok(name, "An operation that there is not has no outcome.");
        }
    }

    private CheckItem unknownDevice(String name) {
        if (!adapter.can(Capability.READ_DEVICE_VIEW)) {
            return skipped(name, Capability.READ_DEVICE_VIEW);
        }
        if (!accountsFail && adapter.can(Capability.CREATE_ACCOUNT)) {
            viewOfKnown();
        }
        try {
            DeviceView view = watch.ask(() -> adapter.deviceView(STRANGER));
            if (!view.values().isEmpty()) {
                return CheckItem.failed(
                        name,
                        "The adapter tells %d values of a device that the server has never met."
                                .formatted(view.values().size()),
                        "Tell what the server holds of the device that is asked for, and nothing else.");
            }
        } catch (AdapterException refused) {
            return CheckItem.ok(name, "A device that the server does not know is refused.");
        }
        return CheckItem.ok(name, "Nothing is told of a device that the server does not know.");
    }

    private CheckItem firmware(String name) {
        if (!adapter.can(Capability.READ_FIRMWARE)) {
            return skipped(name, Capability.READ_FIRMWARE);
        }
        if (!accountsFail && adapter.can(Capability.CREATE_ACCOUNT)) {
            Account account = account(DEVICES.getFirst());
            watch.tell(() -> adapter.createAccount(account));
            watch.ask(() -> adapter.firmwareView(account.deviceId()));
            watch.tell(() -> adapter.forgetAccount(account.deviceId()));
        }
        try {
            FirmwareView view = watch.ask(() -> adapter.firmwareView(STRANGER));
            return view.equals(FirmwareView.unknown(STRANGER))
                    ? CheckItem.ok(name, "Nothing is told of the firmware of a device that the server does not know.")
                    : CheckItem.failed(
                            name,
                            "The adapter tells of the firmware of a device that the server has never met.",
                            "Tell what the server holds of the device that is asked for, and leave out the rest.");
        } catch (AdapterException refused) {
            return CheckItem.ok(name, "The firmware of a device that the server does not know is refused.");
        }
    }

    /** Without this, an adapter that fails at every view would seem to refuse a stranger. */
    private void viewOfKnown() {
        Account account = account(DEVICES.getFirst());
        watch.tell(() -> adapter.createAccount(account));
        watch.ask(() -> adapter.deviceView(account.deviceId()));
        watch.tell(() -> adapter.forgetAccount(account.deviceId()));
    }

    private CheckItem get(String name) {
        for (Capability needed : List.of(Capability.QUEUE_OPERATION, Capability.READ_OUTCOME)) {
            if (!adapter.can(needed)) {
                return skipped(name, needed);
            }
        }
        if (accountsFail) {
            return withoutAccounts(name);
        }
        if (adapter.can(Capability.CREATE_ACCOUNT)) {
            Account account = account(DEVICES.getFirst());
            watch.tell(() -> adapter.createAccount(account));
            CheckItem item = new TrivialGet(adapter, server, loops, watch).check(name, account);
            watch.tell(() -> adapter.forgetAccount(account.deviceId()));
            return item;
        }
        return server.accounts().stream()
                .findFirst()
                .map(account -> new TrivialGet(adapter, server, loops, watch).check(name, account))
                .orElseGet(() -> CheckItem.skipped(
                        name, "There is no account: TARGET lists none, and the adapter creates none."));
    }

    private static CheckItem withoutAccounts(String name) {
        return CheckItem.skipped(name, "It needs accounts, which the adapter fails to make.");
    }

    private CheckItem pace() {
        return watch.calls() == 0
                ? CheckItem.skipped("pace", "The adapter was asked nothing.")
                : CheckItem.ok(
                        "pace",
                        "The slowest of %d calls took %d ms."
                                .formatted(watch.calls(), watch.slowest().toMillis()));
    }

    private static CheckItem skipped(String name, Capability capability) {
        return CheckItem.skipped(name, "The adapter cannot " + capability.phrase() + ".");
    }

    private Account account(String device) {
        AuthScheme scheme = adapter.schemes().contains(AuthScheme.MD5)
                ? AuthScheme.MD5
                : adapter.schemes().stream().findFirst().orElse(AuthScheme.NONE);
        return Account.of(device, "check-" + device.substring(device.length() - 2), "check-password", scheme)
                .withServerPassword("check-server-password");
    }
}
