package dev.provost.conformance.run;

import dev.provost.conformance.plan.Configuration;
import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.fleet.Reply;
import dev.provost.fleet.lockstep.LockStepHandset;
import dev.provost.fleet.lockstep.LockStepSession;
import dev.provost.handset.AccountSource;
import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import dev.provost.security.Login;
import dev.provost.session.DmAccount;
import dev.provost.syncml.Encoding;
import dev.provost.transport.EventLoops;
import dev.provost.transport.TransportFailure;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A trivial exchange that a healthy server answers: package 1 of a phone that it does not know, without credentials. What
 * came at the first time is what is usual for this server: one that hangs up on strangers is not dead. Not thread-safe.
 */
final class SanityExchange {

    /** Nobody took the connection. */
    static final Set<TransportFailure.Kind> NOWHERE = EnumSet.of(
            TransportFailure.Kind.REFUSED, TransportFailure.Kind.UNREACHABLE, TransportFailure.Kind.CONNECT_TIMEOUT);

    /** What a gateway says for a server that is not there. */
    private static final Set<Integer> OUT_OF_SERVICE = Set.of(502, 503, 504);

    private static final String MODEL = "2009 smartphone";
    private static final long OF_SANITY = 0x5A71;
    private static final int LAST_SESSION = 0xFFFF;
    private static final Duration SHORT = Duration.ofMillis(250);

    private final LockStepHandset phone;
    private final LockStepHandset hurried;
    private final Encoding encoding;
    private final Configuration configuration;
    private final SplittableRandom random;
    private int session;
    private Optional<Reply> usual = Optional.empty();

    /** Exchanges with a server, by phones of a library; the seed decides who the phone is. */
    SanityExchange(
            ServerUnderTest server,
            Configuration usually,
            ModelLibrary models,
            EventLoops loops,
            long seed,
            RunCare care) {
        random = new SplittableRandom(seed ^ OF_SANITY);
        configuration = usually;
        encoding = usually.encoding();
        DeviceIdentity identity = DeviceIdentity.of(random);
        Access way = server.ways().main();
        DmAccount account = new DmAccount(
                server.serverId(),
                way.url().toString(),
                new Login(identity.userName(), identity.password()),
                Optional.empty(),
                new Login(server.serverId(), identity.serverPassword()),
                Optional.empty());
        Handset handset = Handset.of(models.model(MODEL), identity.deviceId(), AccountSource.shared(account));
        phone = LockStepHandset.of(
                way.client(loops)
                        .connectTimeout(care.answer())
                        .responseTimeout(care.answer())
                        .build(),
                handset);
        hurried = LockStepHandset.of(
                way.client(loops).connectTimeout(SHORT).responseTimeout(SHORT).build(), handset);
        session = random.nextInt(LAST_SESSION);
    }

    /** What is wrong with the server, in one sentence without a full stop; empty when it answers as usual. */
    Optional<String> trouble() {
        Reply reply = send();
        if (usual.isEmpty()) {
            usual = Optional.of(reply);
        }
        return switch (reply) {
            case Reply.Said said -> Optional.empty();
            case Reply.Garbled garbled -> Optional.empty();
            case Reply.Declined declined -> trouble(declined.response().status());
            case Reply.Silence silence -> trouble(silence.failure());
        };
    }

    private Optional<String> trouble(int status) {
        boolean isUsual = usual.orElseThrow() instanceof Reply.Declined declined
                && declined.response().status() == status;
        return OUT_OF_SERVICE.contains(status) && !isUsual
                ? Optional.of("A trivial message is answered with HTTP status " + status)
                : Optional.empty();
    }

    private Optional<String> trouble(TransportFailure failure) {
        boolean isUsual = usual.orElseThrow() instanceof Reply.Silence;
        return isUsual && !NOWHERE.contains(failure.kind()) ? Optional.empty() : Optional.of(failure.message());
    }

    private Reply send() {
        session = session % LAST_SESSION + 1;
        SessionStart start = SessionStart.byClient(Integer.toHexString(session))
                .withEncoding(encoding)
                .withVersion(configuration.version());
        LockStepHandset sender = isSilent() ? hurried : phone;
        try (LockStepSession opened = sender.open(start, random)) {
            return opened.send(opened.draft());
        }
    }

    /** Whether nobody knows how long to wait, because this server never answers strangers. */
    private boolean isSilent() {
        return usual.filter(Reply.Silence.class::isInstance).isPresent();
    }
}
