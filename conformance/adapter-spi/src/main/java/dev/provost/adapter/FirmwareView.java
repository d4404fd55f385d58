package dev.provost.adapter;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the server believes about the firmware of a device. Whatever a server does not show stays empty, or {@link
 * Standing#UNKNOWN}: nobody holds that against it.
 *
 * @param deviceId the device
 * @param version the version that the device runs, as the server holds it
 * @param state the last FUMO State that the server knows, for instance 60
 * @param result the last result code that the device gave, for instance 410
 * @param standing how far the latest order is
 */
public record FirmwareView(
        String deviceId, Optional<String> version, OptionalInt state, OptionalInt result, Standing standing) {

    /** How far an order for firmware is, as the server sees it. */
    public enum Standing {
        /** The device has not heard of it. */
        PENDING,
        /** The device was told, and has not reported the end. */
        RUNNING,
        /** The device reported success. */
        SUCCEEDED,
        /** The device reported failure, or refused. */
        FAILED,
        /** The server does not tell, or has no order. */
        UNKNOWN
    }

    /** The view of a server that shows nothing. */
    public static FirmwareView unknown(String deviceId) {
        return new FirmwareView(deviceId, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Standing.UNKNOWN);
    }
}
