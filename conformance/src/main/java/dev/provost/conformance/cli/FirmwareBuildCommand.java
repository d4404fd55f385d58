package dev.provost.conformance.cli;

import dev.provost.flash.upkg.PackageSigner;
import dev.provost.flash.upkg.UpdatePackage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code provost firmware build}: makes a package. */
@Command(
        name = "build",
        description = {
            "Builds an update package from an image of yours or from a synthetic one; with --from or --from-version it"
                    + " holds the difference between two images. --named builds a package with a certain fault for tests.",
            "Exit code 0 when it was written, 3 when an input cannot be used."
        },
        footer = {
            "",
            "Examples:",
            "  provost firmware build --model \"Watch 3\" --version 3.2.0 --maker Castell --out full.upkg",
            "  provost firmware build --model X1 --from-version 1.0 --version 2.0 --maker Acme --out delta.upkg",
            "  provost firmware build --model X1 --version 2.0 --image new.bin --from old.img --out unsigned.upkg",
            "  provost firmware build --model X1 --version 2.0 --octets 64M --health crashes --maker Acme --out big.upkg",
            "  provost firmware build --named list",
            "  provost firmware build --named wrong-model --model X1 --from-version 1.0 --maker Acme --out bad.upkg"
        })
final class FirmwareBuildCommand implements Callable<Integer> {

    /** What a package of the shelf is made from. */
    private static final Set<String> OF_NAMED =
            Set.of("--named", "--model", "--from-version", "--maker", "--octets", "--out");

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HelpOption help = new HelpOption();

    @Mixin
    private ImageOptions images = new ImageOptions();

    @Mixin
    private PackageOptions contents = new PackageOptions();

    @Mixin
    private SignerOptions signing = new SignerOptions();

    @Option(
            names = "--named",
            paramLabel = "NAME",
            description = "A package of the shelf that the scenarios use; --from-version is what its phones run,"
                    + " --maker who signs. `--named list` lists them.")
    private Optional<String> named = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the package; a package that is there is replaced.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--save-image", paramLabel = "FILE", description = "Where to write the new image too.")
    private Optional<Path> saved = Optional.empty();

    FirmwareBuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (named.filter("list"::equals).isPresent()) {
            ShelfPackage.list().forEach(console.out()::println);
            return ExitStatus.OK;
        }
        check();
        Path file = out.orElseThrow(() -> new CommandException("Where is the package to go? Name a file by --out."));
        byte[] octets =
                named.map(name -> ShelfPackage.octets(name, images, signing)).orElseGet(this::built);
        FirmwareFile.write(file, octets, "--out", "update package");
        console.out().printf("%s: %,d octets%n", file, octets.length);
        return ExitStatus.OK;
    }

    private void check() {
        if (!images.hasModel()) {
            throw new ParameterException(spec.commandLine(), "Which model is it for? Name it by --model.");
        }
        saved.filter(images::isFrom).ifPresent(file -> {
            throw new CommandException(file
                    + " holds the old image and would be overwritten by the new one. Name another by --save-image.");
        });
        if (named.isPresent()) {
            spec.commandLine().getParseResult().matchedOptions().stream()
                    .map(OptionSpec::longestName)
                    .filter(option -> !OF_NAMED.contains(option))
                    .findFirst()
                    .ifPresent(option -> {
                        throw new ParameterException(
                                spec.commandLine(),
                                "--named says what is in the package, and %s too. Leave one of them out."
                                        .formatted(option));
                    });
        }
    }

    private byte[] built() {
        Optional<PackageSigner> signer = signing.signer(Optional.empty());
        try {
            UpdatePackage update = images.with((next, builder) -> {
                contents.addTo(builder, signing);
                saved.ifPresent(file -> FirmwareFile.write(file, next.octets(), "--save-image", "firmware image"));
                return builder.build();
            });
            if (signer.isEmpty()) {
                console.err()
                        .println("The package is not signed, so every phone refuses it. Sign it with"
                                + " `provost firmware sign`, or name --key or --maker.");
            }
            return signer.map(update::signed).orElse(update).octets();
        } catch (IllegalArgumentException e) {
            throw new CommandException("The package cannot be built. " + e.getMessage() + ".", e);
        }
    }
}
