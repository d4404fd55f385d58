package dev.provost.conformance.cli;

import dev.provost.conformance.run.ConformanceRun;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that add to a run what its user wrote himself: scenarios and phones. */
final class OwnOptions {

    @Option(
            names = "--features",
            paramLabel = "DIR",
            description = {
                "Your own *.feature files, which run beside the suite; docs/features.md says how to write",
                "one. --replay and --resume need the same files."
            })
    private Optional<Path> features = Optional.empty();

    @Mixin
    private ModelOptions models = new ModelOptions();

    /** The suite with what the user adds to it. */
    ConformanceRun suite() {
        ConformanceRun installed = ConformanceRun.ofInstalledSuite().withModels(models.library());
        return features.map(installed::withFeatures).orElse(installed);
    }
}
