package dev.provost.flash.upkg;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;

/** Images and devices for tests. */
final class Samples {

    static final String MODEL = "Kestrel 310";
    static final SampleSigner MAKER = SampleSigner.named("Maker");
    static final PackageSigner SIGNER = MAKER.signer();
    static final FirmwareImage OLD =
            FirmwareImage.synthetic(MODEL, "1.0").octets(20_000).build();
    static final FirmwareImage NEW = FirmwareImage.synthetic(MODEL, "2.0")
            .octets(20_000)
            .securityCounter(2)
            .build();
    static final DeviceFacts DEVICE = DeviceFacts.of(
            MODEL, Map.of(ImageTarget.SYSTEM, InstalledImage.of(OLD).orElseThrow()));

    private Samples() {}

    static UpdatePackage full() {
        return PackageBuilder.full(NEW).build().signed(SIGNER);
    }

    static UpdatePackage delta() {
        return PackageBuilder.delta(OLD, NEW).segmentOctets(8192).build().signed(SIGNER);
    }

    static PackageVerdict verified(OctetSource source) {
        return PackageVerifier.verify(source, DEVICE, MAKER.trust(), SampleSigner.NOW);
    }

    static byte[] applied(OctetSource source, OctetSource base, Optional<DeviceKey> key) {
        PackageReader reader = PackageReader.open(source);
        SegmentReader segments = reader.segments(key);
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        reader.manifest().segments().forEach(segment -> made.writeBytes(segments.read(segment, base)));
        return made.toByteArray();
    }
}
