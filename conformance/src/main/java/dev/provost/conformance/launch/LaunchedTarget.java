package dev.provost.conformance.launch;

import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.adapter.Adapters;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.conformance.target.Target;
import dev.provost.container.ContainerSettings;
import dev.provost.container.ServerContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A server under test that can be reached, and the adapter that operates it.
 *
 * @param server what a run needs to know
 * @param adapter how to operate the server
 * @param toClose closed in order
 */
public record LaunchedTarget(ServerUnderTest server, ServerAdapter adapter, List<AutoCloseable> toClose)
        implements AutoCloseable {

    public LaunchedTarget {
        toClose = List.copyOf(toClose);
    }

    /**
     * Starts the container of a target, where it has one, and opens the adapter.
     *
     * @throws dev.provost.container.ContainerException when the container does not start
     * @throws dev.provost.adapter.AdapterException when the adapter cannot be opened
     */
    public static LaunchedTarget of(Target target, Adapters adapters) {
        List<AutoCloseable> toClose = new ArrayList<>();
        boolean launched = false;
        try {
            Target running = target;
            Optional<ContainerSettings> image = target.container();
            if (image.isPresent()) {
                ServerContainer container = ServerContainer.start(image.get());
                toClose.add(container);
                running = target.at(container.url());
            }
            ServerAdapter adapter = adapters.open(running.adapterKind(), running.adapterSettings());
            toClose.addFirst(adapter);
            ServerUnderTest server = ServerUnderTest.of(running);
            launched = true;
            return new LaunchedTarget(
                    image.map(i -> server.described("container " + i.image())).orElse(server), adapter, toClose);
        } finally {
            if (!launched) {
                closeAll(toClose);
            }
        }
    }

    @Override
    public void close() {
        closeAll(toClose);
    }

    /** Closes every part, also when one of them fails. */
    private static void closeAll(List<AutoCloseable> parts) {
        Optional<Exception> failure = Optional.empty();
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                failure = Optional.of(failure.orElse(e));
            }
        }
        failure.ifPresent(e -> {
            throw new LaunchException("The target could not be closed: " + e.getMessage(), e);
        });
    }
}
