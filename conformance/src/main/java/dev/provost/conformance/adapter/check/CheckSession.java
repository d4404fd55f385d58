package dev.provost.conformance.adapter.check;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.HttpTranscripts;
import dev.provost.conformance.transcript.Turn;
import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.fleet.Ending;
import dev.provost.fleet.SessionReport;
import dev.provost.fleet.SessionRunner;
import dev.provost.handset.AccountSource;
import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.session.DmAccount;
import dev.provost.syncml.Command;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Status;
import dev.provost.transport.EventLoops;
import dev.provost.transport.HttpExchange;
import dev.provost.tree.LocUri;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A device that fetches what waits for it, and knows what the server read of it. */
final class CheckSession {

    private static final int LAST_SESSION = 0xFFFE;

    private final ServerUnderTest server;
    private final Account account;
    private final String wanted;
    private final Handset handset;
    private final SessionRunner runner;
    private final List<HttpExchange> exchanges = Collections.synchronizedList(new ArrayList<>());
    private final long started = System.currentTimeMillis();
    private int sessions;
    private Optional<SessionReport> last = Optional.empty();

    CheckSession(ServerUnderTest server, EventLoops loops, Account account, String wanted) {
        this.server = server;
        this.account = account;
        this.wanted = wanted;
        DmVersion version = server.versions().getFirst();
        this.handset = Handset.of(
                ModelLibrary.bundled().model(version == DmVersion.DM_1_1 ? "2004 feature phone" : "2009 smartphone"),
                account.deviceId(),
                AccountSource.shared(dmAccount()));
        this.runner = SessionRunner.of(
                server.ways().main().client(loops).recorder(exchanges::add).build());
    }

    /** Holds a session and waits for its end. */
    void hold() {
        long number = Math.floorMod(started + sessions++, (long) LAST_SESSION) + 1;
        SessionStart start = SessionStart.byClient(Long.toHexString(number))
                .withEncoding(server.encodings().getFirst())
                .withVersion(server.versions().getFirst());
        last = Optional.of(runner.run(handset, start, new SplittableRandom(started))
                .toCompletableFuture()
                .join());
    }

    /** Why the last session did not come about, where no answer came at all. */
    Optional<String> failure() {
        return last.map(SessionReport::ending)
                .filter(ending -> ending instanceof Ending.Unanswered || ending instanceof Ending.MalformedReply)
                .map(Ending::message);
    }

    /** The status with which the server refused the last message of the device. */
    Optional<Integer> refusal() {
        List<Integer> codes = turns().flatMap(turn -> turn.answer().stream())
                .flatMap(message -> Commands.statuses(message).stream())
                .filter(status -> status.cmdRef().equals("0"))
                .map(Status::code)
                .toList();
        return codes.isEmpty() ? Optional.empty() : Optional.of(codes.getLast()).filter(code -> code >= 400);
    }

    /** Whether the server never sent the order. */
    boolean isOrderMissing() {
        return turns().flatMap(turn -> turn.serverCommands().stream())
                .filter(Get.class::isInstance)
                .flatMap(CheckSession::targets)
                .noneMatch(this::isWanted);
    }

    /** What the device holds. */
    byte[] truth() {
        return handset.tree().value(LocUri.parse(wanted)).orElseThrow().octets();
    }

    private boolean isWanted(String uri) {
        return wanted.equals(uri.startsWith("./") ? uri : "./" + uri);
    }

    private static Stream<String> targets(Command command) {
        return ((Get) command)
                .items().stream().map(Item::target).flatMap(Optional::stream).map(Location::uri);
    }

    private Stream<Turn> turns() {
        return HttpTranscripts.of(List.copyOf(exchanges)).turns();
    }

    private DmAccount dmAccount() {
        AuthType type = switch (account.auth()) {
            case NONE, MD5 -> AuthType.MD5;
            case BASIC -> AuthType.BASIC;
            case HMAC -> AuthType.HMAC;
        };
        String user = account.auth() == AuthScheme.NONE && account.userName().isEmpty() ? "user" : account.userName();
        return DmAccount.of(
                        server.serverId(),
                        server.url().toString(),
                        type,
                        new Login(user, account.password()),
                        new Login(server.serverId(), account.serverPassword().orElse("")))
                .withServerAuth(Optional.empty());
    }
}
