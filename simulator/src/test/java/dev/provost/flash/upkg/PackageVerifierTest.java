package dev.provost.flash.upkg;

import static dev.provost.flash.upkg.SampleSigner.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fumo.FumoResult;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackageVerifierTest {

    private static final SampleSigner MAKER = SampleSigner.named("Maker");
    private static final FirmwareImage OLD =
            FirmwareImage.synthetic("Kestrel 310", "1.0").build();
    private static final FirmwareImage NEW =
            FirmwareImage.synthetic("Kestrel 310", "2.0").securityCounter(2).build();
    private static final DeviceFacts DEVICE = DeviceFacts.of(
            "Kestrel 310", Map.of(ImageTarget.SYSTEM, Installed.of(OLD).orElseThrow()));

    @Test
    void a_full_package_is_accepted_and_makes_the_new_image() {
        UpdatePackage update = PackageBuilder.full(NEW).build().signed(MAKER.signer());
        Verdict verdict = PackageVerifier.verify(update.source(), DEVICE, MAKER.trust(), NOW);
        assertThat(verdict.text()).isEqualTo("accepted");
        assertThat(verdict.result()).isEqualTo(FumoResult.SUCCESSFUL);
        assertThat(applied(update, Optional.empty())).isEqualTo(NEW.octets());
    }

    @Test
    void a_delta_package_is_accepted_small_and_makes_the_new_image() {
        UpdatePackage update = PackageBuilder.delta(OLD, NEW).build().signed(MAKER.signer());
        Verdict verdict = PackageVerifier.verify(update.source(), DEVICE, MAKER.trust(), NOW);
        assertThat(verdict.text()).isEqualTo("accepted");
        assertThat(update.octets().length).isLessThan(NEW.octets().length / 8);
        assertThat(applied(update, Optional.empty())).isEqualTo(NEW.octets());
    }

    @Test
    void an_encrypted_package_is_accepted_with_the_key() {
        DeviceKey key = MAKER.deviceKey();
        UpdatePackage update = PackageBuilder.delta(OLD, NEW)
                .encryptedFor(key.certificate(), new SeededRandom(1))
                .build()
                .signed(MAKER.signer());
        Verdict verdict = PackageVerifier.verify(update.source(), DEVICE.key(key), MAKER.trust(), NOW);
        assertThat(verdict.text()).isEqualTo("accepted");
        assertThat(applied(update, Optional.of(key))).isEqualTo(NEW.octets());
    }

    private static byte[] applied(UpdatePackage update, Optional<DeviceKey> key) {
        PackageReader reader = PackageReader.open(update.source());
        SegmentReader segments = reader.segments(key);
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        reader.manifest().segments().forEach(segment -> made.writeBytes(segments.read(segment, OLD)));
        return made.toByteArray();
    }
}
