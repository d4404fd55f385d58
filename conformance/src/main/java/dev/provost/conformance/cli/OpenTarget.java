package dev.provost.conformance.cli;

import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.adapter.Adapters;
import dev.provost.conformance.adapter.manual.Desk;
import dev.provost.conformance.adapter.manual.ManualAdapterFactory;
import dev.provost.conformance.launch.LaunchedTarget;
import dev.provost.conformance.run.EmbeddedWays;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.conformance.target.Target;
import dev.provost.conformance.target.TargetReader;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.fixtures.server.defect.Defect;
import dev.provost.fixtures.server.device.Account;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The server that a run examines, ready to be operated; closing it closes the adapter, and the server where it is embedded.
 *
 * @param server what the run needs to know
 * @param adapter how to operate the server
 * @param toClose closed in order
 * @param statement file with the conformance statement that the target names
 * @param baseline file with the known deviations that the target names
 */
record OpenTarget(
        ServerUnderTest server,
        ServerAdapter adapter,
        List<AutoCloseable> toClose,
        Optional<Path> statement,
        Optional<Path> baseline)
        implements AutoCloseable {

    private static final String REFERENCE = "reference";

    /**
     * The target that the user named.
     *
     * @param desk where a person answers, for the manual adapter
     * @param out where files for that person go
     * @throws dev.provost.container.ContainerException when it comes in a container that does not start
     * @throws dev.provost.conformance.target.TargetException when it is not described well
     * @throws dev.provost.adapter.AdapterException when the adapter cannot be opened
     */
    static OpenTarget named(String argument, Desk desk, Path out) {
        Target target = new TargetReader(System.getenv()).read(argument);
        Adapters adapters =
                Adapters.installed().with(ManualAdapterFactory.at(desk, target.accounts(), out.resolve("manual")));
        LaunchedTarget launched = LaunchedTarget.of(target, adapters);
        return new OpenTarget(
                launched.server(), launched.adapter(), launched.toClose(), target.statement(), target.baseline());
    }

    /** A reference server in this process, with nonces that follow from the seed. */
    static OpenTarget embedded(Collection<Defect> defects, long seed) {
        ReferenceServer reference =
                ReferenceServer.start(ServerOptions.DEFAULT.withDefects(defects).withSeed(seed));
        AdapterSettings settings = new AdapterSettings(
                reference.url(),
                Account.DEFAULT_SERVER_ID,
                Map.of("url", reference.adminUrl().toString()));
        ServerAdapter adapter = Adapters.installed().open(REFERENCE, settings);
        ServerUnderTest server = new ServerUnderTest(
                "",
                reference.url(),
                Account.DEFAULT_SERVER_ID,
                "embedded reference server",
                List.of(DmVersion.DM_1_2, DmVersion.DM_1_1, DmVersion.DM_1_3),
                List.of(Encoding.XML, Encoding.WBXML),
                List.of(),
                REFERENCE,
                defects.stream().map(Defect::id).toList(),
                EmbeddedWays.to(reference, InstantSource.system()));
        return new OpenTarget(server, adapter, List.of(adapter, reference), Optional.empty(), Optional.empty());
    }

    @Override
    public void close() {
        for (AutoCloseable part : toClose) {
            try {
                part.close();
            } catch (Exception e) {
                throw new CommandException("The target could not be closed: " + e.getMessage(), e);
            }
        }
    }
}
