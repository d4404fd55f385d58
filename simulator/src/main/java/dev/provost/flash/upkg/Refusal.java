package dev.provost.flash.upkg;

import dev.provost.fumo.FumoResult;

/**
 * Why a package is refused.
 *
 * @param reason the kind of reason
 * @param text one sentence for a person
 */
public record Refusal(Reason reason, String text) {

    /** What the device reports. */
    public FumoResult result() {
        return reason.result();
    }

    /** The kinds of reasons, each with the result code of FUMO 1.0 that it leads to. */
    public enum Reason {
        /** It ends too early. */
        TRUNCATED(FumoResult.CORRUPTED_PACKAGE),
        /** It is no update package, or breaks its format. */
        MALFORMED(FumoResult.CORRUPTED_PACKAGE),
        /** The payload is not what the manifest says. */
        BAD_HASH(FumoResult.CORRUPTED_PACKAGE),
        /** It is for another model, or a part that the device has not. */
        WRONG_MODEL(FumoResult.PACKAGE_DEVICE_MISMATCH),
        /** It wants another version or image on the device. */
        WRONG_BASE(FumoResult.PACKAGE_DEVICE_MISMATCH),
        /** It is encrypted for another device. */
        WRONG_KEY(FumoResult.PACKAGE_DEVICE_MISMATCH),
        /** Nobody signed it. */
        UNSIGNED(FumoResult.PACKAGE_VALIDATION_FAILED),
        /** The signature is not over this manifest, or broken, or by an algorithm that is too weak. */
        BAD_SIGNATURE(FumoResult.PACKAGE_VALIDATION_FAILED),
        /** The signer leads to no root that the device trusts, or may not sign code. */
        UNKNOWN_SIGNER(FumoResult.PACKAGE_VALIDATION_FAILED),
        /** A certificate is not valid at this time. */
        EXPIRED_SIGNER(FumoResult.PACKAGE_VALIDATION_FAILED),
        /** A certificate is revoked. */
        REVOKED_SIGNER(FumoResult.PACKAGE_VALIDATION_FAILED),
        /** It is not newer than what the device runs. */
        OLDER_VERSION(FumoResult.PACKAGE_NOT_ACCEPTABLE),
        /** Its security counter is lower than that of the device. */
        REPLAYED(FumoResult.PACKAGE_NOT_ACCEPTABLE),
        /** It is not valid yet, or no longer. */
        OUT_OF_DATE(FumoResult.PACKAGE_NOT_ACCEPTABLE),
        /** The battery is too low for it. */
        BATTERY_LOW(FumoResult.PACKAGE_NOT_ACCEPTABLE),
        /** It needs more memory than there is. */
        NO_MEMORY(FumoResult.UPDATE_OUT_OF_MEMORY);

        private final FumoResult result;

        Reason(FumoResult result) {
            this.result = result;
        }

        /** What the device reports. */
        public FumoResult result() {
            return result;
        }
    }
}
