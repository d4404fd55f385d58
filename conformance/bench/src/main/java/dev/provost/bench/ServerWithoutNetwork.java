package dev.provost.bench;

import dev.provost.fixtures.server.defect.Defects;
import dev.provost.fixtures.server.device.Account;
import dev.provost.fixtures.server.device.Authentication;
import dev.provost.fixtures.server.device.DeviceRegistry;
import dev.provost.fixtures.server.device.Operation;
import dev.provost.fixtures.server.engine.AlertPolicy;
import dev.provost.fixtures.server.engine.DmEngine;
import dev.provost.fixtures.server.engine.EngineLimits;
import dev.provost.fixtures.server.engine.NonceSource;
import dev.provost.handset.AccountSource;
import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.session.ClientSession;
import dev.provost.session.DmAccount;
import dev.provost.session.SessionResult;
import dev.provost.session.SessionStep;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Codec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The engine of the reference server with one device, reached by calls instead of a network, every message encoded and decoded. */
final class ServerWithoutNetwork {

    private static final Operation READ = new Operation.Get("./DevDetail/FwV");
    private static final Login USER = new Login("user", "secret");

    private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    private final DeviceRegistry registry;
    private final DmEngine engine;

    private ServerWithoutNetwork(DeviceRegistry registry) {
        this.registry = registry;
        this.engine = DmEngine.of(
                registry,
                Defects.of(List.of()),
                NonceSource.of(new SplittableRandom(2)),
                EngineLimits.DEFAULT,
                AlertPolicy.ALL);
    }

    /** A server that knows one device. */
    static ServerWithoutNetwork knowing(String device) {
        Account account = Account.of(device, Authentication.MD5, USER.name(), USER.password());
        return new ServerWithoutNetwork(DeviceRegistry.of(List.of(account), Optional.empty()));
    }

    /** The account of every handset here. */
    static AccountSource accounts() {
        return AccountSource.shared(DmAccount.of(
                        Account.DEFAULT_SERVER_ID,
                        "http://dm.example.com/dm",
                        AuthType.MD5,
                        USER,
                        new Login("server", ""))
                .withServerAuth(Optional.empty()));
    }

    /** Lets the next session of a device read one leaf. */
    void queueReading(String device) {
        registry.find(device).orElseThrow().queue(READ);
    }

    /** One session of a handset from beginning to end, which must be a regular one. */
    SessionResult session(Handset handset, SessionStart start, RandomGenerator random) {
        Codec codec = Codec.of(start.encoding().orElse(Encoding.WBXML));
        ClientSession session = handset.openSession(start, clock, random);
        SessionStep step = session.first();
        while (step instanceof SessionStep.Send send) {
            step = session.receive(exchange(send.message(), codec));
        }
        if (!(step instanceof SessionStep.Closed closed) || !closed.result().isCompleted()) {
            throw new IllegalStateException("The session did not end regularly: " + step);
        }
        return closed.result();
    }

    private Message exchange(Message message, Codec codec) {
        Message received = codec.decode(codec.encode(message)).message();
        return codec.decode(engine.receive(received, codec, 0).octets()).message();
    }
}
