package dev.provost.conformance.cli;

import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageHeader;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.PackageBuilder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Options that say which images a package is made from. */
final class ImageOptions {

    private static final long MOST_OCTETS = 512L << 20;

    @Option(names = "--model", required = true, paramLabel = "NAME", description = "The model that it is for, exactly.")
    private String model = "";

    @Option(names = "--version", paramLabel = "VERSION", description = "Version of the new image.")
    private Optional<String> version = Optional.empty();

    @Option(
            names = "--image",
            paramLabel = "FILE",
            description = "The new image; an image header is put in front unless it has one. Synthetic by default.")
    private Optional<Path> image = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "The old image, for a delta; with --from-version when it has no image header.")
    private Optional<Path> from = Optional.empty();

    @Option(
            names = "--from-version",
            paramLabel = "VERSION",
            description = "Version of the old image, for a delta; synthetic without --from.")
    private Optional<String> fromVersion = Optional.empty();

    @Option(
            names = "--octets",
            paramLabel = "OCTETS",
            converter = OctetCount.class,
            description = "Length of synthetic images, for instance 64M; 64K by default.")
    private long octets = 64 << 10;

    @Option(names = "--target", paramLabel = "PART", description = "What it updates: system (default) or radio.")
    private ImageTarget target = ImageTarget.SYSTEM;

    @Option(names = "--counter", paramLabel = "N", description = "Security counter of the new image; 1 by default.")
    private long counter = 1;

    @Option(
            names = "--health",
            paramLabel = "HOW",
            description = "How a simulated phone fares with the image: boots (default), crashes, hangs, no_radio.")
    private Health health = Health.BOOTS;

    String model() {
        return model;
    }

    long octets() {
        if (octets > MOST_OCTETS) {
            throw new CommandException("Images of at most 512 MiB can be built, not of %,d octets.".formatted(octets));
        }
        return octets;
    }

    String oldVersion() {
        return fromVersion.orElseThrow(
                () -> new CommandException("Which version do the phones run? Name it by --from-version."));
    }

    /** Makes something from the new image and the builder while their files are open. */
    <T> T with(BiFunction<FirmwareImage, PackageBuilder, T> work) {
        return opened(
                image,
                newSource -> opened(from, oldSource -> {
                    FirmwareImage next = newImage(newSource);
                    Optional<FirmwareImage> old = oldImage(oldSource);
                    return work.apply(
                            next,
                            old.map(o -> PackageBuilder.delta(o, next)).orElseGet(() -> PackageBuilder.full(next)));
                }));
    }

    private FirmwareImage newImage(Optional<OctetSource> source) {
        Optional<FirmwareImage> whole =
                source.filter(s -> ImageHeader.read(s).isPresent()).map(FirmwareImage::of);
        if (whole.isPresent()) {
            checkHeader(whole.get().header());
            return whole.get();
        }
        FirmwareImage.Recipe recipe = FirmwareImage.synthetic(
                        model,
                        version.orElseThrow(
                                () -> new CommandException("Which version is the new image? Name it by --version.")))
                .target(target)
                .octets(octets())
                .securityCounter(counter)
                .health(health);
        return source.map(s -> FirmwareImage.of(recipe, s)).orElseGet(recipe::build);
    }

    private void checkHeader(ImageHeader header) {
        if (!header.model().equals(model)
                || version.filter(v -> !v.equals(header.version())).isPresent()) {
            throw new CommandException("%s is %s %s by its image header. Name these by --model and --version."
                    .formatted(image.orElseThrow(), header.model(), header.version()));
        }
    }

    private Optional<FirmwareImage> oldImage(Optional<OctetSource> source) {
        if (source.isEmpty()) {
            return fromVersion.map(v -> FirmwareImage.synthetic(model, v)
                    .target(target)
                    .octets(octets())
                    .securityCounter(counter)
                    .build());
        }
        return source.map(s -> ImageHeader.read(s).isPresent()
                ? FirmwareImage.of(s)
                : FirmwareImage.of(FirmwareImage.synthetic(model, oldVersion()).target(target), s));
    }

    private static <T> T opened(Optional<Path> path, Function<Optional<OctetSource>, T> work) {
        if (path.isEmpty()) {
            return work.apply(Optional.empty());
        }
        try (FileSource source = FileSource.open(path.get())) {
            if (source.length() > MOST_OCTETS) {
                throw new CommandException(path.get() + " has more than 512 MiB.");
            }
            return work.apply(Optional.of(source));
        }
    }
}
