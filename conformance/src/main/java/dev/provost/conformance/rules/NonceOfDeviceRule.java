package dev.provost.conformance.rules;

import dev.provost.adapter.Account;
import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.AuthType;
import dev.provost.security.Credentials;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.syncml.Cred;
import dev.provost.syncml.StatusCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The server takes over the nonce that the device gave it last (DM Security 1.2.1, 5.3).
 *
 * <p>Judged for digests of servers whose password is known, where an older nonce of the device is certain to have been used. A
 * nonce that came with 212 is for the next session, so that either will do until then.
 */
final class NonceOfDeviceRule implements Rule {

    private static final String LAST = "the nonce that the device gave last";

    @Override
    public String requirement() {
        return "DMSEC-SRV-14";
    }

    @Override
    public List<String> permitted() {
        return List.of(LAST);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        Map<String, List<Nonce>> given = new HashMap<>();
        for (Session session : transcript.sessions()) {
            boolean forNext = false;
            List<Nonce> nonces = given.computeIfAbsent(session.device(), device -> new ArrayList<>());
            for (Turn turn : session.turns()) {
                Optional<Nonce> fresh = turn.isAccepted() ? nonce(turn) : Optional.empty();
                if (fresh.isPresent()) {
                    nonces.add(fresh.get());
                    forNext = deviceAccepts(turn);
                }
                if (!nonces.isEmpty() && !forNext) {
                    judge(turn, nonces, context, findings);
                }
            }
        }
    }

    private static void judge(Turn turn, List<Nonce> nonces, RuleContext context, Findings findings) {
        Optional<Login> login = context.account(turn.session().device())
                .flatMap(Account::serverPassword)
                .flatMap(secret -> context.serverName().map(name -> new Login(name, secret)));
        Optional<Cred> digest = turn.answer()
                .flatMap(answer -> answer.header().cred())
                .filter(cred -> Challenges.type(cred).equals(AuthType.MD5.metaType()));
        if (login.isEmpty() || digest.isEmpty() || !turn.isAccepted()) {
            return;
        }
        if (isOver(digest.get(), login.get(), nonces.getLast())) {
            findings.pass(turn.answerIndex(), LAST);
        } else if (nonces.stream().anyMatch(nonce -> isOver(digest.get(), login.get(), nonce))) {
            findings.deviation(
                    turn.answerIndex(),
                    "The server proves itself with a nonce that the device has replaced",
                    LAST,
                    "an older one");
        }
    }

    private static boolean isOver(Cred digest, Login login, Nonce nonce) {
        return Credentials.verify(digest, AuthType.MD5, login, nonce).isAccepted();
    }

    private static Optional<Nonce> nonce(Turn turn) {
        return Challenges.ofDevice(turn)
                .filter(chal -> chal.meta()
                        .type()
                        .filter(AuthType.MD5.metaType()::equals)
                        .isPresent())
                .flatMap(chal -> chal.meta().nextNonce())
                .flatMap(Base64Text::octets)
                .map(Nonce::of);
    }

    private static boolean deviceAccepts(Turn turn) {
        return turn.request().stream()
                .flatMap(request -> Commands.statuses(request).stream())
                .anyMatch(status ->
                        Wording.isForHeader(status) && status.code() == StatusCode.AUTHENTICATION_ACCEPTED.code());
    }
}
