package dev.provost.handset.fumo;

import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.PackageBuilder;
import dev.provost.flash.upkg.SampleSigner;
import dev.provost.handset.model.HandsetModel;
import dev.provost.handset.model.ModelReader;
import dev.provost.handset.model.ModelText;
import java.util.Optional;

/** The maker of the phones that tests use, and the packages for them. */
final class Maker {

    /** One object that can do everything, on a phone that keeps packages and asks nobody. */
    static final String EVERYTHING = """
            firmware:
              layout: ab-nor
              image: 8192
              keepsPackage: true
              roots:
                - { node: ./FUMO/Phone, ways: [url, data], ext: true }
            """;

    /** System and radio; packages are dropped. */
    static final String TWO_ROOTS = """
            firmware:
              layout: backup-nor
              image: 8192
              roots:
                - { node: ./FUMO/System, ways: [url, data] }
                - { node: ./FUMO/Radio, target: radio, scope: dynamic, ways: [url, data] }
            """;

    static final String ROOT = "./FUMO/Phone";
    static final String URL = "http://packages.example/2.0.upk";

    private static final SampleSigner SIGNER = SampleSigner.named("Plain");
    private static final String MODEL = "Plain One";
    private static final FirmwareImage OLD = image("1", Health.BOOTS, ImageTarget.SYSTEM, 10);
    static final byte[] NEW = delta(image("2", Health.BOOTS, ImageTarget.SYSTEM, 11));
    static final byte[] CRASHING = delta(image("2.1", Health.CRASHES, ImageTarget.SYSTEM, 11));
    static final byte[] OLDER = full(image("0.9", Health.BOOTS, ImageTarget.SYSTEM, 10));
    static final byte[] SAME = full(OLD);

    private Maker() {}

    static HandsetModel model(String firmware) {
        return ModelReader.read(
                text(firmware),
                "plain.yaml",
                name -> Optional.empty(),
                maker -> new FirmwareTrust(SIGNER.trust(), Optional.empty()));
    }

    static String text(String firmware) {
        return ModelText.GOOD
                .replace("features: [atomic, copy, large objects]", "features: [atomic, exec, large objects]")
                .replace("capacity: 4000", "capacity: 400000")
                .replace("versions: [\"1.2\", \"1.1\"]", "versions: [\"1.2\", \"1.1\"]\n  maxObject: 100000")
                .replace("inbox: true\n", "inbox: true\n" + firmware);
    }

    static FirmwareImage image(String version, Health health, ImageTarget target, long counter) {
        return FirmwareImage.synthetic(MODEL, version)
                .octets(8192)
                .health(health)
                .target(target)
                .securityCounter(counter)
                .build();
    }

    static byte[] radio(String version) {
        return delta(
                image("radio-1", Health.BOOTS, ImageTarget.RADIO, 10),
                image(version, Health.BOOTS, ImageTarget.RADIO, 11));
    }

    static byte[] delta(FirmwareImage to) {
        return delta(OLD, to);
    }

    private static byte[] delta(FirmwareImage from, FirmwareImage to) {
        return PackageBuilder.delta(from, to).build().signed(SIGNER.signer()).octets();
    }

    static byte[] needing(FirmwareImage image, int battery, long memory) {
        return PackageBuilder.full(image)
                .needs(battery, memory)
                .build()
                .signed(SIGNER.signer())
                .octets();
    }

    static byte[] signedByNobodyKnown() {
        return PackageBuilder.full(image("2", Health.BOOTS, ImageTarget.SYSTEM, 11))
                .build()
                .signed(SampleSigner.named("Somebody else").signer())
                .octets();
    }

    static byte[] full(FirmwareImage image) {
        return PackageBuilder.full(image).build().signed(SIGNER.signer()).octets();
    }
}
