package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import dev.provost.container.ContainerException;
import dev.provost.container.ServerContainer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;

/** The reference server as an image, made from nothing: a Java runtime of this machine, and the classes under test. */
final class ServerImage {

    static final String NAME = "provost-test/reference-server";

    /** What the server needs of the JDK; the whole of it would take thrice as long. */
    private static final String MODULES =
            "java.base,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.crypto.ec,jdk.unsupported";

    /** Libraries for running the suite and for tests, which are most of the class path. */
    private static final String NOT_NEEDED =
            ".*/(testcontainers|docker-java|jna|commons|archunit|assertj|byte-buddy|cucumber|gherkin|json-path|picocontainer|duct-tape)[^/]*";

    private ServerImage() {}

    /** Skips the test where no engine answers. */
    static void requireEngine() {
        boolean there;
        try {
            there = ServerContainer.isEngineThere();
        } catch (ContainerException e) {
            there = Assumptions.abort("Skipped: " + e.getMessage());
        }
        Assumptions.assumeTrue(there, "Skipped: neither Docker nor Podman answers; set DOCKER_HOST, or start one.");
    }

    /** Makes the image from the tree of its file system, and returns the command that runs our program in it. */
    static List<String> make(Path folder) throws IOException, InterruptedException {
        Path root = folder.resolve("root");
        run(folder, Path.of("java-root").toAbsolutePath().toString(), root.toString(), MODULES);
        String classPath = copyClasses(root.resolve("app"));
        Path tar = folder.resolve("context.tar");
        Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\nCOPY root/ /\n");
        run(folder, "tar", "-C", folder.toString(), "-cf", tar.toString(), "Dockerfile", "root");
        try (InputStream context = Files.newInputStream(tar)) {
            engine().buildImageCmd(context)
                    .withTags(Set.of(NAME + ":latest"))
                    .start()
                    .awaitImageId();
        }
        return List.of(
                "/opt/java/bin/java", "-XX:TieredStopAtLevel=1", "-cp", classPath, "dev.provost.conformance.cli.Main");
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exitCode = process.waitFor();
        assertThat(exitCode).as("%s: %s", command[0], Files.readString(log)).isZero();
    }

    static void remove() {
        engine().removeImageCmd(NAME + ":latest").exec();
    }

    static DockerClient engine() {
        return DockerClientFactory.instance().client();
    }

    private static String copyClasses(Path to) throws IOException {
        StringBuilder classPath = new StringBuilder("/app/*");
        Files.createDirectories(to);
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path from = Path.of(entry);
            if (from.endsWith("target/classes")) {
                String name = "classes" + number++;
                copy(from, to.resolve(name));
                classPath.append(":/app/").append(name);
            } else if (entry.endsWith(".jar") && !entry.matches(NOT_NEEDED)) {
                Files.copy(from, to.resolve(from.getFileName()));
            }
        }
        return classPath.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
