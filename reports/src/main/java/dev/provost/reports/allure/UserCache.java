package dev.provost.reports.allure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** Where a program may keep files that it can make again. */
final class UserCache {

    private UserCache() {}

    /**
     * The cache directory for Provost: {@code PROVOST_CACHE}, {@code XDG_CACHE_HOME}, {@code LOCALAPPDATA} or the place that
     * is usual in the home directory; in the temporary directory when the home directory is not writable.
     */
    static Path directory(Map<String, String> environment, Properties properties) {
        return Stream.of("PROVOST_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .findFirst()
                .orElseGet(() -> usual(properties))
                .resolve("provost");
    }

    private static Path usual(Properties properties) {
        Path home = Path.of(properties.getProperty("user.home", ""));
        if (home.toString().isEmpty() || !Files.isWritable(home)) {
            String user = properties.getProperty("user.name", "user");
            return Path.of(properties.getProperty("java.io.tmpdir")).resolve("cache-" + user);
        }
        return properties.getProperty("os.name", "").startsWith("Mac")
                ? home.resolve("Library/Caches")
                : home.resolve(".cache");
    }
}
