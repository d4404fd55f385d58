package dev.provost.fumo;

import java.util.Map;
import java.util.Optional;

/**
 * How an operation ended, as the data of its alert or its Status tells it (FUMO 1.0).
 *
 * @param code a code that FUMO 1.0 defines or gives to vendors: 200, 250-299, 400-412, 450-499, 500-503, 550-599
 */
public record FumoResult(int code) {

    private static final Map<Integer, String> PHRASES = Map.ofEntries(
            Map.entry(200, "successful"),
            Map.entry(400, "management client error"),
            Map.entry(401, "user cancelled"),
            Map.entry(402, "corrupted firmware update package"),
            Map.entry(403, "firmware update package does not match the device"),
            Map.entry(404, "failed firmware update package validation"),
            Map.entry(405, "firmware update package not acceptable"),
            Map.entry(406, "alternative download authentication failure"),
            Map.entry(407, "alternative download request time-out"),
            Map.entry(408, "not implemented"),
            Map.entry(409, "undefined error"),
            Map.entry(410, "firmware update failed"),
            Map.entry(411, "malformed or bad URL"),
            Map.entry(412, "alternative download server unavailable"),
            Map.entry(500, "alternative download server error"),
            Map.entry(501, "download failed, device out of memory"),
            Map.entry(502, "update failed, device out of memory"),
            Map.entry(503, "download failed, network issues"));

    /** 200: done. */
    public static final FumoResult SUCCESSFUL = new FumoResult(200);

    /** 400: the management client itself failed. */
    public static final FumoResult CLIENT_ERROR = new FumoResult(400);

    /** 401: the user refused. */
    public static final FumoResult USER_CANCELLED = new FumoResult(401);

    /** 402: the package is damaged. */
    public static final FumoResult CORRUPTED_PACKAGE = new FumoResult(402);

    /** 403: the package is for another device or another version. */
    public static final FumoResult PACKAGE_DEVICE_MISMATCH = new FumoResult(403);

    /** 404: the signature of the package is not good. */
    public static final FumoResult PACKAGE_VALIDATION_FAILED = new FumoResult(404);

    /** 405: the device does not want this package. */
    public static final FumoResult PACKAGE_NOT_ACCEPTABLE = new FumoResult(405);

    /** 406: the download server wants a login that the device does not have. */
    public static final FumoResult DOWNLOAD_AUTHENTICATION_FAILED = new FumoResult(406);

    /** 407: the download server did not answer in time. */
    public static final FumoResult DOWNLOAD_TIMED_OUT = new FumoResult(407);

    /** 408: the device cannot do that. */
    public static final FumoResult NOT_IMPLEMENTED = new FumoResult(408);

    /** 409: something else. */
    public static final FumoResult UNDEFINED_ERROR = new FumoResult(409);

    /** 410: the new firmware could not be installed or does not run. */
    public static final FumoResult UPDATE_FAILED = new FumoResult(410);

    /** 411: there is no PkgURL, or it is no URL, or nothing is there. */
    public static final FumoResult BAD_URL = new FumoResult(411);

    /** 412: the download server cannot be reached or has no time; not in every edition of FUMO 1.0. */
    public static final FumoResult DOWNLOAD_SERVER_UNAVAILABLE = new FumoResult(412);

    /** 500: the download server failed. */
    public static final FumoResult DOWNLOAD_SERVER_ERROR = new FumoResult(500);

    /** 501: the package has no room. */
    public static final FumoResult DOWNLOAD_OUT_OF_MEMORY = new FumoResult(501);

    /** 502: the update has no room. */
    public static final FumoResult UPDATE_OUT_OF_MEMORY = new FumoResult(502);

    /** 503: the network broke. */
    public static final FumoResult NETWORK_FAILED = new FumoResult(503);

    /** @throws IllegalArgumentException if FUMO 1.0 neither defines the code nor gives it to vendors */
    public FumoResult {
        if (!isValid(code)) {
            throw new IllegalArgumentException("FUMO 1.0 knows no result " + code
                    + "; take 200, 400-412, 500-503 or a vendor's code from" + " 250-299, 450-499 or 550-599");
        }
    }

    /** The result of this code; empty for a code that FUMO 1.0 neither defines nor gives to vendors. */
    public static Optional<FumoResult> of(int code) {
        return isValid(code) ? Optional.of(new FumoResult(code)) : Optional.empty();
    }

    /** Whether FUMO 1.0 defines this code or gives it to vendors. */
    public static boolean isValid(int code) {
        return PHRASES.containsKey(code) || isVendors(code);
    }

    /** Whether the operation did what was asked: 200 or a vendor's 250-299. */
    public boolean isSuccess() {
        return code < 300;
    }

    /** Whether the code is one of those left to vendors. */
    public boolean isVendors() {
        return isVendors(code);
    }

    /** What the code means, in the words of the specification. */
    public String phrase() {
        String defined = PHRASES.get(code);
        if (defined != null) {
            return defined;
        }
        return switch (code / 100) {
            case 2 -> "successful, in a way of the vendor";
            case 4 -> "client error of the vendor";
            default -> "alternative download server error of the vendor";
        };
    }

    /** Code and phrase, for people to read. */
    @Override
    public String toString() {
        return code + " " + phrase();
    }

    private static boolean isVendors(int code) {
        int hundreds = code / 100;
        return (hundreds == 2 || hundreds == 4 || hundreds == 5) && code % 100 >= 50;
    }
}
