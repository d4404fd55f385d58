package dev.provost.junit;

import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.adapter.Adapters;
import dev.provost.conformance.launch.LaunchedTarget;
import dev.provost.conformance.plan.Selection;
import dev.provost.conformance.run.RunRequest;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.conformance.target.Target;
import dev.provost.conformance.target.TargetReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * The conformance suite as dynamic tests: a container for each feature, a test for each scenario in each configuration.
 * Immutable.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> conformance() {
 *     return ProvostSuite.against("acme.yaml").withTags("@matrix and not @dm11").tests();
 * }
 * }</pre>
 */
public final class ProvostSuite {

    private final Supplier<LaunchedTarget> launching;
    private final Selection selection;
    private final long seed;
    private final Path reports;

    private ProvostSuite(Supplier<LaunchedTarget> launching, Selection selection, long seed, Path reports) {
        this.launching = launching;
        this.selection = selection;
        this.seed = seed;
        this.reports = reports;
    }

    /** Against what a target file or an address describes, as on the command line. */
    public static ProvostSuite against(String target) {
        return of(() -> LaunchedTarget.of(new TargetReader(System.getenv()).read(target), Adapters.installed()));
    }

    /** Against a server of which only the address is known. */
    public static ProvostSuite against(URI url) {
        return against(url.toString());
    }

    /**
     * Against a server that the build has started, operated by an adapter of its own. The adapter is closed at the end.
     *
     * @param url asked when the tests are made
     * @param serverId server identifier as devices know it
     */
    public static ProvostSuite against(Supplier<URI> url, String serverId, ServerAdapter adapter) {
        return of(() -> {
            Target bare = Target.of(url.get());
            ServerUnderTest server = new ServerUnderTest(
                    bare.argument(),
                    bare.url(),
                    serverId,
                    bare.argument(),
                    bare.versions(),
                    bare.encodings(),
                    List.of(),
                    adapter.getClass().getSimpleName(),
                    List.of());
            return new LaunchedTarget(server, adapter, List.of(adapter));
        });
    }

    private static ProvostSuite of(Supplier<LaunchedTarget> launching) {
        return new ProvostSuite(launching, Selection.everything(), 1, Path.of("target", "provost"));
    }

    /** Only scenarios whose tags satisfy an expression such as {@code @matrix and not @dm11}. */
    public ProvostSuite withTags(String expression) {
        return new ProvostSuite(
                launching, new Selection(Optional.of(expression), selection.ids(), Optional.empty()), seed, reports);
    }

    /** Only the scenarios of the given identifiers. */
    public ProvostSuite withIds(String... ids) {
        return new ProvostSuite(
                launching, new Selection(selection.tags(), Set.of(ids), Optional.empty()), seed, reports);
    }

    /** With another seed than 1. */
    public ProvostSuite withSeed(long other) {
        return new ProvostSuite(launching, selection, other, reports);
    }

    /** With the reports in another folder than {@code target/provost}. */
    public ProvostSuite withReports(Path folder) {
        return new ProvostSuite(launching, selection, seed, folder);
    }

    /**
     * The tests. The run begins at once and goes on beside them; each test waits for its scenario. A failed one has an {@link
     * AssertionError} with requirement, message and the command that shows it again; what is not applicable or inconclusive
     * is aborted with the reason.
     *
     * @throws RuntimeException with a sentence when the target is not described well or cannot be launched
     */
    public Stream<DynamicNode> tests() {
        LaunchedTarget launched = launching.get();
        return SuiteRun.start(
                        launched,
                        RunRequest.of(launched.server(), launched.adapter())
                                .withSeed(seed)
                                .withSelection(selection),
                        reports)
                .nodes();
    }
}
