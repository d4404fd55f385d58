package dev.provost.conformance.cli;

import dev.provost.fixtures.models.ModelLibrary;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say which phones there are. */
final class ModelOptions {

    @Option(names = "--models", paramLabel = "DIR", description = "More phone models, one YAML file each.")
    private Optional<Path> folder = Optional.empty();

    /** The phones that come with the program and those of the user, which come first where they go by the same name. */
    ModelLibrary library() {
        return folder.map(dir -> ModelLibrary.bundled().with(ModelLibrary.in(dir)))
                .orElseGet(ModelLibrary::bundled);
    }
}
