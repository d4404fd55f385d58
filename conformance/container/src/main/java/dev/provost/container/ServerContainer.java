package dev.provost.container;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.net.URI;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A server that runs in a container of its own and can be reached from this machine only. Closing it removes the container;
 * so does the end of this process.
 */
public final class ServerContainer implements AutoCloseable {

    private final GenericContainer<?> container;
    private final URI url;

    private ServerContainer(GenericContainer<?> container, URI url) {
        this.container = container;
        this.url = url;
    }

    /** Whether an engine answers: Docker, or Podman through its Docker interface. */
    public static boolean isEngineThere() {
        OnThisMachine.prepare();
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /**
     * Starts the image and returns when the server is ready.
     *
     * @throws ContainerException when there is no engine or no image, or the server does not become ready
     */
    public static ServerContainer start(ContainerSettings settings) {
        if (!isEngineThere()) {
            throw new ContainerException(
                    "server.container needs Docker or Podman on this machine, and none answers. Start it; where its socket is elsewhere, set DOCKER_HOST, for instance unix:///run/podman/podman.sock.");
        }
        GenericContainer<?> container = described(settings);
        try {
            container.start();
            return new ServerContainer(container, loopback(container.getMappedPort(settings.port()), settings.path()));
        } catch (ContainerLaunchException | ContainerFetchException e) {
            container.stop();
            throw failure(settings, e);
        }
    }

    /** The DM endpoint. */
    public URI url() {
        return url;
    }

    static URI loopback(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static GenericContainer<?> described(ContainerSettings settings) {
        ExposedPort port = ExposedPort.tcp(settings.port());
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(settings.image()));
        if (!settings.command().isEmpty()) {
            container.withCommand(settings.command().toArray(String[]::new));
        }
        return container
                .withImagePullPolicy(image -> settings.pull())
                .withEnv(settings.environment())
                .withExposedPorts(settings.port())
                .withCreateContainerCmdModifier(command -> Optional.ofNullable(command.getHostConfig())
                        .ifPresent(host ->
                                host.withPortBindings(new PortBinding(Ports.Binding.bindIp("127.0.0.1"), port))))
                .withStartupTimeout(settings.startup())
                .waitingFor(new Readiness(settings));
    }

    private static ContainerException failure(ContainerSettings settings, Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ContainerException known) {
                return known;
            }
            if (cause instanceof com.github.dockerjava.api.exception.NotFoundException) {
                return new ContainerException(
                        "The engine has no image %s. Build it first%s."
                                .formatted(
                                        settings.image(),
                                        settings.pull()
                                                ? ""
                                                : ", or let it be fetched from a registry with 'pull: true'"),
                        error);
            }
        }
        return new ContainerException(
                "The container of %s did not start: %s.".formatted(settings.image(), innermost(error)), error);
    }

    private static String innermost(Throwable error) {
        Throwable last = error;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage()).strip();
    }

    @Override
    public void close() {
        container.stop();
    }
}
