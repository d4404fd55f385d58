package dev.provost.conformance.independent;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.Capability;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.independent.server.PlainServer;
import dev.provost.conformance.independent.server.Style;
import dev.provost.conformance.plan.Selection;
import dev.provost.conformance.run.ConformanceRun;
import dev.provost.conformance.run.Expectations;
import dev.provost.conformance.run.RunCare;
import dev.provost.conformance.run.RunRequest;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.conformance.statement.Statement;
import dev.provost.reports.Finding;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs of the suite against a {@link PlainServer}. */
final class PlainRun {

    private static final ConformanceRun SUITE = ConformanceRun.ofInstalledSuite();
    private static final ServerAdapter NONE = () -> Set.<Capability>of();
    private static final List<Account> ACCOUNTS = List.of(
            account("IMEI:350000000000014", AuthScheme.MD5),
            account("IMEI:350000000000022", AuthScheme.MD5),
            account("IMEI:350000000000030", AuthScheme.BASIC),
            account("IMEI:350000000000048", AuthScheme.BASIC));

    private static final List<DmVersion> BOTH = List.of(DmVersion.DM_1_2, DmVersion.DM_1_1);

    /** Enough to see that they change nothing: what a sloppy server does wrong it does wrong again. */
    private static final int SECOND_TRIES = 4;

    private PlainRun() {}

    /** Only the address is known. */
    static RunResult bare(Style style, Selection selection, Encoding... encodings) {
        try (PlainServer server = PlainServer.start(style)) {
            return run(server, "none", List.of(), NONE, BOTH, selection, encodings);
        }
    }

    /** The target brings accounts along. */
    static RunResult withAccounts(Style style, Selection selection) {
        try (PlainServer server = PlainServer.start(style)) {
            ACCOUNTS.forEach(a -> server.enrol(PlainAdapter.subscriber(a)));
            return run(server, "none", ACCOUNTS, NONE, BOTH, selection, Encoding.XML);
        }
    }

    /** The target brings accounts along, and the vendor says something about the server. */
    static RunResult stated(Statement statement, Style style, Selection selection) {
        try (PlainServer server = PlainServer.start(style)) {
            ACCOUNTS.forEach(a -> server.enrol(PlainAdapter.subscriber(a)));
            return SUITE.run(request(server, "none", ACCOUNTS, NONE, BOTH, selection, Encoding.XML)
                    .withExpectations(new Expectations(Optional.of(statement), Optional.empty(), false)));
        }
    }

    /** An adapter operates the server. */
    static RunResult withAdapter(Style style, Selection selection) {
        return withAdapter(style, selection, BOTH);
    }

    /** An adapter operates the server, and phones speak DM 1.2 only. */
    static RunResult inOneVersion(Style style, Selection selection) {
        return withAdapter(style, selection, List.of(DmVersion.DM_1_2));
    }

    private static RunResult withAdapter(Style style, Selection selection, List<DmVersion> versions) {
        try (PlainServer server = PlainServer.start(style);
                ServerAdapter adapter = new PlainAdapter(server)) {
            return run(server, "plain", List.of(), adapter, versions, selection, Encoding.XML);
        }
    }

    private static Account account(String device, AuthScheme scheme) {
        return Account.of(device, "user-" + device, "secret-" + device, scheme).withServerPassword("server-secret");
    }

    private static RunResult run(
            PlainServer server,
            String kind,
            List<Account> accounts,
            ServerAdapter adapter,
            List<DmVersion> versions,
            Selection selection,
            Encoding... encodings) {
        return SUITE.run(request(server, kind, accounts, adapter, versions, selection, encodings));
    }

    private static RunRequest request(
            PlainServer server,
            String kind,
            List<Account> accounts,
            ServerAdapter adapter,
            List<DmVersion> versions,
            Selection selection,
            Encoding... encodings) {
        ServerUnderTest described = new ServerUnderTest(
                "",
                server.url(),
                PlainAdapter.SERVER_NAME,
                "plain server",
                versions,
                List.of(encodings),
                accounts,
                kind,
                List.of());
        return RunRequest.of(described, adapter)
                .withSelection(selection)
                .withCare(RunCare.DEFAULT.withRetries(SECOND_TRIES));
    }

    /** A line for each scenario that is neither a pass nor left out. */
    static List<String> troubles(RunResult result) {
        return result.scenarios().stream()
                .filter(s -> s.verdict() != Verdict.PASS && s.verdict() != Verdict.NOT_APPLICABLE)
                .map(PlainRun::words)
                .toList();
    }

    private static String words(ScenarioResult s) {
        return "\n%s %s %s %s: %s %s"
                .formatted(
                        s.id(),
                        s.configuration().slug(),
                        s.verdict(),
                        s.blame(),
                        s.reason(),
                        s.findings().stream().map(PlainRun::words).toList());
    }

    private static String words(Finding f) {
        return "\n    %s %s: %s expected %s but was %s at %s"
                .formatted(f.requirement(), f.verdict(), f.message(), f.expected(), f.actual(), f.messageIndex());
    }
}
