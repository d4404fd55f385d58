package dev.provost.container;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.utility.ResourceReaper;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * Keeps Testcontainers from fetching images of its own from a registry: for a look at the network, and for a second container
 * that removes the others. This process removes its containers itself when it ends, and reaches them at 127.0.0.1.
 */
final class OnThisMachine {

    private static final String BY_THE_PROCESS = "org.testcontainers.utility.JVMHookResourceReaper";

    /** Docker puts it into every container. */
    private static final Path INSIDE = Path.of("/.dockerenv");

    private static final String ADDRESS = "TESTCONTAINERS_HOST_OVERRIDE";

    private OnThisMachine() {}

    static void prepare() {
        if (Files.exists(INSIDE) && System.getenv(ADDRESS) == null) {
            throw new ContainerException(
                    "Provost itself runs in a container, where server.container needs to be told where ports are published: set %s=127.0.0.1."
                            .formatted(ADDRESS));
        }
        TestcontainersConfiguration.getInstance().getUserProperties().putIfAbsent("checks.disable", "true");
        cleanUpInThisProcess();
    }

    /** It can be told by an environment variable only, which a program cannot set for itself. */
    private static void cleanUpInThisProcess() {
        try {
            Field chosen = ResourceReaper.class.getDeclaredField("instance");
            chosen.setAccessible(true);
            synchronized (ResourceReaper.class) {
                if (chosen.get(null) == null) {
                    Constructor<?> made = Class.forName(BY_THE_PROCESS).getDeclaredConstructor();
                    made.setAccessible(true);
                    chosen.set(null, made.newInstance());
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new ContainerException(
                    "This version of Testcontainers has to be told by the environment: set TESTCONTAINERS_RYUK_DISABLED=true.",
                    e);
        }
    }
}
