package dev.provost.conformance.run;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.fleet.Posting;
import dev.provost.fleet.Reply;
import dev.provost.fleet.lockstep.LockStepHandset;
import dev.provost.fleet.lockstep.LockStepSession;
import dev.provost.handset.AccountSource;
import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import dev.provost.security.AuthType;
import dev.provost.security.Challenge;
import dev.provost.security.Credentials;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.session.DmAccount;
import dev.provost.session.SessionResult;
import dev.provost.syncml.Chal;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import dev.provost.transport.EventLoops;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Finds out whether a server accepts an account: a phone shows its credentials, answers challenges, and hangs up before it
 * would have to do anything. What waits for the phone stays where it is.
 */
public final class AccountTrial {

    /** What the server makes of the account. */
    public enum Outcome {
        /** It accepts it. */
        ACCEPTED,
        /** It accepts it only after it gave a second nonce. */
        ACCEPTED_LATE,
        /** It accepts name and password, in credentials of another kind than the account says. */
        OTHER_KIND,
        /** It refuses credentials of the kind that it asks for. */
        REFUSED,
        /** It refuses the device by another status than one for credentials. */
        TURNED_AWAY,
        /** It does not speak the first version of the target. */
        OTHER_VERSION,
        /** It did not answer as a DM server does, or was not able to serve, so that nobody knows. */
        UNCLEAR
    }

    /**
     * What came of a trial.
     *
     * @param outcome what the server makes of the account
     * @param code its last status for the header; 0 when there was none
     * @param asked the kind of credentials that it asked for last
     * @param answer its last message
     * @param server what the phone makes of the server's own credentials, as status of a header; 0 when nobody looked
     * @param symptom what came instead of an answer; empty when there was one
     */
    public record Result(
            Outcome outcome, int code, Optional<String> asked, Optional<Message> answer, int server, String symptom) {

        /** Whether the server said clearly that it does not want the account as it is described. */
        public boolean isRefused() {
            return switch (outcome) {
                case REFUSED, OTHER_KIND, TURNED_AWAY, OTHER_VERSION -> true;
                case ACCEPTED, ACCEPTED_LATE, UNCLEAR -> false;
            };
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String MODEL = "2009 smartphone";
    private static final int SUCCESS = 200;
    private static final int FAILURE = 300;
    private static final int WRONG = 401;
    private static final int MISSING = 407;
    private static final int TROUBLE = 500;
    private static final Set<Integer> OF_VERSIONS = Set.of(505, 513);
    private static final int MOST = 4;

    private final Account account;
    private final ServerUnderTest server;
    private final LockStepHandset phone;
    private final SplittableRandom random;

    private AccountTrial(Account account, ServerUnderTest server, ModelLibrary models, EventLoops loops, long seed) {
        this.account = account;
        this.server = server;
        this.random = new SplittableRandom(seed);
        Handset handset =
                Handset.of(models.model(MODEL), account.deviceId(), AccountSource.shared(dm(account, server)));
        this.phone = LockStepHandset.of(
                server.ways()
                        .main()
                        .client(loops)
                        .connectTimeout(PATIENCE)
                        .responseTimeout(PATIENCE)
                        .build(),
                handset);
    }

    /**
     * Tries an account.
     *
     * @param seed decides the id of the session and the nonces
     */
    public static Result of(Account account, ServerUnderTest server, ModelLibrary models, EventLoops loops, long seed) {
        return new AccountTrial(account, server, models, loops, seed).hold();
    }

    private static DmAccount dm(Account account, ServerUnderTest server) {
        Optional<AuthType> kind = kind(account.auth());
        return new DmAccount(
                server.serverId(),
                server.ways().main().url().toString(),
                new Login(account.userName(), account.password()),
                kind,
                new Login(server.serverId(), account.serverPassword().orElse("")),
                account.serverPassword().isEmpty() ? Optional.empty() : kind);
    }

    private static Optional<AuthType> kind(AuthScheme scheme) {
        return switch (scheme) {
            case NONE -> Optional.empty();
            case BASIC -> Optional.of(AuthType.BASIC);
            case MD5 -> Optional.of(AuthType.MD5);
            case HMAC -> Optional.of(AuthType.HMAC);
        };
    }

    private Result hold() {
        SessionStart start = SessionStart.byClient(Integer.toHexString(1 + random.nextInt(0xFFFE)))
                .withEncoding(server.encodings().getFirst())
                .withVersion(server.versions().getFirst());
        try (LockStepSession session = phone.open(start, random)) {
            Optional<String> asked = Optional.empty();
            for (int i = 0; i < MOST; i++) {
                Posting sent = session.draft();
                Reply reply = session.send(sent);
                if (!(reply instanceof Reply.Said said)) {
                    return unclear(reply, asked);
                }
                int code = header(said.message()).map(Status::code).orElse(0);
                if (code != WRONG && code != MISSING) {
                    return judged(session, said, code, asked);
                }
                Optional<Chal> challenge = header(said.message()).flatMap(Status::chal);
                asked = challenge.flatMap(chal -> chal.meta().type()).or(() -> Optional.of(""));
                session.hear(said);
                if (session.isOver() || challenge.flatMap(Challenge::of).isEmpty()) {
                    return again(session, sent, said, code, asked);
                }
            }
            return new Result(
                    Outcome.UNCLEAR, 0, asked, Optional.empty(), 0, "It challenged the phone again and again");
        }
    }

    private Result judged(LockStepSession session, Reply.Said said, int code, Optional<String> asked) {
        Optional<Message> answer = Optional.of(said.message());
        if (OF_VERSIONS.contains(code)) {
            return new Result(Outcome.OTHER_VERSION, code, asked, answer, 0, "");
        }
        if (code >= TROUBLE) {
            return new Result(Outcome.UNCLEAR, code, asked, answer, 0, "It was not able to serve: status " + code);
        }
        if (code >= FAILURE) {
            return new Result(Outcome.TURNED_AWAY, code, asked, answer, 0, "");
        }
        if (code < SUCCESS) {
            return new Result(Outcome.UNCLEAR, code, asked, answer, 0, "Its answer has no Status for the header");
        }
        boolean other = asked.flatMap(AuthType::ofMetaType)
                .filter(type -> !kind(account.auth()).equals(Optional.of(type)))
                .isPresent();
        Outcome outcome = other ? Outcome.OTHER_KIND : Outcome.ACCEPTED;
        return new Result(outcome, code, asked, answer, proof(session, said), "");
    }

    /** What the phone says to the server's credentials, after it asked for them where none came unasked. */
    private int proof(LockStepSession session, Reply.Said said) {
        if (account.serverPassword().isEmpty()) {
            return 0;
        }
        Reply.Said heard = said;
        int verdict = 0;
        for (int i = 0; i < 3; i++) {
            session.hear(heard);
            if (session.isOver()) {
                return verdictAtTheEnd(session, heard);
            }
            Posting due = session.draft();
            verdict = header(due.message()).map(Status::code).orElse(0);
            if (verdict < FAILURE || !(session.send(due) instanceof Reply.Said next)) {
                return verdict;
            }
            heard = next;
        }
        return verdict;
    }

    /** A server that proved itself and wants nothing more is let go without a word. */
    private static int verdictAtTheEnd(LockStepSession session, Reply.Said last) {
        if (session.result().filter(SessionResult::isCompleted).isPresent()) {
            return SUCCESS;
        }
        return last.message().header().cred().isPresent() ? WRONG : MISSING;
    }

    /** Once more with the nonce that came last, which no phone would do: then only the nonces were out of step. */
    private Result again(LockStepSession session, Posting sent, Reply.Said refusal, int code, Optional<String> asked) {
        Result refused = new Result(Outcome.REFUSED, code, asked, Optional.of(refusal.message()), 0, "");
        Optional<Nonce> nonce = header(refusal.message())
                .flatMap(Status::chal)
                .flatMap(Challenge::of)
                .filter(challenge -> challenge.type() == AuthType.MD5)
                .flatMap(Challenge::nextNonce);
        if (account.auth() != AuthScheme.MD5 || nonce.isEmpty()) {
            return refused;
        }
        Posting last = sent.withSyncHdr(header -> header.withMsgId(Integer.toString(sent.number() + 1))
                .withCred(Credentials.md5(new Login(account.userName(), account.password()), nonce.get())));
        boolean accepted = session.send(last) instanceof Reply.Said said
                && header(said.message())
                        .filter(status -> status.code() / 100 == 2)
                        .isPresent();
        return accepted
                ? new Result(Outcome.ACCEPTED_LATE, SUCCESS, asked, Optional.of(refusal.message()), 0, "")
                : refused;
    }

    private static Result unclear(Reply reply, Optional<String> asked) {
        String symptom = switch (reply) {
            case Reply.Said said -> "";
            case Reply.Declined declined ->
                "It answered with HTTP status " + declined.response().status();
            case Reply.Garbled garbled -> "Its answer is no message: " + garbled.reason();
            case Reply.Silence silence -> silence.failure().message();
        };
        return new Result(Outcome.UNCLEAR, 0, asked, Optional.empty(), 0, symptom);
    }

    private static Optional<Status> header(Message message) {
        return message.body().commands().stream()
                .filter(Status.class::isInstance)
                .map(Status.class::cast)
                .filter(Status::isForHeader)
                .findFirst();
    }
}
