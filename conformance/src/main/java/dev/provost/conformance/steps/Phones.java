package dev.provost.conformance.steps;

import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.DeviceIdentity;
import dev.provost.conformance.run.RunContext;
import dev.provost.conformance.run.Symptom;
import dev.provost.fleet.Ending;
import dev.provost.fleet.SessionReport;
import dev.provost.fleet.SessionRunner;
import dev.provost.handset.AccountSource;
import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import dev.provost.reports.Blame;
import dev.provost.security.Login;
import dev.provost.session.DmAccount;
import dev.provost.transport.DmHttpClient;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.TransportFailure;
import dev.provost.transport.tls.TlsSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** The phones of the scenario. */
public final class Phones {

    private static final int LAST_FIRST_SESSION = 0xFF00;

    /** More than any scenario needs; a server that never ends its package must not hold up the run. */
    private static final int MAX_MESSAGES = 150;

    private static final Set<TransportFailure.Kind> NOWHERE = EnumSet.of(
            TransportFailure.Kind.REFUSED, TransportFailure.Kind.UNREACHABLE, TransportFailure.Kind.CONNECT_TIMEOUT);

    /** Odd, and more than the sessions of a phone in one scenario. */
    private static final long APART = 7919;

    /** A number that no phone of a scenario has. */
    private static final int PASSER_BY = 900;

    private final World world;
    private final Operator operator;
    private final List<Phone> phones = new ArrayList<>();

    /** No phones yet. */
    public Phones(World world, Operator operator) {
        this.world = world;
        this.operator = operator;
    }

    /** A new phone for which the server has an account. */
    Phone known(PhoneKind kind) {
        return create(kind, operator.enrol(phones.size()));
    }

    /** A new phone of which the server has never heard. */
    Phone unknown(PhoneKind kind) {
        return create(kind, world.run().identity(phones.size()));
    }

    /** A new phone without any account, for which the server has one. */
    Phone blank(PhoneKind kind) {
        DeviceIdentity identity = operator.enrol(phones.size());
        Handset handset = Handset.blank(
                world.means()
                        .models()
                        .model(kind.model(world.run().configuration().version())),
                identity.deviceId());
        handset.setLimits(handset.limits().withMaxMessages(MAX_MESSAGES));
        Phone phone = new Phone(identity, handset, firstSession(phones.size()));
        phones.add(phone);
        return phone;
    }

    /** The only phone of the scenario. */
    Phone only() {
        if (phones.size() != 1) {
            throw new IllegalStateException(
                    "The scenario speaks of \"the phone\", but it has " + phones.size() + " phones.");
        }
        return phones.getFirst();
    }

    /** Whether the scenario has exactly one phone. */
    boolean isSingle() {
        return phones.size() == 1;
    }

    /** All phones. */
    List<Phone> all() {
        return List.copyOf(phones);
    }

    /**
     * Lets the given phones hold one session each at the same time, and waits for the end of all.
     *
     * @throws DeviationException with blame on the network when no answer comes
     */
    void connect(List<Phone> some) {
        connect(some, UnaryOperator.identity());
    }

    /** The same with sessions that begin in another way. */
    void connect(List<Phone> some, UnaryOperator<SessionStart> way) {
        List<CompletableFuture<SessionReport>> sessions = some.stream()
                .map(phone -> begin(phone, way.apply(nextSession(phone)), UnaryOperator.identity()))
                .toList();
        sessions.forEach(CompletableFuture::join);
        for (int i = 0; i < some.size(); i++) {
            SessionReport report = sessions.get(i).join();
            some.get(i).ended(report);
            blame(report);
        }
    }

    /**
     * Lets a phone hold one session that begins in the given way, and waits for its end.
     *
     * @throws DeviationException with blame on the network when no answer comes
     */
    void connect(Phone phone, SessionStart start) {
        SessionReport report =
                begin(phone, configured(start), UnaryOperator.identity()).join();
        phone.ended(report);
        blame(report);
    }

    /**
     * Lets a phone hold a session that need not come about.
     *
     * @param patience how long each answer may take
     * @param witness what of each exchange is put on record
     * @throws DeviationException with blame on the network when the server cannot be reached at all
     */
    void tryToConnect(Phone phone, Duration patience, UnaryOperator<HttpExchange> witness) {
        SessionReport report = begin(
                        phone,
                        nextSession(phone),
                        client -> client.responseTimeout(patience)
                                .recorder(exchange -> world.run().record(witness.apply(exchange))))
                .join();
        phone.ended(report);
        boolean spoiled = report.ending() instanceof Ending.Unanswered unanswered
                && !NOWHERE.contains(unanswered.failure().kind());
        if (!spoiled) {
            blame(report);
        }
    }

    private CompletableFuture<SessionReport> begin(Phone phone) {
        return begin(phone, nextSession(phone), UnaryOperator.identity());
    }

    private CompletableFuture<SessionReport> begin(
            Phone phone, SessionStart start, UnaryOperator<DmHttpClient.Builder> habits) {
        settle(phone);
        return SessionRunner.of(habits.apply(line(phone.tls(world.way().tls()))).build())
                .withClock(world.means().clock())
                .withAlteration(phone.habits())
                .run(phone.handset(), start, nonces(phone, start))
                .toCompletableFuture();
    }

    /** Lets the adapter end what it has begun for a phone, before the phone connects. */
    void settle(Phone phone) {
        world.means().adapter().settle(phone.identity().deviceId());
    }

    /** What carries the messages of a phone. */
    DmHttpClient.Builder line() {
        return line(world.way().tls());
    }

    private DmHttpClient.Builder line(TlsSettings tls) {
        return world.way()
                .client(world.means().loops(), tls)
                .responseTimeout(world.means().care().reply())
                .recorder(world.run()::record);
    }

    /** How the next session of a phone begins. */
    SessionStart nextSession(Phone phone) {
        return configured(SessionStart.byClient(Integer.toHexString(phone.nextSession())));
    }

    private SessionStart configured(SessionStart start) {
        Configuration configuration = world.run().configuration();
        return start.withEncoding(configuration.encoding()).withVersion(configuration.version());
    }

    /** Where a phone has the nonces of a session from. */
    RandomGenerator nonces(Phone phone, SessionStart start) {
        return world.run()
                .random("session-" + phone.identity().deviceId() + "-" + phone.sessionsBefore(start.sessionId()));
    }

    /** A phone that the scenario does not speak of and the server does not know. */
    Phone passerBy() {
        return make(PhoneKind.ANY, world.run().identity(PASSER_BY), PASSER_BY);
    }

    /** A second handset that gives itself out as a phone of the scenario. */
    Phone twin(Phone original) {
        return make(PhoneKind.ANY, original.identity(), PASSER_BY + phones.indexOf(original) + 1);
    }

    /** Lets a phone hold a session that may end in any way. */
    SessionReport visit(Phone phone) {
        SessionReport report = begin(phone).join();
        phone.ended(report);
        return report;
    }

    private static void blame(SessionReport report) {
        switch (report.ending()) {
            case Ending.Unanswered unanswered
            when unanswered.failure().kind() == TransportFailure.Kind.INCOMPLETE ->
                throw DeviationException.ofServer(
                                "The answer to message " + (report.exchanges() + 1)
                                        + " of the phone is not as long as its head says.",
                                "one DM message of the length that Content-Length announces",
                                unanswered.message())
                        .against("DMTRN-SRV-01")
                        .showing(Symptom.CUT_SHORT);
            case Ending.Unanswered unanswered
            when unanswered.failure().kind().isAboutTls() -> throw TlsBlame.of(unanswered.failure());
            case Ending.Unanswered unanswered ->
                throw DeviationException.of(
                        Blame.NETWORK,
                        "No answer to message " + (report.exchanges() + 1) + " of the phone: " + unanswered.message());
            case Ending.DeviceFault fault -> throw new IllegalStateException(fault.message());
            case Ending.Closed closed -> {}
            case Ending.Declined declined -> {}
            case Ending.MalformedReply malformed -> {}
        }
    }

    /**
     * Leaves room for the sessions of one scenario below the four hexadecimal digits of a SessionID. Where the server outlives
     * the run, the clock has a share in it: it may still keep sessions open that the same phone began in a run with the same
     * seed, and is right to go on with them where their ids come again.
     */
    private int firstSession(int number) {
        int first = world.run().random("sessions-of-" + number).nextInt(1, LAST_FIRST_SESSION);
        long share =
                world.means().server().isEmbedded() ? 0 : world.means().clock().millis() * APART;
        // A second try must not go on with what the server still keeps of the first.
        share += (world.run().attempt() - 1) * (LAST_FIRST_SESSION / 2L);
        return (int) Math.floorMod(first - 1 + share, (long) LAST_FIRST_SESSION - 1) + 1;
    }

    private Phone create(PhoneKind kind, DeviceIdentity identity) {
        Phone phone = make(kind, identity, phones.size());
        phones.add(phone);
        return phone;
    }

    private Phone make(PhoneKind kind, DeviceIdentity identity, int number) {
        RunContext.Means means = world.means();
        Configuration configuration = world.run().configuration();
        DmAccount account = DmAccount.of(
                        means.server().serverId(),
                        world.way().url().toString(),
                        configuration.credentials(),
                        new Login(identity.userName(), identity.password()),
                        new Login(means.server().serverId(), identity.serverPassword()))
                .withServerAuth(Optional.empty());
        Handset handset = Handset.of(
                means.models().model(kind.model(configuration.version())),
                identity.deviceId(),
                AccountSource.shared(account));
        handset.setLimits(handset.limits().withMaxMessages(MAX_MESSAGES));
        return new Phone(identity, handset, firstSession(number));
    }
}
