package dev.provost.fumo;

import java.util.Arrays;
import java.util.Optional;

/** Where an update stands, as the node State of a firmware update object tells it (FUMO 1.0, values 10 to 100). */
public enum FumoState {
    /** Nothing is under way. */
    IDLE(10, "Idle"),
    /** The package could not be fetched. */
    DOWNLOAD_FAILED(20, "Download Failed"),
    /** The package is being fetched. */
    DOWNLOAD_PROGRESSING(30, "Download Progressing"),
    /** The package is there, not yet validated. */
    DOWNLOAD_COMPLETE(40, "Download Complete"),
    /** The package is there and can be installed. */
    READY_TO_UPDATE(50, "Ready to Update"),
    /** The package is being installed. */
    UPDATE_PROGRESSING(60, "Update Progressing"),
    /** The update failed, the package is kept. */
    UPDATE_FAILED_HAVE_DATA(70, "Update Failed/Have Data"),
    /** The update failed, the package is gone. */
    UPDATE_FAILED_NO_DATA(80, "Update Failed/No Data"),
    /** The update is done, the package is kept. */
    UPDATE_SUCCESSFUL_HAVE_DATA(90, "Update Successful/Have Data"),
    /** The update is done, the package is gone. */
    UPDATE_SUCCESSFUL_NO_DATA(100, "Update Successful/No Data");

    private final int value;
    private final String phrase;

    FumoState(int value, String phrase) {
        this.value = value;
        this.phrase = phrase;
    }

    /** The state of this number; empty for a number that FUMO 1.0 does not define. */
    public static Optional<FumoState> of(int value) {
        return Arrays.stream(values()).filter(state -> state.value == value).findFirst();
    }

    /** The number in the node State. */
    public int value() {
        return value;
    }

    /** The name that the specification gives the state. */
    public String phrase() {
        return phrase;
    }

    /** Whether an operation has ended here, well or badly: 20, 70, 80, 90 and 100. */
    public boolean isTerminal() {
        return switch (this) {
            case DOWNLOAD_FAILED,
                    UPDATE_FAILED_HAVE_DATA,
                    UPDATE_FAILED_NO_DATA,
                    UPDATE_SUCCESSFUL_HAVE_DATA,
                    UPDATE_SUCCESSFUL_NO_DATA -> true;
            case IDLE, DOWNLOAD_PROGRESSING, DOWNLOAD_COMPLETE, READY_TO_UPDATE, UPDATE_PROGRESSING -> false;
        };
    }

    /** Whether the device is at work and can take no other order: 30, 40 and 60. */
    public boolean isBusy() {
        return this == DOWNLOAD_PROGRESSING || this == DOWNLOAD_COMPLETE || this == UPDATE_PROGRESSING;
    }

    /** Whether the device holds a package: 40, 50, 60, 70 and 90. */
    public boolean hasData() {
        return switch (this) {
            case DOWNLOAD_COMPLETE,
                    READY_TO_UPDATE,
                    UPDATE_PROGRESSING,
                    UPDATE_FAILED_HAVE_DATA,
                    UPDATE_SUCCESSFUL_HAVE_DATA -> true;
            case IDLE, DOWNLOAD_FAILED, DOWNLOAD_PROGRESSING, UPDATE_FAILED_NO_DATA, UPDATE_SUCCESSFUL_NO_DATA -> false;
        };
    }
}
