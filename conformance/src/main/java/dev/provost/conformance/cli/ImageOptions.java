package dev.provost.conformance.cli;

import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageHeader;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.PackageBuilder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Option;

/** Options that say which images a package is made from. */
final class ImageOptions {

    private static final long SYNTHETIC_OCTETS = 64 << 10;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "The model that it is for, exactly; only `--named list` needs none.")
    private Optional<String> model = Optional.empty();

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
    private Optional<Long> octets = Optional.empty();

    @Option(names = "--target", paramLabel = "PART", description = "What it updates: system (default) or radio.")
    private Optional<ImageTarget> target = Optional.empty();

    @Option(names = "--counter", paramLabel = "N", description = "Security counter of the new image; 1 by default.")
    private Optional<Long> counter = Optional.empty();

    @Option(
            names = "--health",
            paramLabel = "HOW",
            description = "How a simulated phone fares with the image: boots (default), crashes, hangs, no-radio.")
    private Optional<Health> health = Optional.empty();

    /** Whether a model was named. */
    boolean hasModel() {
        return model.isPresent();
    }

    String model() {
        return model.orElseThrow(() -> new CommandException("Which model is it for? Name it by --model."));
    }

    long octets() {
        long wanted = octets.orElse(SYNTHETIC_OCTETS);
        if (wanted > ImageFile.MOST_OCTETS) {
            throw new CommandException("Images of at most 512 MiB can be built, not of %,d octets.".formatted(wanted));
        }
        return wanted;
    }

    String oldVersion() {
        return fromVersion.orElseThrow(
                () -> new CommandException("Which version do the phones run? Name it by --from-version."));
    }

    /** Whether the old image is in this file. */
    boolean isFrom(Path file) {
        return from.map(old -> old.toAbsolutePath().normalize())
                .filter(file.toAbsolutePath().normalize()::equals)
                .isPresent();
    }

    /** Makes something from the new image and the builder while their files are open. */
    <T> T with(BiFunction<FirmwareImage, PackageBuilder, T> work) {
        if (octets.isPresent() && image.isPresent() && (from.isPresent() || fromVersion.isEmpty())) {
            throw new CommandException("--octets is the length of images that are made, and " + image.get()
                    + " has its own. Leave --octets out.");
        }
        return ImageFile.opened(
                image,
                newFile -> ImageFile.opened(from, oldFile -> {
                    FirmwareImage next = newImage(newFile);
                    Optional<FirmwareImage> old = oldFile.map(this::oldImage)
                            .or(() -> fromVersion.map(v -> recipe(v).build()));
                    old.ifPresent(o -> checkPair(o, next));
                    return work.apply(
                            next,
                            old.map(o -> PackageBuilder.delta(o, next)).orElseGet(() -> PackageBuilder.full(next)));
                }));
    }

    private FirmwareImage newImage(Optional<ImageFile> file) {
        Optional<FirmwareImage> whole = file.flatMap(ImageFile::whole);
        if (whole.isPresent()) {
            checkHeader(file.get(), whole.get().header());
            return whole.get();
        }
        String named = version.orElseThrow(
                () -> new CommandException("Which version is the new image? Name it by --version."));
        FirmwareImage.Recipe recipe = recipe(named).health(health.orElse(Health.BOOTS));
        return file.map(f -> f.behind(recipe)).orElseGet(recipe::build);
    }

    private void checkHeader(ImageFile file, ImageHeader header) {
        file.agrees(header.model(), "--model", model);
        file.agrees(header.version(), "--version", version);
        file.agrees(header.target(), "--target", target);
        file.agrees(header.securityCounter(), "--counter", counter);
        file.agrees(header.health(), "--health", health);
    }

    private FirmwareImage oldImage(ImageFile file) {
        Optional<FirmwareImage> whole = file.whole();
        whole.ifPresent(old -> {
            file.agrees(old.header().model(), "--model", model);
            file.agrees(old.header().version(), "--from-version", fromVersion);
            file.agrees(old.header().target(), "--target", target);
        });
        return whole.orElseGet(() -> file.behind(recipe(oldVersion())));
    }

    private FirmwareImage.Recipe recipe(String named) {
        return FirmwareImage.synthetic(model(), named)
                .target(target.orElse(ImageTarget.SYSTEM))
                .octets(octets())
                .securityCounter(counter.orElse(1L));
    }

    private static void checkPair(FirmwareImage old, FirmwareImage next) {
        if (old.header().target() != next.header().target()) {
            throw new CommandException(
                    "The old image is for the %s, the new one for the %s. A delta is between images of one part."
                            .formatted(
                                    WordConverter.word(old.header().target()),
                                    WordConverter.word(next.header().target())));
        }
        if (old.equals(next)) {
            throw new CommandException(
                    "The old and the new image are the same, octet by octet, so there is nothing to update. Name two"
                            + " versions, or two images.");
        }
    }
}
