package dev.provost.reports.allure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The report generator that travels inside the program, unpacked once into a cache of the user.
 *
 * @param cache directory that holds one folder for each version of the generator
 */
record Commandline(Path cache) {

    private static final String RESOURCE = "allure-commandline.zip";

    /** In the cache of the user; without one in a fresh directory that nobody else can have prepared. */
    static Commandline ofUserCache() throws IOException {
        Optional<Path> cache = UserCache.directory(System.getenv(), System.getProperties());
        return new Commandline(cache.isPresent() ? cache.get() : Files.createTempDirectory("provost-allure"));
    }

    /** The folder of the unpacked generator. Several processes may ask at once: the first one wins. */
    Path home() throws IOException {
        Path home = cache.resolve(version());
        if (!Files.isDirectory(home)) {
            Files.createDirectories(cache);
            Path fresh = Files.createTempDirectory(cache, "unpacking");
            try {
                unpack(fresh);
                moveInto(fresh.resolve(version()), home);
            } finally {
                delete(fresh);
            }
        }
        return home;
    }

    /** Folder that the archive holds, for instance {@code allure-2.34.1}. */
    private static String version() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(resource())) {
            ZipEntry first = zip.getNextEntry();
            if (first == null) {
                throw new IOException("the generator inside the program is damaged");
            }
            return Path.of(first.getName()).getName(0).toString();
        }
    }

    private static void unpack(Path directory) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(resource())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = directory.resolve(entry.getName()).normalize();
                if (!file.startsWith(directory)) {
                    throw new IOException("the generator inside the program holds a file outside its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    private static void moveInto(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(directory)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    private static InputStream resource() {
        InputStream in = Commandline.class.getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IllegalStateException("the generator is missing from the program");
        }
        return in;
    }
}
