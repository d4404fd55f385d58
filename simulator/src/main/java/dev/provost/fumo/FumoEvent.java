package dev.provost.fumo;

/** What leads from one {@link FumoState} to the next, by an order of the server or by the device itself (FUMO 1.0). */
public enum FumoEvent {
    /** The server ordered Download or DownloadAndUpdate. */
    DOWNLOAD_ORDERED,
    /** The package could not be fetched or was refused. */
    DOWNLOAD_FAILED,
    /** The whole package is there. */
    DOWNLOADED,
    /** The package was checked and found good. */
    VALIDATED,
    /** The server wrote PkgData: from idle a package to install, from ready to update the end of the one before. */
    DATA_REPLACED,
    /** The server ordered Update, or the device goes on with DownloadAndUpdate. */
    UPDATE_STARTED,
    /** The update failed, the package is kept. */
    UPDATE_FAILED_DATA_KEPT,
    /** The update failed, the package is gone. */
    UPDATE_FAILED_DATA_GONE,
    /** The update is done, the package is kept. */
    UPDATED_DATA_KEPT,
    /** The update is done, the package is gone. */
    UPDATED_DATA_GONE,
    /** The device threw away what it no longer needs. */
    CLEANED_UP,
    /** Something new begins after an operation that has ended. */
    NEW_CYCLE
}
