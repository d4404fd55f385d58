package dev.provost.conformance.adapter.jar;

import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterFactory;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.ServerAdapter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Opens the adapter of kind {@code java}: a jar with an entry {@code META-INF/services/dev.provost.adapter.AdapterFactory}.
 *
 * <p>Option {@code jar}: the file, from the folder of the target file. Option {@code class}: the factory, where the jar names
 * several or none. All other options go to the factory of the jar.
 */
public final class JavaAdapterFactory implements AdapterFactory {

    private static final String JAR = "jar";
    private static final String CLASS = "class";

    @Override
    public String kind() {
        return "java";
    }

    @Override
    public ServerAdapter open(AdapterSettings settings) {
        Path file = file(settings);
        AdapterJar jar = AdapterJar.open(file);
        Optional<ServerAdapter> opened = Optional.empty();
        try {
            AdapterFactory factory = jar.factory(settings.option(CLASS));
            VendorCode code = new VendorCode(file.toString(), jar.loader());
            opened = Optional.of(JarAdapter.of(code.call(() -> factory.open(forVendor(settings))), jar, code));
            return opened.get();
        } finally {
            if (opened.isEmpty()) {
                jar.close();
            }
        }
    }

    private static Path file(AdapterSettings settings) {
        String name = settings.requiredOption(JAR);
        try {
            return settings.folder().resolve(name);
        } catch (InvalidPathException e) {
            throw new AdapterException(
                    "'jar' below 'adapter' is \"%s\", which is no name of a file.".formatted(name), e);
        }
    }

    private static AdapterSettings forVendor(AdapterSettings settings) {
        Map<String, String> options = new HashMap<>(settings.options());
        options.remove(JAR);
        options.remove(CLASS);
        return new AdapterSettings(settings.serverUrl(), settings.serverId(), options, settings.folder());
    }
}
