package dev.provost.conformance.steps;

import dev.provost.fixtures.firmware.FirmwareShelf;
import dev.provost.fixtures.firmware.NamedPackage;
import dev.provost.flash.upkg.ImageTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where the packages for one phone of a scenario come from, and which versions its story is about. */
final class FirmwareWorkshop {

    private final ImageTarget part;
    private final Function<String, FirmwareShelf> shelves;
    private String oldVersion;
    private String newVersion;
    private Optional<String> formerVersion = Optional.empty();
    private final List<FirmwareParcel> parcels = new ArrayList<>();

    /**
     * A workshop for a phone.
     *
     * @param part the part of the phone that its packages are for
     * @param shelves the packages for phones that run a version
     * @param installed the version that the phone runs
     */
    FirmwareWorkshop(ImageTarget part, Function<String, FirmwareShelf> shelves, String installed) {
        this.part = part;
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

    /** A package of a kind, for a phone that runs the old version. */
    FirmwareParcel parcel(PackageKind kind) {
        FirmwareShelf shelf = shelves.apply(oldVersion);
        NamedPackage named = kind.named(part);
        String version = shelf.version(named).orElse("unknown");
        newVersion = version;
        return remember(new FirmwareParcel("firmware-" + version, version, shelf.octets(named)));
    }

    /** Takes note that the phone runs the version that the operator wanted. */
    void moveOn() {
        formerVersion = Optional.of(oldVersion);
        oldVersion = newVersion;
    }

    /** The version that the phone ran before it was updated to what it runs now. */
    String formerVersion() {
        return formerVersion.orElseThrow(
                () -> new IllegalStateException("The scenario speaks of former firmware of a phone that has none."));
    }

    /** A package with the firmware that the phone had before it was updated to what it runs now. */
    FirmwareParcel formerParcel() {
        return formerOf(oldVersion);
    }

    /** The next version of a phone that runs any, as whole images follow each other. */
    FirmwareParcel nextOf(String version) {
        oldVersion = version;
        return parcel(PackageKind.FULL);
    }

    /** What the service has of the version that a phone runs or ran last. */
    FirmwareParcel serviceParcel() {
        String before = shelves.apply(oldVersion).version(NamedPackage.OLDER).orElseThrow();
        FirmwareShelf shelf = shelves.apply(before);
        return remember(
                new FirmwareParcel("service-" + oldVersion, oldVersion, shelf.octets(kindOf(shelf, oldVersion))));
    }

    /** What the service has of another kind; the story of the operator's versions does not change by it. */
    FirmwareParcel serviceParcel(PackageKind kind) {
        FirmwareShelf shelf = shelves.apply(oldVersion);
        String version = shelf.version(kind.named(part)).orElse("unknown");
        return remember(new FirmwareParcel("service-" + version, version, shelf.octets(kind.named(part))));
    }

    private static NamedPackage kindOf(FirmwareShelf shelf, String version) {
        if (shelf.version(NamedPackage.NEXT_FULL).filter(version::equals).isEmpty()) {
            throw new IllegalStateException("The version " + version + " does not follow the one before it.");
        }
        return NamedPackage.NEXT_FULL;
    }

    /** The version before the one that a phone runs. */
    FirmwareParcel formerOf(String version) {
        oldVersion = version;
        FirmwareShelf shelf = shelves.apply(version);
        newVersion = shelf.version(NamedPackage.OLDER).orElseThrow();
        return remember(new FirmwareParcel("firmware-" + newVersion, newVersion, shelf.octets(NamedPackage.OLDER)));
    }

    private FirmwareParcel remember(FirmwareParcel parcel) {
        parcels.add(parcel);
        return parcel;
    }

    /** The package that was made last. */
    FirmwareParcel lastParcel() {
        if (parcels.isEmpty()) {
            throw new IllegalStateException("The scenario has made no package yet.");
        }
        return parcels.getLast();
    }

    /** The packages that were made, in order. */
    List<FirmwareParcel> parcels() {
        return List.copyOf(parcels);
    }
}
