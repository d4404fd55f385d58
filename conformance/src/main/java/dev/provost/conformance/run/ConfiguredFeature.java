package dev.provost.conformance.run;

import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.plan.FeatureFile;
import java.net.URI;
import java.util.Optional;
import org.junit.platform.commons.io.Resource;

/**
 * A feature file under the name of one configuration, so that a single discovery holds the same scenario once for each
 * configuration and Cucumber tells them apart: {@code wbxml-1.2-md5/features/provisioning/values.feature}.
 *
 * @param configuration the configuration
 * @param file name of the feature file, as {@link FeatureFile} knows it
 */
record ConfiguredFeature(Configuration configuration, String file) implements Resource {

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

    /** Where the text really is; Cucumber goes by the name alone. */
    @Override
    public URI getUri() {
        return FeatureFile.place(file);
    }
}
