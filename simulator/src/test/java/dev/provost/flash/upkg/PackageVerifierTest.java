package dev.provost.flash.upkg;

import static dev.provost.flash.upkg.SampleSigner.NOW;
import static dev.provost.flash.upkg.Samples.DEVICE;
import static dev.provost.flash.upkg.Samples.MAKER;
import static dev.provost.flash.upkg.Samples.NEW;
import static dev.provost.flash.upkg.Samples.OLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.fumo.FumoResult;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PackageVerifierTest {

    @Test
    void a_full_package_is_accepted_and_makes_the_new_image() {
        UpdatePackage update = Samples.full();

        PackageVerdict verdict = Samples.verified(update.source());

        assertThat(verdict.text()).isEqualTo("accepted");
        assertThat(verdict.result()).isEqualTo(FumoResult.SUCCESSFUL);
        assertThat(Samples.applied(update.source(), OctetSource.of(new byte[0]), Optional.empty()))
                .isEqualTo(NEW.octets());
    }

    @Test
    void a_delta_package_is_accepted_and_makes_the_new_image_from_the_old() {
        UpdatePackage update = Samples.delta();

        assertThat(Samples.verified(update.source()).text()).isEqualTo("accepted");
        assertThat(update.octets().length).isLessThan(NEW.octets().length / 4);
        assertThat(Samples.applied(update.source(), OLD, Optional.empty())).isEqualTo(NEW.octets());
    }

    @Test
    void an_encrypted_package_is_accepted_with_the_key() {
        DeviceKey key = MAKER.deviceKey();
        UpdatePackage update = PackageBuilder.delta(OLD, NEW)
                .encryptedFor(key.certificate(), new SeededRandom(1))
                .build()
                .signed(Samples.SIGNER);

        assertThat(PackageVerifier.verify(update.source(), DEVICE.key(key), MAKER.trust(), NOW)
                        .text())
                .isEqualTo("accepted");
        assertThat(Samples.applied(update.source(), OLD, Optional.of(key))).isEqualTo(NEW.octets());
    }

    @Test
    void an_encrypted_package_is_refused_without_the_key() {
        UpdatePackage update = PackageBuilder.full(NEW)
                .encryptedFor(MAKER.deviceKey().certificate(), new SeededRandom(1))
                .build()
                .signed(Samples.SIGNER);

        PackageVerdict verdict = Samples.verified(update.source());

        assertThat(verdict.text()).isEqualTo("The package is encrypted and this device has no key for it");
        assertThat(verdict.result().code()).isEqualTo(403);
    }

    @Test
    void a_damaged_tag_of_an_encrypted_segment_is_told() {
        DeviceKey key = MAKER.deviceKey();
        byte[] octets = PackageBuilder.full(NEW)
                .encryptedFor(key.certificate(), new SeededRandom(1))
                .build()
                .signed(Samples.SIGNER)
                .octets();
        octets[octets.length - 1] ^= 0x01;

        PackageVerdict verdict = PackageVerifier.verify(OctetSource.of(octets), DEVICE.key(key), MAKER.trust(), NOW);

        assertThat(verdict.text())
                .isEqualTo("The segment for octet 16384 of the image cannot be decrypted: its tag is wrong");
        assertThat(verdict.result().code()).isEqualTo(402);
    }

    @Test
    void a_computer_without_the_native_library_is_told_what_to_do() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");

        assertThatThrownBy(() -> Zstandard.guarded(() -> {
                    throw new UnsatisfiedLinkError("no zstd-jni in java.library.path");
                }))
                .isInstanceOf(CodecUnavailableException.class)
                .hasMessage("The native library of Zstandard cannot be loaded on " + system
                        + " (no zstd-jni in java.library.path). Update packages need it: use a common system, and let the"
                        + " folder for temporary files be writable and allow execution (-Djava.io.tmpdir=DIR).");
    }

    @Test
    void a_delta_from_another_image_of_the_same_version_is_refused() {
        FirmwareImage other =
                FirmwareImage.synthetic(Samples.MODEL, "1.0").octets(20_001).build();
        DeviceFacts device = DeviceFacts.of(
                Samples.MODEL,
                Map.of(ImageTarget.SYSTEM, InstalledImage.of(other).orElseThrow()));

        PackageVerdict verdict = PackageVerifier.verify(Samples.delta().source(), device, MAKER.trust(), NOW);

        assertThat(verdict.text())
                .isEqualTo(
                        "The package is the difference from another image of version 1.0 than the one on this device");
        assertThat(verdict.result().code()).isEqualTo(403);
    }

    @Test
    void a_delta_of_which_only_the_version_of_the_base_is_known_is_examined_as_far_as_possible() {
        DeviceFacts device = DeviceFacts.of(
                Samples.MODEL, Map.of(ImageTarget.SYSTEM, new InstalledImage("1.0", 1, Optional.empty())));
        byte[] octets = Samples.delta().octets();

        assertThat(PackageVerifier.verify(OctetSource.of(octets), device, MAKER.trust(), NOW)
                        .text())
                .isEqualTo("accepted");
        octets[octets.length - 1] ^= 1;
        assertThat(PackageVerifier.verify(OctetSource.of(octets), device, MAKER.trust(), NOW)
                        .text())
                .isEqualTo("The payload is not the one of the manifest: its digest differs");
    }

    @Test
    void firmware_for_a_part_that_the_device_has_not_is_refused() {
        UpdatePackage update = PackageBuilder.full(FirmwareImage.synthetic(Samples.MODEL, "2.0")
                        .target(ImageTarget.RADIO)
                        .octets(4096)
                        .build())
                .build()
                .signed(Samples.SIGNER);

        PackageVerdict verdict = Samples.verified(update.source());

        assertThat(verdict.text()).isEqualTo("The package is for the radio, and this device has none to update");
        assertThat(verdict.result().code()).isEqualTo(403);
    }

    @Test
    void a_package_that_is_not_valid_yet_is_refused() {
        UpdatePackage update =
                PackageBuilder.full(NEW).validFrom(NOW.plusSeconds(1)).build().signed(Samples.SIGNER);

        PackageVerdict verdict = Samples.verified(update.source());

        assertThat(verdict.text())
                .isEqualTo(
                        "The package is valid from 2026-11-21T12:00:01Z on, and on this device it is 2026-11-21T12:00:00Z");
        assertThat(verdict.result().code()).isEqualTo(405);
    }

    @Test
    void an_image_that_contradicts_the_manifest_is_refused() {
        UpdatePackage update = PackageBuilder.full(NEW)
                .build()
                .withManifest(text -> text.replaceFirst("\nversion: 2.0\n", "\nversion: 3.0\n"))
                .signed(Samples.SIGNER);

        assertThat(Samples.verified(update.source()).text())
                .isEqualTo("The image in the package is Kestrel 310 version 2.0, and the manifest says Kestrel 310"
                        + " version 3.0; or counter or length differ");
    }

    @Test
    void a_segment_that_would_become_longer_than_it_says_is_refused_within_its_bounds() {
        byte[] bomb = Zstandard.compressed(new byte[64 << 20], new byte[0]);
        assertThat(bomb.length).isLessThan(16 << 10);
        Segment segment = new Segment(0, 8192, SegmentCoding.ZSTD, 0, bomb.length, 0, 0, Sha256.of(new byte[8192]));
        SegmentReader reader = PackageReader.open(Samples.full().source()).segments(Optional.empty());

        assertThatThrownBy(() -> reader.read(segment, bomb, OLD))
                .isInstanceOf(BadPackageException.class)
                .hasMessage("The segment for octet 0 of the image is damaged: Zstandard says:"
                        + " Destination buffer is too small");
    }

    @Test
    void octets_that_begin_like_a_formatted_dictionary_serve_as_a_raw_one() {
        byte[] content = new byte[8192];
        new SplittableRandom(3).nextBytes(content);
        int seam = 8192 - 4096 - ImageHeader.OCTETS;
        System.arraycopy(new byte[] {0x37, (byte) 0xA4, 0x30, (byte) 0xEC}, 0, content, seam, 4);
        FirmwareImage old = FirmwareImage.of(FirmwareImage.synthetic(Samples.MODEL, "1.0"), OctetSource.of(content));
        FirmwareImage same = FirmwareImage.of(FirmwareImage.synthetic(Samples.MODEL, "2.0"), OctetSource.of(content));
        UpdatePackage update =
                PackageBuilder.delta(old, same).segmentOctets(4096).build();

        assertThat(update.manifest().segments()).extracting(Segment::baseOffset).containsExactly(0L, 0L, 4097L);
        assertThat(Samples.applied(update.source(), old, Optional.empty())).isEqualTo(same.octets());
    }
}
