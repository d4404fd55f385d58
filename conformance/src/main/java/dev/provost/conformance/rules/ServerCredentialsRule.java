package dev.provost.conformance.rules;

import dev.provost.adapter.Account;
import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.AuthType;
import dev.provost.security.Challenge;
import dev.provost.security.Credentials;
import dev.provost.security.HmacKey;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.syncml.Chal;
import dev.provost.syncml.Cred;
import java.util.List;
import java.util.Optional;

/**
 * The server authenticates itself when the device challenges it (DM Protocol 1.2.1, 9; DM Security 1.2.1, 5.1).
 *
 * <p>With the server's secret in the context the credentials themselves are verified; without, that they are there is all
 * that can be judged. A server that sends neither credentials nor commands is a warning only: it gives the session up.
 */
final class ServerCredentialsRule implements Rule {

    private static final String RIGHT = "credentials that prove the server";
    private static final String THERE = "credentials of the type asked for";

    @Override
    public String requirement() {
        return "DMSEC-SRV-13";
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of(RIGHT, THERE);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript
                .turns()
                .filter(Turn::isRegular)
                .filter(Turn::isAccepted)
                .forEach(turn -> Commands.statuses(turn.request().orElseThrow()).stream()
                        .filter(status -> status.isForHeader() && (status.code() == 401 || status.code() == 407))
                        .flatMap(status -> status.chal().stream())
                        .findFirst()
                        .ifPresent(chal -> judge(turn, chal, context, findings)));
    }

    private static void judge(Turn turn, Chal chal, RuleContext context, Findings findings) {
        int index = turn.answerIndex();
        String type = chal.meta().type().orElse("no type");
        if (Hmacs.isSealedByServer(turn) && type.equals(AuthType.HMAC.metaType())) {
            judgeHmac(turn, Hmacs.keyOfServer(turn, context), findings);
            return;
        }
        Optional<Cred> cred = turn.answer().orElseThrow().header().cred();
        if (cred.isEmpty() && turn.serverCommands().isEmpty()) {
            findings.doubt(index, "The server gives up instead of authenticating itself", type, "no Cred");
        } else if (cred.isEmpty()) {
            findings.deviation(
                    index, "The server does not authenticate itself though the device asks for it", type, "no Cred");
        } else if (!Challenges.type(cred.get()).equals(type)) {
            findings.deviation(
                    index,
                    "The server authenticates itself in another way than the device asks for",
                    type,
                    Challenges.type(cred.get()));
        } else if (verify(turn, chal, cred.get(), context).equals(Optional.of(false))) {
            findings.deviation(
                    index, "The server's credentials are wrong", "the digest over the device's nonce", "another value");
        } else {
            boolean known = verify(turn, chal, cred.get(), context).isPresent();
            findings.pass(index, known ? RIGHT : THERE);
        }
    }

    private static void judgeHmac(Turn turn, Optional<HmacKey> key, Findings findings) {
        boolean wrong = key.filter(
                        k -> !Hmacs.transmission(turn.exchange().server().orElseThrow())
                                .verify(k)
                                .isAccepted())
                .isPresent();
        if (wrong) {
            findings.deviation(
                    turn.answerIndex(),
                    "The server's credentials are wrong",
                    "the HMAC over the device's nonce",
                    "another value");
        } else {
            findings.pass(turn.answerIndex(), key.isPresent() ? RIGHT : THERE);
        }
    }

    /** Whether the credentials prove the server; empty when its secret or the nonce is not known. */
    static Optional<Boolean> verify(Turn turn, Chal chal, Cred cred, RuleContext context) {
        Optional<Login> login = context.account(turn.session().device())
                .flatMap(Account::serverPassword)
                .flatMap(secret -> context.serverName().map(name -> new Login(name, secret)));
        Optional<Challenge> challenge = Challenge.of(chal);
        return login.isEmpty() || challenge.isEmpty()
                ? Optional.empty()
                : Optional.of(Credentials.verify(
                                cred,
                                challenge.get().type(),
                                login.get(),
                                challenge.get().nextNonce().orElse(Nonce.EMPTY))
                        .isAccepted());
    }
}
