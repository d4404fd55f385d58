package dev.provost.download;

/** Why a download failed, with what a phone reports of it (FUMO 1.0, result codes; OMA Download 1.0, status codes). */
public enum DownloadProblem {
    /** The server wants a login, or refuses it, or TLS does not come about. */
    NOT_AUTHENTICATED(406, InstallStatus.LOADER_ERROR),
    /** The server does not answer in time. */
    TIMED_OUT(407, InstallStatus.LOSS_OF_SERVICE),
    /** The URL is none, or nothing is there. */
    BAD_URL(411, InstallStatus.LOADER_ERROR),
    /** Nobody listens there, or the server says that it cannot serve now. */
    SERVER_UNAVAILABLE(412, InstallStatus.LOADER_ERROR),
    /** The server fails. */
    SERVER_ERROR(500, InstallStatus.LOADER_ERROR),
    /** The line breaks again and again. */
    NETWORK(503, InstallStatus.LOSS_OF_SERVICE),
    /** The phone has no room. */
    OUT_OF_MEMORY(501, InstallStatus.INSUFFICIENT_MEMORY),
    /** The object is longer or shorter than announced. */
    WRONG_SIZE(402, InstallStatus.ATTRIBUTE_MISMATCH),
    /** The object is of another type than its descriptor says. */
    WRONG_TYPE(403, InstallStatus.ATTRIBUTE_MISMATCH),
    /** The object is of a type that is no firmware. */
    NOT_ACCEPTABLE(405, InstallStatus.NON_ACCEPTABLE_CONTENT),
    /** The descriptor cannot be read or misses something. */
    BAD_DESCRIPTOR(409, InstallStatus.INVALID_DESCRIPTOR),
    /** The descriptor is of a version that is not known. */
    BAD_DESCRIPTOR_VERSION(409, InstallStatus.INVALID_DDVERSION),
    /** The user broke it off. */
    USER_CANCELLED(401, InstallStatus.USER_CANCELLED),
    /** The phone broke it off by itself. */
    ABORTED(400, InstallStatus.DEVICE_ABORTED);

    private final int fumoCode;
    private final InstallStatus installStatus;

    DownloadProblem(int fumoCode, InstallStatus installStatus) {
        this.fumoCode = fumoCode;
        this.installStatus = installStatus;
    }

    /** The result code of FUMO 1.0 that a phone reports. */
    public int fumoCode() {
        return fumoCode;
    }

    /** What the install notification says, where a descriptor asked for one. */
    public InstallStatus installStatus() {
        return installStatus;
    }
}
