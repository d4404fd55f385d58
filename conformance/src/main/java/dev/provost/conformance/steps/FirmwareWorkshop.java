package dev.provost.conformance.steps;

import dev.provost.fixtures.firmware.FirmwareShelf;
import dev.provost.fixtures.firmware.NamedPackage;
import java.util.Optional;
import java.util.function.Function;

/** Where the packages for one phone of a scenario come from, and which versions its story is about. */
final class FirmwareWorkshop {

    private final Function<String, FirmwareShelf> shelves;
    private String oldVersion;
    private String newVersion;
    private Optional<String> newRadioVersion = Optional.empty();
    private Optional<FirmwareParcel> last = Optional.empty();

    /**
     * A workshop for a phone.
     *
     * @param shelves the packages for phones that run a version
     * @param installed the version that the phone runs
     */
    FirmwareWorkshop(Function<String, FirmwareShelf> shelves, String installed) {
        this.shelves = shelves;
        this.oldVersion = installed;
        this.newVersion = installed;
    }

    /** The version that the phone ran before the operator wanted another one. */
    String oldVersion() {
        return oldVersion;
    }

    /** The version that the operator wants. */
    String newVersion() {
        return newVersion;
    }

    /** The version of the radio that the operator wants. */
    String newRadioVersion() {
        return newRadioVersion.orElseThrow(() ->
                new IllegalStateException("The scenario speaks of new firmware of the radio that nobody ordered."));
    }

    /** A package of a kind, for a phone that runs the old version. */
    FirmwareParcel parcel(PackageKind kind) {
        FirmwareShelf shelf = shelves.apply(oldVersion);
        String version = shelf.version(kind.named()).orElse("unknown");
        if (kind == PackageKind.RADIO) {
            newRadioVersion = Optional.of(version);
        } else {
            newVersion = version;
        }
        return remember(new FirmwareParcel("firmware-" + version, version, shelf.octets(kind.named())));
    }

    /** A package with the firmware that the phone had before it was updated to what it runs now. */
    FirmwareParcel formerParcel() {
        byte[] octets = shelves.apply(newVersion).octets(NamedPackage.OLDER);
        return remember(new FirmwareParcel("firmware-" + oldVersion, oldVersion, octets));
    }

    /** The next version of a phone that runs any, as whole images follow each other. */
    FirmwareParcel nextOf(String version) {
        oldVersion = version;
        return parcel(PackageKind.FULL);
    }

    /** The version before the one that a phone runs. */
    FirmwareParcel formerOf(String version) {
        newVersion = version;
        FirmwareShelf shelf = shelves.apply(version);
        oldVersion = shelf.version(NamedPackage.OLDER).orElseThrow();
        return formerParcel();
    }

    private FirmwareParcel remember(FirmwareParcel parcel) {
        last = Optional.of(parcel);
        return parcel;
    }

    /** The package that was made last. */
    FirmwareParcel lastParcel() {
        return last.orElseThrow(() -> new IllegalStateException("The scenario has made no package yet."));
    }
}
