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
    private static final ConformanceRun SUITE = ConformanceRun.ofInstalledSuite();

    private ReferenceRun() {}

    /** Without second tries: what these servers do they do always. */
    static RunResult of(Selection selection, Defect... defects) {
        return of(selection, RunCare.DEFAULT.withRetries(0), defects);
    }

    static RunResult of(Selection selection, RunCare care, Defect... defects) {
        return of(1, selection, care, defects);
    }

    /** The same with another seed of the run. */
    static RunResult seeded(long seed, Selection selection, Defect... defects) {
        return of(seed, selection, RunCare.DEFAULT.withRetries(0), defects);
    }

    private static RunResult of(long seed, Selection selection, RunCare care, Defect... defects) {
        ServerOptions options =
                ServerOptions.DEFAULT.withDefects(List.of(defects)).withSeed(1);
        try (ReferenceServer server = ReferenceServer.start(options);
                ServerAdapter adapter = adapter(server)) {
            return SUITE.run(RunRequest.of(
                            described(server, defects).withWays(EmbeddedWays.to(server, InstantSource.system())),
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
            return SUITE.run(RunRequest.of(described(server, defects), other.apply(adapter))
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
                            described(outside, server, List.of(Encoding.WBXML, Encoding.XML)), adapter)
                    .withSelection(selection);
            return List.of(SUITE.run(request), SUITE.run(request));
        }
    }

    private static ServerAdapter adapter(ReferenceServer server) {
        return Adapters.installed().open("reference", new AdapterSettings(server.url(), SERVER_ID, Map.of()));
    }

    private static ServerUnderTest described(ReferenceServer server, Defect... defects) {
        return described("", server, List.of(Encoding.XML, Encoding.WBXML), defects);
    }

    private static ServerUnderTest described(
            String argument, ReferenceServer server, List<Encoding> encodings, Defect... defects) {
        return new ServerUnderTest(
                argument,
                server.url(),
                SERVER_ID,
                "embedded reference server",
                List.of(DmVersion.DM_1_2, DmVersion.DM_1_1, DmVersion.DM_1_3),
                encodings,
                List.of(),
                "reference",
                List.of(defects).stream().map(Defect::id).toList());
    }
}
