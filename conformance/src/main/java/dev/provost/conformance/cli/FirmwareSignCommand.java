package dev.provost.conformance.cli;

import dev.provost.flash.upkg.BadPackageException;
import dev.provost.flash.upkg.PackageSigner;
import dev.provost.flash.upkg.UpdatePackage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code provost firmware sign}: puts a signature on a package. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = {
            "Signs an update package, in place unless --out names another file. A signature that it has is replaced.",
            "Exit code 0 when it was signed, 3 when package or key cannot be used."
        },
        footer = {
            "",
            "Examples:",
            "  provost firmware sign update.upkg --key signer.pem --cert chain.pem",
            "  provost firmware sign update.upkg --key signer.p12 --password s3cret --out signed.upkg",
            "  provost firmware sign update.upkg --maker Castell"
        })
final class FirmwareSignCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The package.")
    private Path file = Path.of("");

    @Mixin
    private SignerOptions signing = new SignerOptions();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = PointInTime.class,
            description = "Time of the signature, for instance 2026-11-21T12:00:00Z; by default now, and for --maker"
                    + " always the same.")
    private Optional<Instant> at = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; a package that is there is replaced.")
    private Optional<Path> out = Optional.empty();

    FirmwareSignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PackageSigner signer = signing.signer(at)
                .orElseThrow(() -> new CommandException(
                        "Nobody is to sign. Name a key by --key, or a test manufacturer by --maker."));
        UpdatePackage signed = read().signed(signer);
        byte[] octets = signed.octets();
        FirmwareFile.write(out.orElse(file), octets, "--out", "update package");
        console.out()
                .printf(
                        "%s: %,d octets, signed by %s%n",
                        out.orElse(file),
                        octets.length,
                        signer.chain().getFirst().getSubjectX500Principal());
        return ExitStatus.OK;
    }

    private UpdatePackage read() {
        try (FileSource source = FileSource.open(file)) {
            return UpdatePackage.read(source);
        } catch (BadPackageException e) {
            throw new CommandException(file + " cannot be signed. " + e.getMessage() + ".", e);
        }
    }
}
