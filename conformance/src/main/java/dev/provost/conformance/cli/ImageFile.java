package dev.provost.conformance.cli;

import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.ImageHeader;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.PackageReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * An image that the user names: with an image header of its own, or the bare content of one.
 *
 * @param path where it is
 * @param source its octets
 */
record ImageFile(Path path, OctetSource source) {

    /** Octets of the longest image. */
    static final long MOST_OCTETS = 512L << 20;

    /** Does something while the file, if there is to be one, is open. */
    static <T> T opened(Optional<Path> path, Function<Optional<ImageFile>, T> work) {
        if (path.isEmpty()) {
            return work.apply(Optional.empty());
        }
        Path file = path.get();
        try (FileSource source = FileSource.open(file)) {
            if (source.length() > MOST_OCTETS) {
                throw new CommandException(file + " has more than 512 MiB.");
            }
            if (PackageReader.manifestOf(source).isPresent()) {
                throw new CommandException(file + " is an update package, no image. Name an image.");
            }
            return work.apply(Optional.of(new ImageFile(file, source)));
        }
    }

    /** The image, when the file has an image header. */
    Optional<FirmwareImage> whole() {
        try {
            return ImageHeader.read(source).map(header -> FirmwareImage.of(source));
        } catch (IllegalArgumentException e) {
            throw new CommandException(path + " cannot be used. " + e.getMessage() + ".", e);
        }
    }

    /** The image that the content of the file makes behind a header. */
    FirmwareImage behind(FirmwareImage.Recipe recipe) {
        return FirmwareImage.of(recipe, source);
    }

    /**
     * Requires an option to say what the image header says.
     *
     * @throws CommandException when it says something else
     */
    <V> void agrees(V found, String option, Optional<V> said) {
        said.filter(value -> !value.equals(found)).ifPresent(value -> {
            throw new CommandException(
                    "%s says \"%s\" by its image header, and %s says \"%s\". Correct the option, or name another image."
                            .formatted(path, WordConverter.word(found), option, WordConverter.word(value)));
        });
    }
}
