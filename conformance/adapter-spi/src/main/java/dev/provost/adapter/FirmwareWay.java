package dev.provost.adapter;

/** How new firmware gets onto a device (FUMO 1.0, 5.1). */
public enum FirmwareWay {
    /** The device fetches the package and keeps it: PkgURL and Exec of {@code Download}. */
    DOWNLOAD(true),
    /** The device installs the package that it has: Exec of {@code Update}. */
    UPDATE(false),
    /** The device fetches the package and installs it: PkgURL and Exec of {@code DownloadAndUpdate}. */
    DOWNLOAD_AND_UPDATE(true),
    /** The server hands the package over within the session and has it installed: PkgData and Exec of {@code Update}. */
    DELIVER(true);

    private final boolean needsContent;

    FirmwareWay(boolean needsContent) {
        this.needsContent = needsContent;
    }

    /** Whether an order has to say where the package is. */
    public boolean needsContent() {
        return needsContent;
    }
}
