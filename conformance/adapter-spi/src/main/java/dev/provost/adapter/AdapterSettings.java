package dev.provost.adapter;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What an adapter is opened with.
 *
 * @param serverUrl DM endpoint of the server
 * @param serverId server identifier as devices know it
 * @param options the options of the target file beside {@code kind}, nested names joined by dots, entries of a list by
 *     their number from 0
 * @param folder where the target file stands; paths in options start there
 */
public record AdapterSettings(URI serverUrl, String serverId, Map<String, String> options, Path folder) {

    public AdapterSettings {
        options = Map.copyOf(options);
    }

    /** Settings whose paths start at the working directory. */
    public AdapterSettings(URI serverUrl, String serverId, Map<String, String> options) {
        this(serverUrl, serverId, options, Path.of(""));
    }

    /** The value of an option. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /**
     * The value of an option that must be there.
     *
     * @throws AdapterException when it is absent
     */
    public String requiredOption(String name) {
        return option(name)
                .orElseThrow(() -> new AdapterException(
                        "The adapter needs the option '" + name + "'. Add it below 'adapter' in the target file."));
    }
}
