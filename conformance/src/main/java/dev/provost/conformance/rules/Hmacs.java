package dev.provost.conformance.rules;

import dev.provost.adapter.Account;
import dev.provost.conformance.transcript.Turn;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.security.AuthType;
import dev.provost.security.HmacHeader;
import dev.provost.security.HmacKey;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.security.Transmission;
import dev.provost.syncml.Chal;
import dev.provost.syncml.Meta;
import java.util.Optional;

/** What the rules about HMAC share (DM Security 1.2.1, 5.4). */
final class Hmacs {

    private Hmacs() {}

    /** A message as the transport delivered it. */
    static Transmission transmission(WireMessage wire) {
        return new Transmission(wire.octets(), wire.header(HmacHeader.NAME));
    }

    /** Whether the device's message came with a HMAC. */
    static boolean isSealedByDevice(Turn turn) {
        return turn.exchange().client().header(HmacHeader.NAME).isPresent();
    }

    /** Whether the server's message came with a HMAC. */
    static boolean isSealedByServer(Turn turn) {
        return turn.exchange()
                .server()
                .flatMap(wire -> wire.header(HmacHeader.NAME))
                .isPresent();
    }

    /** The nonce in a challenge for a HMAC. */
    static Optional<Nonce> nonce(Chal chal) {
        Meta meta = chal.meta();
        return meta.type().equals(Optional.of(AuthType.HMAC.metaType()))
                ? meta.nextNonce().flatMap(Base64Text::octets).map(Nonce::of)
                : Optional.empty();
    }

    /** The nonce that the device gave the server with its message, whatever it thought of the message before. */
    static Optional<Nonce> nonceForServer(Turn turn) {
        return Challenges.ofDevice(turn).flatMap(Hmacs::nonce);
    }

    /** What seals the server's message, when its password and the nonce are known. */
    static Optional<HmacKey> keyOfServer(Turn turn, RuleContext context) {
        Optional<Login> login = context.account(turn.session().device())
                .flatMap(Account::serverPassword)
                .flatMap(secret -> context.serverName().map(name -> new Login(name, secret)));
        return login.flatMap(l -> nonceForServer(turn).map(nonce -> new HmacKey(l, nonce)));
    }
}
