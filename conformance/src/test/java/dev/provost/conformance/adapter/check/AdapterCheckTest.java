package dev.provost.conformance.adapter.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.Capability;
import dev.provost.adapter.DeviceView;
import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.Outcome.ItemOutcome;
import dev.provost.adapter.Outcome.State;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.adapter.Adapters;
import dev.provost.conformance.adapter.check.CheckItem.Result;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.transport.EventLoops;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AdapterCheckTest {

    private static final ReferenceServer SERVER = ReferenceServer.start(ServerOptions.DEFAULT);
    private static final EventLoops LOOPS = EventLoops.of("check-test", 1);
    private static final ServerAdapter GOOD =
            Adapters.installed().open("reference", new AdapterSettings(SERVER.url(), "acme-dm", Map.of()));

    @AfterAll
    static void stop() {
        GOOD.close();
        LOOPS.close();
        SERVER.close();
    }

    private static ServerUnderTest server(Account... accounts) {
        return new ServerUnderTest(
                SERVER.url().toString(),
                SERVER.url(),
                "acme-dm",
                "a server",
                List.of(DmVersion.DM_1_2),
                List.of(Encoding.WBXML),
                List.of(accounts),
                "java",
                List.of());
    }

    private static List<CheckItem> check(ServerAdapter adapter) {
        return AdapterCheck.run(adapter, server(), LOOPS);
    }

    private static List<CheckItem> failures(ServerAdapter adapter) {
        return check(adapter).stream().filter(CheckItem::failed).toList();
    }

    @Test
    void an_adapter_that_works_passes() {
        assertThat(check(GOOD))
                .extracting(CheckItem::name, CheckItem::result)
                .containsExactly(
                        tuple("senseless request", Result.SKIPPED),
                        tuple("accounts", Result.OK),
                        tuple("calls at the same time", Result.OK),
                        tuple("unknown operation", Result.OK),
                        tuple("unknown device", Result.OK),
                        tuple("firmware", Result.OK),
                        tuple("outcome of a Get", Result.OK),
                        tuple("pace", Result.OK));
        assertThat(SERVER.devices().find("IMEI:001017000000014")).isEmpty();
    }

    @Test
    void what_an_adapter_cannot_do_is_skipped_and_said() {
        assertThat(check(Set::of)).allSatisfy(item -> assertThat(item.result()).isEqualTo(Result.SKIPPED));
        assertThat(check(Set::of))
                .extracting(CheckItem::sentence)
                .contains(
                        "The adapter cannot create and forget accounts.",
                        "The adapter cannot read what the server believes about a device.");
    }

    @Test
    void without_accounts_of_its_own_it_borrows_one_of_the_target() {
        Account known = Account.of("IMEI:490154203237518", "u1", "p1", AuthScheme.BASIC);
        GOOD.createAccount(known);
        ServerAdapter queues = new TamperedAdapter(GOOD) {
            @Override
            public Set<Capability> capabilities() {
                return Set.of(Capability.QUEUE_OPERATION, Capability.READ_OUTCOME);
            }
        };

        assertThat(AdapterCheck.run(queues, server(known), LOOPS))
                .contains(CheckItem.ok("outcome of a Get", "It is told as the device knows it, status and value."));
        assertThat(AdapterCheck.run(queues, server(), LOOPS))
                .contains(CheckItem.skipped(
                        "outcome of a Get", "There is no account: TARGET lists none, and the adapter creates none."));
    }

    @Test
    void an_account_that_cannot_be_made_twice_is_found() {
        Set<String> made = new HashSet<>();
        ServerAdapter once = new TamperedAdapter(GOOD) {
            @Override
            public synchronized void createAccount(Account account) {
                if (!made.add(account.deviceId())) {
                    throw new AdapterException("HTTP 409: it exists.");
                }
                super.createAccount(account);
            }

            @Override
            public synchronized void forgetAccount(String deviceId) {
                made.remove(deviceId);
                super.forgetAccount(deviceId);
            }
        };

        assertThat(failures(once))
                .containsExactly(
                        CheckItem.failed(
                                "accounts",
                                "The adapter fails at creating an account again: HTTP 409: it exists.",
                                "Make an account that exists what is asked for, and take it as success when there is none to forget."));
    }

    @Test
    void an_outcome_of_nothing_is_found() {
        ServerAdapter invents = new TamperedAdapter(GOOD) {
            @Override
            public Outcome outcome(String operationId) {
                return operationId.equals("no-such-operation")
                        ? new Outcome(State.DONE, List.of())
                        : super.outcome(operationId);
            }
        };

        assertThat(failures(invents))
                .containsExactly(CheckItem.failed(
                        "unknown operation",
                        "The adapter tells an outcome, DONE, of an operation that there is not.",
                        "Answer an unknown operation with an error."));
    }

    @Test
    void a_view_of_a_stranger_is_found() {
        ServerAdapter invents = new TamperedAdapter(GOOD) {
            @Override
            public DeviceView deviceView(String deviceId) {
                return new DeviceView(deviceId, Map.of("./DevInfo/Man", NodeValue.text("Acme")));
            }
        };

        assertThat(failures(invents))
                .extracting(CheckItem::sentence)
                .containsExactly("The adapter tells 1 values of a device that the server has never met.");
    }

    @Test
    void a_view_that_always_fails_does_not_pass_for_a_refusal() {
        ServerAdapter broken = new TamperedAdapter(GOOD) {
            @Override
            public DeviceView deviceView(String deviceId) {
                throw new AdapterException("HTTP 500.");
            }
        };

        assertThat(failures(broken)).extracting(CheckItem::sentence).containsExactly("HTTP 500.");
    }

    private static ServerAdapter telling(Outcome lie) {
        return new TamperedAdapter(GOOD) {
            @Override
            public Outcome outcome(String operationId) {
                Outcome truth = super.outcome(operationId);
                return truth.isDone() ? lie : truth;
            }
        };
    }

    private static Outcome got(int status, NodeValue value) {
        return new Outcome(State.DONE, List.of(new ItemOutcome("Get", "./DevInfo/Man", status, Optional.of(value))));
    }

    @Test
    void a_wrong_status_is_found() {
        assertThat(failures(telling(got(404, NodeValue.text("Meridian")))))
                .containsExactly(CheckItem.failed(
                        "outcome of a Get",
                        "The device answered a Get with 200, the adapter says 404.",
                        "Tell the status that the server received."));
    }

    @Test
    void a_wrong_value_is_found() {
        assertThat(failures(telling(got(200, NodeValue.text("Acme")))))
                .containsExactly(CheckItem.failed(
                        "outcome of a Get",
                        "The device has \"Meridian\" in ./DevInfo/Man, the adapter says \"Acme\".",
                        "Tell the value as the server received it."));
    }

    @Test
    void an_outcome_without_answers_is_found() {
        assertThat(failures(telling(new Outcome(State.DONE, List.of()))))
                .extracting(CheckItem::sentence)
                .containsExactly("The adapter says that a Get is done, and not what the device answered.");
    }

    @Test
    void an_order_that_is_done_before_the_device_comes_is_found() {
        ServerAdapter hasty = new TamperedAdapter(GOOD) {
            @Override
            public Outcome outcome(String operationId) {
                super.outcome(operationId);
                return got(200, NodeValue.text("Meridian"));
            }
        };

        assertThat(failures(hasty))
                .extracting(CheckItem::sentence)
                .containsExactly("The adapter says that an operation is done although the device was not there yet.");
    }

    @Test
    void an_order_that_never_reaches_the_device_is_found() {
        ServerAdapter lazy = new TamperedAdapter(GOOD) {
            @Override
            public String queue(String deviceId, Operation operation) {
                GOOD.createAccount(Account.of("IMEI:2", "u2", "p2", AuthScheme.MD5));
                return super.queue("IMEI:2", operation);
            }
        };

        assertThat(failures(lazy))
                .extracting(CheckItem::sentence)
                .containsExactly(
                        "The adapter took a Get of ./DevInfo/Man for IMEI:001017000000014, and the server did not send it in two sessions.");
    }

    @Test
    void an_account_with_another_password_is_found() {
        ServerAdapter deaf = new TamperedAdapter(GOOD) {
            @Override
            public void createAccount(Account account) {
                super.createAccount(Account.of(account.deviceId(), account.userName(), "other", account.auth()));
            }
        };

        assertThat(failures(deaf))
                .containsExactly(CheckItem.failed(
                        "outcome of a Get",
                        "The server refuses the account of IMEI:001017000000014 with status 401.",
                        "Make the adapter give the server the user name, password and scheme as it receives them."));
    }

    @Test
    void an_adapter_that_never_answers_does_not_hold_up_the_check() {
        CountDownLatch never = new CountDownLatch(1);
        ServerAdapter silent = new TamperedAdapter(GOOD) {
            @Override
            public DeviceView deviceView(String deviceId) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.deviceView(deviceId);
            }

            @Override
            public Set<Capability> capabilities() {
                return Set.of(Capability.READ_DEVICE_VIEW);
            }
        };

        assertThat(AdapterCheck.run(silent, server(), LOOPS, Duration.ofMillis(20)))
                .filteredOn(CheckItem::failed)
                .containsExactly(CheckItem.failed(
                        "unknown device",
                        "The adapter gave no answer within 20 ms.",
                        "Let the adapter give up and say why when the server takes too long."));
    }

    /** Only when four calls are inside at once does it break, and it lets none out before. */
    @Test
    void an_adapter_that_breaks_with_several_devices_is_found() {
        CountDownLatch all = new CountDownLatch(AdapterCheck.DEVICES.size());
        AtomicInteger calls = new AtomicInteger();
        ServerAdapter alone = new TamperedAdapter(GOOD) {
            @Override
            public void createAccount(Account account) {
                if (calls.incrementAndGet() > 2) {
                    all.countDown();
                    try {
                        all.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new AdapterException("The file is locked.");
                }
            }

            @Override
            public Set<Capability> capabilities() {
                return Set.of(Capability.CREATE_ACCOUNT);
            }
        };

        assertThat(failures(alone))
                .extracting(CheckItem::sentence)
                .containsExactly("What works for one account fails for 4 at the same time: The file is locked.");
    }

    @Test
    void a_capability_that_is_none_is_found() {
        ServerAdapter boasts = () -> Set.of(Capability.CREATE_ACCOUNT);

        assertThat(failures(boasts))
                .containsExactly(CheckItem.failed(
                        "accounts",
                        "The adapter cannot do what it lists among its capabilities: This adapter cannot create and forget accounts: CREATE_ACCOUNT is not among its capabilities.",
                        "Take the capability off the list."));
    }

    @Test
    void firmware_of_a_stranger_is_found() {
        ServerAdapter inventive = new TamperedAdapter(GOOD) {
            @Override
            public FirmwareView firmwareView(String deviceId) {
                return new FirmwareView(
                        deviceId,
                        Optional.of("2.0"),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        FirmwareView.Standing.UNKNOWN);
            }
        };

        assertThat(failures(inventive))
                .containsExactly(CheckItem.failed(
                        "firmware",
                        "The adapter tells of the firmware of a device that the server has never met.",
                        "Tell what the server holds of the device that is asked for, and leave out the rest."));
    }
}
