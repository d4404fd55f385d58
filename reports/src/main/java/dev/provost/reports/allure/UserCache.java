package dev.provost.reports.allure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Where a program may keep files that it can make again. */
final class UserCache {

    private UserCache() {}

    /**
     * The cache directory for Provost: below {@code PROVOST_CACHE}, {@code XDG_CACHE_HOME}, {@code LOCALAPPDATA} or the place
     * that is usual in the home directory; empty when the home directory cannot be written.
     */
    static Optional<Path> directory(Map<String, String> environment, Properties properties) {
        return Stream.of("PROVOST_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .findFirst()
                .or(() -> usual(properties))
                .map(path -> path.resolve("provost"));
    }

    private static Optional<Path> usual(Properties properties) {
        String home = properties.getProperty("user.home", "");
        if (home.isBlank() || !Files.isWritable(Path.of(home))) {
            return Optional.empty();
        }
        boolean mac = properties.getProperty("os.name", "").startsWith("Mac");
        return Optional.of(Path.of(home).resolve(mac ? "Library/Caches" : ".cache"));
    }
}
