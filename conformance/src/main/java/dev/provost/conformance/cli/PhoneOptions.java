package dev.provost.conformance.cli;

import dev.provost.flash.upkg.DeviceFacts;
import dev.provost.flash.upkg.DeviceKey;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.InstalledImage;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.RollbackPolicy;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say which phone examines a package. */
final class PhoneOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME",
            converter = FilledText.class,
            description = "Model of the phone.")
    private String model = "";

    @Option(
            names = "--version",
            paramLabel = "VERSION",
            converter = FilledText.class,
            description = "Version that the phone runs; needed unless --image says it.")
    private Optional<String> version = Optional.empty();

    @Option(
            names = "--image",
            paramLabel = "FILE",
            description = "Image that the phone runs, with an image header: lets a delta be applied.")
    private Optional<Path> image = Optional.empty();

    @Option(
            names = "--counter",
            paramLabel = "N",
            description = "Highest security counter that the phone has seen; by default that of the image, or 0.")
    private Optional<Long> counter = Optional.empty();

    @Option(
            names = "--radio-version",
            paramLabel = "VERSION",
            description = "Version of the radio's firmware; by default the phone has none that can be updated.")
    private Optional<String> radio = Optional.empty();

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "Which images the phone takes: newer-only (default), older-with-counter, any.")
    private RollbackPolicy policy = RollbackPolicy.NEWER_ONLY;

    @Option(names = "--battery", paramLabel = "PERCENT", description = "Charge of the battery; full by default.")
    private Optional<Integer> battery = Optional.empty();

    @Option(
            names = "--memory",
            paramLabel = "OCTETS",
            converter = OctetCount.class,
            description = "Free memory, for instance 16M; plenty by default.")
    private Optional<Long> memory = Optional.empty();

    boolean hasImage() {
        return image.isPresent();
    }

    /** Does something with the facts of the phone while its image is open. */
    <T> T with(Optional<DeviceKey> key, Function<DeviceFacts, T> work) {
        battery.ifPresent(percent -> Bounds.check(spec, "--battery", percent, 0, 100));
        counter.ifPresent(number -> Bounds.check(spec, "--counter", number, 0, Long.MAX_VALUE));
        if (image.isEmpty()) {
            InstalledImage system = new InstalledImage(
                    version.orElseThrow(() -> new CommandException(
                            "Which version does the phone run? Name it by --version, or its --image.")),
                    counter.orElse(0L),
                    Optional.empty());
            return work.apply(facts(system, key));
        }
        try (FileSource source = FileSource.open(image.get())) {
            return work.apply(facts(running(source), key));
        }
    }

    private InstalledImage running(OctetSource source) {
        try {
            FirmwareImage running = FirmwareImage.of(source);
            return new InstalledImage(
                    version.orElse(running.header().version()),
                    counter.orElse(running.header().securityCounter()),
                    Optional.of(running));
        } catch (IllegalArgumentException e) {
            throw new CommandException(image.orElseThrow() + " cannot be used. " + e.getMessage() + ".", e);
        }
    }

    private DeviceFacts facts(InstalledImage system, Optional<DeviceKey> key) {
        Map<ImageTarget, InstalledImage> installed = new EnumMap<>(ImageTarget.class);
        installed.put(ImageTarget.SYSTEM, system);
        radio.ifPresent(
                v -> installed.put(ImageTarget.RADIO, new InstalledImage(v, counter.orElse(0L), Optional.empty())));
        return new DeviceFacts(
                model,
                installed,
                policy,
                key,
                battery.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                memory.map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }
}
