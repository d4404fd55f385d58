package dev.provost.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fixtures.firmware.Manufacturer;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.PackageBuilder;
import dev.provost.flash.upkg.PackageReader;
import dev.provost.flash.upkg.UpdatePackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The example in docs/update-packages.md is what the program makes, octet by octet. */
class UpdatePackagesPageTest {

    private static final String BEGIN = "<!-- made by UpdatePackagesPageTest: begin -->\n";
    private static final String END = "<!-- made by UpdatePackagesPageTest: end -->\n";
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final int IN_A_ROW = 8;

    private final StringBuilder text = new StringBuilder();
    private byte[] octets = {};
    private int at;

    @Test
    void the_example_is_what_the_program_makes() throws IOException {
        Path file = Checkout.top().resolve("docs/update-packages.md");
        String page = Files.readString(file);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        String made = page.substring(0, from) + example() + page.substring(page.indexOf(END));
        if (System.getProperty("provost.write-docs") != null) {
            Files.writeString(file, made);
        }

        assertThat(Files.readString(file))
                .as("docs/update-packages.md; -Dprovost.write-docs makes it anew")
                .isEqualTo(made);
    }

    private String example() {
        FirmwareImage image = FirmwareImage.of(
                FirmwareImage.synthetic("X1", "2.0").securityCounter(2),
                OctetSource.of("The firmware of model X1 2.0\n".getBytes(StandardCharsets.US_ASCII)));
        UpdatePackage update = PackageBuilder.full(image)
                .build()
                .signed(Manufacturer.named("Acme").signer());
        octets = update.octets();
        text.append("```\n");
        header();
        manifest(manifestOctets());
        some(update.signature().orElseThrow().length, "signature: CMS SignedData");
        row((int) update.manifest().payloadOctets(), "payload: one segment, a Zstandard frame");
        assertThat(at).isEqualTo(octets.length);
        text.append("\nthe image that the payload makes\n");
        octets = image.octets();
        at = 0;
        imageHeader();
        row(octets.length - at, "content");
        return text.append("```\n").toString();
    }

    private int manifestOctets() {
        return PackageReader.open(OctetSource.of(octets)).manifestOctets().length;
    }

    private void header() {
        row(8, "an update package");
        row(2, "format 1");
        row(2, "reserved");
        row(4, "length of the manifest");
        row(4, "length of the signature");
        row(4, "length of the envelope: none");
        row(8, "length of the payload");
        row(4, "CRC-32 of the 32 octets before");
    }

    private void imageHeader() {
        row(8, "a firmware image");
        row(2, "format 1");
        row(2, "length of this header");
        row(1, "for the system");
        row(1, "boots");
        row(2, "reserved");
        row(8, "length of the image");
        row(8, "security counter 2");
        row(32, "SHA-256 of the content");
        some(64, "model: 2 octets, X1");
        some(64, "version: 3 octets, 2.0");
        some(60, "reserved");
        row(4, "CRC-32 of the 252 octets before");
    }

    private void manifest(int length) {
        for (int end = at + length; at < end; ) {
            int line = at;
            while (octets[line] != '\n') {
                line++;
            }
            text.append("%5d  %s\n".formatted(at, new String(octets, at, line - at, StandardCharsets.UTF_8)));
            at = line + 1;
        }
    }

    /** The first octets of many. */
    private void some(int length, String meaning) {
        print(at, Math.min(IN_A_ROW, length), meaning + ", " + length + " octets in all", true);
        at += length;
    }

    private void row(int length, String meaning) {
        for (int done = 0; done < length; done += IN_A_ROW) {
            print(at + done, Math.min(IN_A_ROW, length - done), done == 0 ? meaning : "", false);
        }
        at += length;
    }

    private void print(int from, int count, String meaning, boolean more) {
        String hex = HEX.formatHex(Arrays.copyOfRange(octets, from, from + count)) + (more ? " ..." : "");
        text.append("%5d  %-28s %s".formatted(from, hex, meaning).stripTrailing())
                .append('\n');
    }
}
