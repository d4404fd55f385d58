package dev.provost.fumo;

/** Who asks the server for new firmware by a generic alert; the server owes nothing but an answer (FUMO 1.0). */
public enum FumoRequest {
    /** The device by itself. */
    DEVICE("devicerequest"),
    /** The user of the device. */
    USER("userrequest");

    /** What the bare types of all alerts on firmware begin with. */
    public static final String PREFIX = "org.openmobilealliance.dm.firmwareupdate.";

    private final String typeEnd;

    FumoRequest(String typeEnd) {
        this.typeEnd = typeEnd;
    }

    /** The bare type of its generic alert, without the prefix {@code Reversed-Domain-Name:}. */
    public String alertType() {
        return PREFIX + typeEnd;
    }
}
