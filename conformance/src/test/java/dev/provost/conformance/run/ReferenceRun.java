package dev.provost.conformance.run;

import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.adapter.Adapters;
import dev.provost.conformance.plan.Selection;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.fixtures.server.defect.Defect;
import dev.provost.reports.RunResult;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Runs of the suite against the reference server. */
final class ReferenceRun {

    private static final String SERVER_ID = "provost-reference";
    private static final List<DmVersion> VERSIONS = List.of(DmVersion.DM_1_2, DmVersion.DM_1_1, DmVersion.DM_1_3);
    private static final List<Encoding> ENCODINGS = List.of(Encoding.XML, Encoding.WBXML);
    private static final ConformanceRun SUITE = ConformanceRun.ofInstalledSuite();

    private ReferenceRun() {}

    /** Without second tries: what these servers do they do always. */
    static RunResult of(Selection selection, Defect... defects) {
        return of(selection, RunCare.DEFAULT.withRetries(0), defects);
    }

    /** The same in DM 1.2 and XML only, with each kind of credentials. */
    static RunResult usual(Selection selection, Defect... defects) {
        RunCare care = RunCare.DEFAULT.withRetries(0);
        return run(1, selection, care, List.of(DmVersion.DM_1_2), List.of(Encoding.XML), defects);
    }

    static RunResult of(Selection selection, RunCare care, Defect... defects) {
        return run(1, selection, care, VERSIONS, ENCODINGS, defects);
    }

    /** The same with another seed of the run. */
    static RunResult seeded(long seed, Selection selection, Defect... defects) {
        return run(seed, selection, RunCare.DEFAULT.withRetries(0), VERSIONS, ENCODINGS, defects);
    }

    private static RunResult run(
            long seed,
            Selection selection,
            RunCare care,
            List<DmVersion> versions,
            List<Encoding> encodings,
            Defect... defects) {
        ServerOptions options =
                ServerOptions.DEFAULT.withDefects(List.of(defects)).withSeed(1);
        try (ReferenceServer server = ReferenceServer.start(options);
                ServerAdapter adapter = adapter(server)) {
            return SUITE.run(RunRequest.of(
                            described("", server, versions, encodings, defects)
                                    .withWays(EmbeddedWays.to(server, InstantSource.system())),
                            adapter)
                    .withSeed(seed)
                    .withSelection(selection)
                    .withCare(care));
        }
    }

    /** Through another adapter than that of the reference server. */
    static RunResult through(UnaryOperator<ServerAdapter> other, Selection selection) {
        return through(other, Expectations.NONE, selection);
    }

    /** Through another adapter than that of the reference server, of a server whose vendor says something about it. */
    static RunResult through(
            UnaryOperator<ServerAdapter> other, Expectations expected, Selection selection, Defect... defects) {
        ServerOptions options =
                ServerOptions.DEFAULT.withDefects(List.of(defects)).withSeed(1);
        try (ReferenceServer server = ReferenceServer.start(options);
                ServerAdapter adapter = adapter(server)) {
            return SUITE.run(RunRequest.of(described("", server, VERSIONS, ENCODINGS, defects), other.apply(adapter))
                    .withSelection(selection)
                    .withExpectations(expected)
                    .withCare(RunCare.DEFAULT.withRetries(0)));
        }
    }

    /** The same run two times against one server, with WBXML as the usual encoding. */
    static List<RunResult> twice(Selection selection) {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT.withSeed(1));
                ServerAdapter adapter = adapter(server)) {
            String outside = server.url().toString();
            RunRequest request = RunRequest.of(
                            described(outside, server, VERSIONS, List.of(Encoding.WBXML, Encoding.XML)), adapter)
                    .withSelection(selection);
            return List.of(SUITE.run(request), SUITE.run(request));
        }
    }

    private static ServerAdapter adapter(ReferenceServer server) {
        return Adapters.installed().open("reference", new AdapterSettings(server.url(), SERVER_ID, Map.of()));
    }

    private static ServerUnderTest described(
            String argument,
            ReferenceServer server,
            List<DmVersion> versions,
            List<Encoding> encodings,
            Defect... defects) {
        return new ServerUnderTest(
                argument,
                server.url(),
                SERVER_ID,
                "embedded reference server",
                versions,
                encodings,
                List.of(),
                "reference",
                List.of(defects).stream().map(Defect::id).toList());
    }
}
