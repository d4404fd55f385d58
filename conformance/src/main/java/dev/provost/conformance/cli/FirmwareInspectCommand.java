package dev.provost.conformance.cli;

import dev.provost.flash.upkg.BadPackageException;
import dev.provost.flash.upkg.ImageHeader;
import dev.provost.flash.upkg.PackageReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code provost firmware inspect}: shows what a package says of itself. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what an update package or a firmware image says of itself. Nothing of it is checked against a device"
                    + " or a signer: that is `provost firmware verify`.",
            "Exit code 0 when the file is whole, 3 when it is damaged or something else."
        },
        footer = {
            "",
            "Examples:",
            "  provost firmware inspect update.upkg",
            "  provost firmware inspect update.upkg --segments",
            "  provost firmware inspect update.upkg --manifest > manifest.txt"
        })
final class FirmwareInspectCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The package or image.")
    private Path file = Path.of("");

    @Option(names = "--segments", description = "Lists the segments of the payload too.")
    private boolean segments;

    @Option(names = "--manifest", description = "Prints the manifest as it is signed, and nothing else.")
    private boolean manifest;

    FirmwareInspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (FileSource source = FileSource.open(file)) {
            Optional<ImageHeader> image = ImageHeader.read(source);
            if (image.isPresent()) {
                return show(image.get(), source);
            }
            try {
                PackageReader reader = PackageReader.open(source);
                if (manifest) {
                    console.out().print(new String(reader.manifestOctets(), java.nio.charset.StandardCharsets.UTF_8));
                    console.out().flush();
                } else {
                    PackageText.of(file, reader, segments).forEach(console.out()::println);
                }
                return ExitStatus.OK;
            } catch (BadPackageException e) {
                PackageReader.manifestOf(source)
                        .ifPresent(found -> PackageText.of(found, segments).forEach(console.out()::println));
                throw new CommandException(file + ": " + e.getMessage() + ".", e);
            }
        }
    }

    private int show(ImageHeader header, FileSource source) {
        PackageText.of(file, header).forEach(console.out()::println);
        if (header.imageOctets() != source.length() || !header.matches(source)) {
            throw new CommandException(
                    file + " is damaged: length or digest of its content is not what its header says.");
        }
        return ExitStatus.OK;
    }
}
