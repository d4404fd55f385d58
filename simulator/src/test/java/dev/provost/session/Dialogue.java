package dev.provost.session;

import dev.provost.security.AuthType;
import dev.provost.security.HmacKey;
import dev.provost.security.Login;
import dev.provost.security.Transmission;
import dev.provost.syncml.Command;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Codec;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** A session with a scripted server on the other side. */
final class Dialogue {

    static final Login CLIENT = new Login("user", "secret");
    static final Login SERVER = new Login("acme", "server-secret");
    static final String URI = "http://dm.example/dm";
    static final DmAccount OPEN = new DmAccount("acme", URI, CLIENT, Optional.empty(), SERVER, Optional.empty());

    private final TestDevice device = new TestDevice();
    private DmAccount account = OPEN;
    private UnaryOperator<SessionSettings.Builder> settings = UnaryOperator.identity();
    private long seed = 1;
    private Optional<ClientSession> session = Optional.empty();
    private Optional<SessionStep> last = Optional.empty();

    private Dialogue() {}

    /** A session without credentials in either direction, not begun. */
    static Dialogue given_a_session() {
        return new Dialogue();
    }

    Dialogue withClientAuth(AuthType type) {
        account = account.withClientAuth(Optional.of(type));
        return this;
    }

    Dialogue withServerAuth(AuthType type) {
        account = account.withServerAuth(Optional.of(type));
        return this;
    }

    Dialogue with(UnaryOperator<SessionSettings.Builder> more) {
        UnaryOperator<SessionSettings.Builder> before = settings;
        settings = b -> more.apply(before.apply(b));
        return this;
    }

    Dialogue withSeed(long value) {
        seed = value;
        return this;
    }

    TestDevice device() {
        return device;
    }

    ClientSession session() {
        return session.orElseGet(() -> {
            SessionSettings built = settings.apply(SessionSettings.of("IMEI:490154203237518", account))
                    .build();
            ClientSession made = ClientSession.of(built, device, new SplittableRandom(seed));
            session = Optional.of(made);
            return made;
        });
    }

    /** Package 1. */
    Message begins() {
        SessionStep.Send send = session().first();
        last = Optional.of(send);
        return send.message();
    }

    /** Begins when that was not done yet, and answers with a message that accepts the header and has these commands. */
    Dialogue whenServerSends(Command... commands) {
        return whenServerSends(ServerMessage.accepting(commands));
    }

    Dialogue whenServerSends(ServerMessage message) {
        if (last.isEmpty()) {
            begins();
        }
        last = Optional.of(session().receive(message.answering(sent())));
        return this;
    }

    /** The same with the octets of the message sealed, the user name in {@code Source} as well. */
    Dialogue whenServerSeals(ServerMessage message, HmacKey key) {
        ServerMessage named = message.named(key.login().name());
        return whenServerSends(named, key.seal(octets(named)));
    }

    /** The same under another user name in {@code Source} than in the seal. */
    Dialogue whenServerSealsAs(String name, ServerMessage message, HmacKey key) {
        ServerMessage named = message.named(name);
        return whenServerSends(named, key.seal(octets(named)));
    }

    /** The same with any value of the header {@code x-syncml-hmac}. */
    Dialogue whenServerSends(ServerMessage message, String hmac) {
        Transmission transmission = new Transmission(octets(message), Optional.of(hmac));
        last = Optional.of(session().receive(message.answering(sent()), transmission));
        return this;
    }

    private byte[] octets(ServerMessage message) {
        if (last.isEmpty()) {
            begins();
        }
        return Codec.of(Encoding.XML).encode(message.answering(sent()));
    }

    /** The message that the device sent last. */
    Message sent() {
        return send().message();
    }

    SessionStep.Send send() {
        return (SessionStep.Send) last.orElseThrow();
    }

    SessionResult result() {
        return ((SessionStep.Closed) last.orElseThrow()).result();
    }

    SessionStep step() {
        return last.orElseThrow();
    }
}
