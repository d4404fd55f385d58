package dev.provost.conformance.rules;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.HmacKey;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.syncml.Chal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Each HMAC of the device is checked, and a right one is accepted for its message with 200 and a new nonce for the next (DM
 * Security 1.2.1, 5.4.3 and 5.4.4).
 *
 * <p>Only for accounts with HMAC in the context: a server need not support it. Whether a HMAC is right is known where the
 * answer before gave a nonce. A failure after the first HMAC that was accepted ends the session; a server that then rejects
 * what the device still sends is within its rights.
 */
final class HmacOfDeviceRule implements Rule {

    private static final String ACCEPTED = "200 with a new nonce";
    private static final String REFUSED = "401 or 407";

    @Override
    public String requirement() {
        return "DMSEC-SRV-15";
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of(ACCEPTED, REFUSED);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        for (Session session : transcript.sessions()) {
            context.account(session.device())
                    .filter(account -> account.auth() == AuthScheme.HMAC)
                    .ifPresent(account -> judge(session, account, findings));
        }
    }

    private static void judge(Session session, Account account, Findings findings) {
        Login login = new Login(account.userName(), account.password());
        Set<Nonce> given = new HashSet<>();
        Optional<Nonce> last = Optional.empty();
        boolean began = false;
        boolean over = false;
        for (Turn turn : session.turns()) {
            boolean sealed = Hmacs.isSealedByDevice(turn);
            if (!turn.isRepetition() && (sealed || began)) {
                judge(turn, over ? Optional.empty() : last.map(nonce -> isRight(turn, login, nonce)), given, findings);
            }
            last = Challenges.chal(turn).flatMap(Hmacs::nonce);
            over |= began && turn.isRejected();
            began |= sealed && turn.isAccepted();
        }
    }

    private static void judge(Turn turn, Optional<Boolean> right, Set<Nonce> given, Findings findings) {
        boolean sealed = Hmacs.isSealedByDevice(turn);
        int index = turn.answerIndex();
        String code = Integer.toString(turn.headerCode());
        if (turn.isRejected()) {
            if (sealed && right.equals(Optional.of(true))) {
                findings.deviation(index, "The server rejects a right HMAC", "200", code);
            } else {
                findings.pass(index, REFUSED);
            }
        } else if (turn.isAccepted() && !sealed) {
            findings.deviation(index, "The server accepts a message without HMAC after one with it", REFUSED, code);
        } else if (turn.isAccepted() && right.equals(Optional.of(false))) {
            findings.deviation(index, "The server accepts a wrong HMAC", REFUSED, code);
        } else if (turn.isAccepted()) {
            judgeAcceptance(turn, given, findings);
        }
    }

    private static void judgeAcceptance(Turn turn, Set<Nonce> given, Findings findings) {
        int index = turn.answerIndex();
        Optional<Chal> chal = Challenges.chal(turn);
        Optional<Nonce> next = chal.flatMap(Hmacs::nonce);
        if (turn.headerCode() != 200) {
            findings.deviation(
                    index, "The server accepts a HMAC for more than its message", "200", turn.headerCode() + "");
        } else if (next.isEmpty()) {
            findings.deviation(
                    index,
                    "The server gives no nonce for the next HMAC",
                    "Chal of type syncml:auth-MAC with NextNonce in base64",
                    chal.map(c -> "Chal of " + c.meta().type().orElse("no type"))
                            .orElse("no Chal"));
        } else if (!given.add(next.get())) {
            findings.deviation(
                    index,
                    "The server gives the same nonce for another HMAC",
                    "a new nonce",
                    next.get().base64());
        } else {
            findings.pass(index, ACCEPTED);
        }
    }

    private static boolean isRight(Turn turn, Login login, Nonce nonce) {
        return Hmacs.transmission(turn.exchange().client())
                .verify(new HmacKey(login, nonce))
                .isAccepted();
    }
}
