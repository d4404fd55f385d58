package dev.provost.fumo;

import java.util.Arrays;
import java.util.Optional;

/** An operation of a firmware update object: the interior node that the server executes (FUMO 1.0). */
public enum FumoOperation {
    /** Fetch the package. */
    DOWNLOAD("Download", "download"),
    /** Install the package that is there. */
    UPDATE("Update", "update"),
    /** Fetch the package and install it without further command; one alert at the end of all. */
    DOWNLOAD_AND_UPDATE("DownloadAndUpdate", "downloadandupdate");

    private final String nodeName;
    private final String typeEnd;

    FumoOperation(String nodeName, String typeEnd) {
        this.nodeName = nodeName;
        this.typeEnd = typeEnd;
    }

    /** The operation whose node has this name; empty where no operation has. */
    public static Optional<FumoOperation> ofNode(String name) {
        return Arrays.stream(values())
                .filter(operation -> operation.nodeName.equals(name))
                .findFirst();
    }

    /** The operation that this bare alert type reports on; empty where none does. */
    public static Optional<FumoOperation> ofAlertType(String type) {
        return Arrays.stream(values())
                .filter(operation -> operation.alertType().equals(type))
                .findFirst();
    }

    /** The name of its node below the root of the object. */
    public String nodeName() {
        return nodeName;
    }

    /** The bare type of the generic alert at its end, without the prefix {@code Reversed-Domain-Name:}. */
    public String alertType() {
        return FumoRequest.PREFIX + typeEnd;
    }

    /** Whether it fetches a package from PkgURL. */
    public boolean downloads() {
        return this != UPDATE;
    }

    /** Whether it installs a package. */
    public boolean updates() {
        return this != DOWNLOAD;
    }
}
