package dev.provost.conformance.steps;

import dev.provost.fixtures.firmware.NamedPackage;
import dev.provost.flash.upkg.ImageTarget;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Packages of firmware in the words of the features: good ones, and such as a phone must refuse or cannot run. */
enum PackageKind {
    FULL("a full image", NamedPackage.NEXT_FULL),
    DELTA("a delta", NamedPackage.NEXT_DELTA),
    ENCRYPTED("an encrypted package", NamedPackage.ENCRYPTED),
    FOR_OTHERS("a package that is encrypted for others", NamedPackage.ENCRYPTED_FOR_OTHERS),
    OTHER_MODEL("a package for another model", NamedPackage.WRONG_MODEL),
    DAMAGED("a damaged package", NamedPackage.CORRUPTED_PAYLOAD),
    BAD_HASH("a package whose image is another one", NamedPackage.BAD_HASH),
    TRUNCATED("a truncated package", NamedPackage.TRUNCATED),
    TAMPERED("a package that somebody has altered", NamedPackage.TAMPERED),
    UNSIGNED("a package that nobody has signed", NamedPackage.UNSIGNED),
    UNKNOWN_SIGNER("a package of unknown origin", NamedPackage.UNKNOWN_SIGNER),
    EXPIRED_SIGNER("a package of a signer of former times", NamedPackage.EXPIRED_SIGNER),
    UNFIT_SIGNER("a package of a signer of other things", NamedPackage.UNFIT_SIGNER),
    REVOKED_SIGNER("a package of a revoked signer", NamedPackage.REVOKED_SIGNER),
    EXPIRED("an expired package", NamedPackage.OUT_OF_DATE),
    OTHER_BASE("a delta for another firmware", NamedPackage.WRONG_BASE),
    OLDER("an old package", NamedPackage.REPLAYED),
    NONE("something that is no package", NamedPackage.GARBAGE),
    BATTERY("a package that wants a full battery", NamedPackage.NEEDS_BATTERY),
    MEMORY("a package that wants much memory", NamedPackage.NEEDS_MEMORY),
    SETTINGS("a package that changes settings", NamedPackage.WITH_SETTINGS),
    SMALL("a small package", NamedPackage.SMALL),
    CRASHES("firmware that crashes as it starts", NamedPackage.DOES_NOT_BOOT),
    HANGS("firmware that hangs as it starts", NamedPackage.HANGS),
    NO_RADIO("firmware that finds no network", NamedPackage.NO_RADIO);

    private final String words;
    private final NamedPackage named;

    PackageKind(String words, NamedPackage named) {
        this.words = words;
        this.named = named;
    }

    static PackageKind of(String words) {
        return Arrays.stream(values())
                .filter(kind -> kind.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + words + "\" is no package: use " + all() + "."));
    }

    private static String all() {
        return Arrays.stream(values()).map(kind -> kind.words).collect(Collectors.joining(", "));
    }

    /**
     * The package on a shelf.
     *
     * @param part the part of the phone that it is to be for
     */
    NamedPackage named(ImageTarget part) {
        if (part == ImageTarget.SYSTEM) {
            return named;
        }
        return switch (this) {
            case FULL -> NamedPackage.RADIO;
            case NO_RADIO -> NamedPackage.DEAF_RADIO;
            default -> throw new IllegalArgumentException("There is no package for a radio that is " + words + ".");
        };
    }
}
