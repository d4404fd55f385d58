package dev.provost.conformance.cli;

import dev.provost.flash.upkg.PackageVerdict;
import dev.provost.flash.upkg.PackageVerifier;
import dev.provost.flash.upkg.PayloadKind;
import dev.provost.flash.upkg.TrustAnchors;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code provost firmware verify}: examines a package as a phone does. */
@Command(
        name = "verify",
        description = {
            "Examines an update package as a phone does before it lets it near its flash: form, signature, signer and"
                    + " revocation, model, version, security counter, conditions, and every octet of the payload. Prints"
                    + " the verdict and the result that a phone reports by FUMO.",
            "Exit code 0 when the phone accepts it, 1 when it refuses it, 3 when a file cannot be used."
        },
        footer = {
            "",
            "Examples:",
            "  provost firmware verify update.upkg --model \"Watch 3\" --version 3.1.0 --maker Castell",
            "  provost firmware verify update.upkg --model X1 --version 1.0 --trust root.pem --crl revoked.crl",
            "  provost firmware verify delta.upkg --model X1 --image old.img --trust root.pem --at 2030-01-01"
        })
final class FirmwareVerifyCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "FILE", description = "The package.")
    private Path file = Path.of("");

    @Mixin
    private PhoneOptions phone = new PhoneOptions();

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = PointInTime.class,
            description = "Time on the phone, for instance 2026-11-21T12:00:00Z; now by default.")
    private Optional<Instant> at = Optional.empty();

    FirmwareVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TrustAnchors anchors = trust.anchors();
        try (FileSource source = FileSource.open(file)) {
            PackageVerdict verdict = phone.with(
                    trust.key(), facts -> PackageVerifier.verify(source, facts, anchors, at.orElseGet(Instant::now)));
            return show(verdict);
        }
    }

    private int show(PackageVerdict verdict) {
        console.out()
                .printf(
                        "%s: %s%nFUMO result %d (%s)%n",
                        file,
                        verdict.accepted() ? "accepted" : "refused: " + verdict.text() + ".",
                        verdict.result().code(),
                        verdict.result().phrase());
        verdict.refusal()
                .ifPresent(refusal -> console.out()
                        .printf(
                                "reason %s%n",
                                refusal.reason()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-')));
        if (verdict.accepted()
                && !phone.hasImage()
                && verdict.manifest()
                        .filter(m -> m.payload() == PayloadKind.DELTA)
                        .isPresent()) {
            console.err()
                    .println(
                            "The old image was not given, so the delta was not applied. Name it by --image to have that"
                                    + " examined too.");
        }
        return verdict.accepted() ? ExitStatus.OK : ExitStatus.DEVIATION;
    }
}
