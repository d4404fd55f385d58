package dev.provost.conformance.cli;

import dev.provost.fixtures.firmware.Manufacturer;
import dev.provost.fixtures.pki.Pem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirmwareCommandTest {

    private static final Manufacturer MAKER = Manufacturer.named("Castell");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_package_is_built_shown_and_accepted() {
        build("--version", "3.2.0", "--maker", "Castell");

        CommandRun.of("firmware", "inspect", file("p.upkg"), "--segments")
                .endsWith(0)
                .prints("p.upkg: update package, 51,177 octets")
                .prints("  model             Watch 3\n")
                .prints("  payload           full, 49,327 octets (75.3 % of the image), segments: 4 zstd\n")
                .prints("SHA256WITHECDSA, of 2019-06-01T00:00:00Z, carries CN=Castell firmware");
        verify("--version", "3.1.0", "--maker", "Castell")
                .endsWith(0)
                .prints("p.upkg: accepted\nFUMO result 200 (successful)\n");
    }

    @Test
    void a_delta_between_files_is_applied_where_the_old_image_is_given() throws IOException {
        Files.write(folder.resolve("old.bin"), "An old image.".repeat(900).getBytes());
        Files.write(folder.resolve("new.bin"), ("A new head." + "An old image.".repeat(900)).getBytes());
        CommandRun.of(
                        "firmware",
                        "build",
                        "--model",
                        "Watch 3",
                        "--version",
                        "1.0",
                        "--image",
                        file("old.bin"),
                        "--save-image",
                        file("old.img"),
                        "--out",
                        file("unused.upkg"))
                .endsWith(0)
                .printsError("The package is not signed, so every phone refuses it.");
        build("--version", "2.0", "--image", file("new.bin"), "--from", file("old.img"), "--maker", "Castell");

        verify("--image", file("old.img"), "--maker", "Castell").endsWith(0).prints("accepted");
        verify("--version", "1.0", "--maker", "Castell")
                .endsWith(0)
                .printsError("The old image was not given, so the delta was not applied.");
        verify("--version", "1.1", "--maker", "Castell")
                .endsWith(1)
                .prints(
                        "refused: The package updates version 1.0; this device runs 1.1.\nFUMO result 403 (firmware update"
                                + " package does not match the device)\nreason wrong-base\n");
    }

    @Test
    void a_key_of_ones_own_signs_and_a_root_of_ones_own_trusts() throws IOException {
        Files.writeString(folder.resolve("key.pem"), Pem.of(MAKER.credential().key()));
        Files.writeString(folder.resolve("chain.pem"), Pem.of(MAKER.credential().chain()));
        Files.write(folder.resolve("signer.p12"), MAKER.credential().pkcs12("s3cret"));
        Files.writeString(folder.resolve("root.pem"), Pem.of(List.of(MAKER.root())));
        build("--version", "3.2.0");

        verify("--version", "3.1.0", "--trust", file("root.pem"))
                .endsWith(1)
                .prints("refused: Nobody signed the package.\nFUMO result 404");
        sign("--key", file("key.pem"), "--cert", file("chain.pem")).endsWith(0).prints("signed by CN=Castell firmware");
        verify("--version", "3.1.0", "--trust", file("root.pem")).endsWith(0);
        sign("--key", file("signer.p12"), "--password", "s3cret").endsWith(0);
        verify("--version", "3.1.0", "--trust", file("root.pem")).endsWith(0);
        verify("--version", "3.1.0", "--trust", file("root.pem"), "--at", "2101-01-01")
                .endsWith(1)
                .prints("and on this device it is 2101-01-01T00:00:00Z");
    }

    @Test
    void a_revocation_list_of_ones_own_counts() throws Exception {
        Files.write(folder.resolve("revoked.crl"), MAKER.revocations().getEncoded());
        CommandRun.of(
                        "firmware",
                        "build",
                        "--named",
                        "revoked-signer",
                        "--model",
                        "Watch 3",
                        "--from-version",
                        "3.1.0",
                        "--maker",
                        "Castell",
                        "--out",
                        file("p.upkg"))
                .endsWith(0);

        verify("--version", "3.1.0", "--maker", "Castell", "--crl", file("revoked.crl"))
                .endsWith(1)
                .prints("refused: The certificate of CN=Castell firmware revoked is revoked.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "inspect", "sign", "verify", "powercut"})
    void each_command_explains_itself(String command) {
        CommandRun.of("firmware", command, "--help")
                .endsWith(0)
                .prints("Usage: provost firmware " + command)
                .prints("Examples:\n  provost firmware ");
    }

    @Test
    void the_conditions_of_the_phone_count() {
        build("--version", "3.2.0", "--maker", "Castell", "--needs-battery", "30", "--needs-memory", "2M", "--encrypt");

        verify("--version", "3.1.0", "--maker", "Castell", "--battery", "29")
                .endsWith(1)
                .prints("result 405");
        verify("--version", "3.1.0", "--maker", "Castell", "--memory", "1M")
                .endsWith(1)
                .prints("result 502");
        verify("--version", "3.1.0", "--maker", "Castell").endsWith(0);
        verify("--version", "3.3.0", "--maker", "Castell")
                .endsWith(1)
                .prints("result 405")
                .prints("older-version");
        verify("--version", "3.3.0", "--maker", "Castell", "--policy", "any").endsWith(0);
    }

    @Test
    void damaged_and_foreign_files_are_told_in_a_sentence() throws IOException {
        build("--version", "3.2.0", "--maker", "Castell");
        Files.write(folder.resolve("cut"), Arrays.copyOf(Files.readAllBytes(folder.resolve("p.upkg")), 9000));
        Files.writeString(folder.resolve("text"), "This is a text and nothing else.");
        Files.write(folder.resolve("empty"), new byte[0]);

        CommandRun.of("firmware", "inspect", file("cut"))
                .endsWith(3)
                .prints("  version           3.2.0\n")
                .printsError("cut: The package ends after 9000 octets; it has 51177.");
        CommandRun.of("firmware", "inspect", file("text"))
                .endsWith(3)
                .printsError("text: This is no update package: it does not begin with 93 50 56 55 50 4B 0D 0A.");
        CommandRun.of("firmware", "inspect", file("empty")).endsWith(3).printsError("empty is empty.");
        CommandRun.of("firmware", "inspect", file("none")).endsWith(3).printsError("There is no file");
        CommandRun.of("firmware", "inspect", folder.toString()).endsWith(3).printsError("is a folder. Name a file.");
        CommandRun.of("firmware", "sign", file("text"), "--maker", "Castell")
                .endsWith(3)
                .printsError("text cannot be signed. This is no update package");
    }

    @Test
    void wrong_use_is_told_in_a_sentence() throws IOException {
        Files.writeString(folder.resolve("text"), "This is a text and nothing else.");
        build("--version", "3.2.0");

        CommandRun.of("firmware").endsWith(64).printsError("Name a command: build, inspect, sign, verify");
        CommandRun.of("firmware", "build", "--help").endsWith(0).prints("Examples:");
        CommandRun.of("firmware", "verify", "--help").endsWith(0).prints("Examples:");
        CommandRun.of("firmware", "build").endsWith(64).printsError("`provost help firmware build` explains");
        CommandRun.of("firmware", "build", "--model", "m")
                .endsWith(3)
                .printsError("Where is the package to go? Name a file by --out.");
        CommandRun.of("firmware", "build", "--model", "m", "--out", file("x"))
                .endsWith(3)
                .printsError("Which version is the new image? Name it by --version.");
        CommandRun.of("firmware", "build", "--model", "m", "--version", "1", "--octets", "100", "--out", file("x"))
                .endsWith(3)
                .printsError("The package cannot be built. An image has at least 256 octets.");
        CommandRun.of("firmware", "build", "--model", "m", "--version", "1", "--octets", "9G", "--out", file("x"))
                .endsWith(3)
                .printsError("Images of at most 512 MiB can be built");
        CommandRun.of("firmware", "build", "--model", "m", "--version", "1", "--octets", "many", "--out", file("x"))
                .endsWith(64)
                .printsError("\"many\" is no number of octets; write for instance 4096, 64K or 16M");
        CommandRun.of("firmware", "build", "--model", "m", "--version", "1", "--set", "a", "--out", file("x"))
                .endsWith(64)
                .printsError("\"a\" is no setting; write name=value");
        CommandRun.of("firmware", "build", "--named", "nonsense", "--model", "m", "--out", file("x"))
                .endsWith(3)
                .printsError("There is no package named \"nonsense\". `--named list` lists them.");
        CommandRun.of(
                        "firmware",
                        "build",
                        "--named",
                        "next-full",
                        "--model",
                        "m",
                        "--from-version",
                        "1",
                        "--maker",
                        "x",
                        "--octets",
                        "100",
                        "--out",
                        file("x"))
                .endsWith(3)
                .printsError("The package cannot be built. An image has at least 256 octets.");
        sign("--key", file("text")).endsWith(3).printsError("text cannot sign. It is neither PEM nor PKCS#12");
        sign().endsWith(3).printsError("Nobody is to sign. Name a key by --key, or a test manufacturer by --maker.");
        verify("--version", "1").endsWith(3).printsError("The phone trusts nobody.");
        verify("--maker", "x").endsWith(3).printsError("Which version does the phone run?");
        verify("--maker", "x", "--image", file("text"))
                .endsWith(3)
                .printsError("text cannot be used. This is no firmware image: it has no image header.");
        verify("--maker", "x", "--version", "1", "--at", "soon")
                .endsWith(64)
                .printsError("\"soon\" is no point in time; write for instance 2026-11-21T12:00:00Z, or 2026-11-21");
        verify("--maker", "x", "--version", "1", "--crl", file("text"))
                .endsWith(3)
                .printsError("text is no revocation list, neither PEM nor DER.");
    }

    private void build(String... options) {
        run("build", Stream.of("--model", "Watch 3", "--out", file("p.upkg")), options)
                .endsWith(0);
    }

    private CommandRun sign(String... options) {
        return run("sign", Stream.of(file("p.upkg")), options);
    }

    private CommandRun verify(String... options) {
        return run("verify", Stream.of(file("p.upkg"), "--model", "Watch 3"), options);
    }

    private static CommandRun run(String command, Stream<String> first, String... options) {
        return CommandRun.of(Stream.of(Stream.of("firmware", command), first, Stream.of(options))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
