package dev.provost.flash.upkg;

/**
 * Why a package is refused.
 *
 * @param reason the kind of reason
 * @param text one sentence for a person
 */
public record Refusal(Reason reason, String text) {

    /** What the device reports. */
    public int resultCode() {
        return reason.resultCode();
    }

    /** The kinds of reasons, each with the result code of FUMO 1.0 that it leads to. */
    public enum Reason {
        /** It ends too early. */
        TRUNCATED(402),
        /** It is no update package, or breaks its format. */
        MALFORMED(402),
        /** The payload is not what the manifest says. */
        BAD_HASH(402),
        /** It is for another model, or a part that the device has not. */
        WRONG_MODEL(403),
        /** It wants another version or image on the device. */
        WRONG_BASE(403),
        /** It is encrypted for another device. */
        WRONG_KEY(403),
        /** Nobody signed it. */
        UNSIGNED(404),
        /** The signature is not over this manifest, or broken, or by an algorithm that is too weak. */
        BAD_SIGNATURE(404),
        /** The signer leads to no root that the device trusts, or may not sign code. */
        UNKNOWN_SIGNER(404),
        /** A certificate is not valid at this time. */
        EXPIRED_SIGNER(404),
        /** A certificate is revoked. */
        REVOKED_SIGNER(404),
        /** It is not newer than what the device runs. */
        OLDER_VERSION(405),
        /** Its security counter is lower than that of the device. */
        REPLAYED(405),
        /** It is not valid yet, or no longer. */
        OUT_OF_DATE(405),
        /** The battery is too low for it. */
        BATTERY_LOW(405),
        /** It needs more memory than there is. */
        NO_MEMORY(502);

        private final int result;

        Reason(int result) {
            this.result = result;
        }

        /** What the device reports. */
        public int resultCode() {
            return result;
        }
    }
}
