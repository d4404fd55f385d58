package dev.provost.conformance.run;

import dev.provost.conformance.plan.Configuration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import org.junit.platform.commons.io.Resource;

/**
 * A feature file under the name of one configuration, so that a single discovery holds the same scenario once for each
 * configuration and Cucumber tells them apart: {@code wbxml-1.2-md5/features/provisioning/values.feature}.
 *
 * @param configuration the configuration
 * @param file name of the feature file on the class path
 * @param text the octets of the file
 */
record ConfiguredFeature(Configuration configuration, String file, byte[] text) implements Resource {

    static ConfiguredFeature load(Configuration configuration, String file) {
        ClassLoader loader = ConfiguredFeature.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The feature file " + file + " is not on the class path any more.");
            }
            return new ConfiguredFeature(configuration, file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The configuration that the name of a feature, as Cucumber reports it, begins with. */
    static Optional<Configuration> configurationOf(URI feature) {
        String name = feature.getSchemeSpecificPart();
        int slash = name.indexOf('/');
        return slash < 0 ? Optional.empty() : Configuration.ofId(name.substring(0, slash));
    }

    @Override
    public String getName() {
        return configuration.id() + "/" + file;
    }

    @Override
    public URI getUri() {
        return URI.create("classpath:" + getName());
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(text);
    }
}
