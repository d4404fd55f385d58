package dev.provost.container;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A server that comes as an image.
 *
 * @param image name of the image, for instance {@code acme/dm:1.4}
 * @param port where the server listens inside the container, from 1 to 65535
 * @param path path of the DM endpoint with a leading slash
 * @param health how it shows that it is ready
 * @param command arguments for the image; none for those that it has itself
 * @param environment variables for the server
 * @param pull whether the image may be fetched from a registry
 * @param startup how long it may take until it is ready
 */
public record ContainerSettings(
        String image,
        int port,
        String path,
        Health health,
        List<String> command,
        Map<String, String> environment,
        boolean pull,
        Duration startup) {

    private static final int LAST_PORT = 65_535;

    public ContainerSettings {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (image.isBlank()) {
            throw new IllegalArgumentException("A container needs an image, for instance acme/dm:1.4.");
        }
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("A port lies between 1 and 65535; " + port + " does not.");
        }
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path begins with a slash, not as \"" + path + "\".");
        }
    }
}
