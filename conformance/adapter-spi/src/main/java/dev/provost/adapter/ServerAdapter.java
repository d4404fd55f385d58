package dev.provost.adapter;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Operates one DM server on behalf of a run, as its operator would.
 *
 * <p>A minimal adapter overrides {@link #capabilities()} and the methods of the capabilities it names; all others answer
 * that they are not supported.
 *
 * <p><b>Threading:</b> scenarios run in parallel, each with a device of its own. Every method may be called from several
 * threads at once; calls for one device never overlap. Methods may block, and should give up with an {@link
 * AdapterException} within half a minute.
 *
 * <p><b>Errors:</b> {@link AdapterException} when the server refuses or cannot be reached; {@link
 * UnsupportedOperationException} for what is not among the capabilities. Neither fails a server under test.
 */
public interface ServerAdapter extends AutoCloseable {

    /** What this adapter can do; constant from the moment it was opened. */
    Set<Capability> capabilities();

    /** Whether {@code capability} is among the capabilities. */
    default boolean can(Capability capability) {
        return capabilities().contains(capability);
    }

    /** The schemes for which {@link #createAccount} can be asked; those that every server has to support unless overridden. */
    default Set<AuthScheme> schemes() {
        return Set.of(AuthScheme.NONE, AuthScheme.BASIC, AuthScheme.MD5);
    }

    /**
     * Makes the server know a device. Idempotent: an account that exists is brought to the given secrets and scheme, with
     * an empty queue.
     */
    default void createAccount(Account account) {
        throw unsupported(Capability.CREATE_ACCOUNT);
    }

    /** Makes the server forget a device with its queue and outcomes. Idempotent: an unknown device is no error. */
    default void forgetAccount(String deviceId) {
        throw unsupported(Capability.CREATE_ACCOUNT);
    }

    /**
     * Queues an operation for the next session of a device, behind those queued before. Not idempotent.
     *
     * @return identifier of the operation, to be given to {@link #outcome}
     */
    default String queue(String deviceId, Operation operation) {
        throw unsupported(Capability.QUEUE_OPERATION);
    }

    /** What the server says about an operation; changes nothing. */
    default Outcome outcome(String operationId) {
        throw unsupported(Capability.READ_OUTCOME);
    }

    /** What the server believes about a device; changes nothing. */
    default DeviceView deviceView(String deviceId) {
        throw unsupported(Capability.READ_DEVICE_VIEW);
    }

    /**
     * What the server believes the value of one node of a device to be; changes nothing. For adapters that can look up one
     * node with less trouble than all; the others leave it as it is.
     *
     * @param uri full address of the node
     * @return empty when the server knows nothing of the node
     */
    default Optional<NodeValue> believedValue(String deviceId, String uri) {
        return deviceView(deviceId).value(uri);
    }

    /**
     * Called before a device begins a session: what was queued has to be in place when it returns. For adapters that collect
     * orders to carry them out together; the others have done all there is to do.
     */
    default void settle(String deviceId) {}

    /**
     * Makes the server send a notification (package #0) to a device, and returns when it is sent. Nobody answers it: the
     * session of the device is what comes of it.
     *
     * @param to where the device listens
     * @throws UnsupportedOperationException also for a way to listen or an option that the server does not offer
     */
    default void callDevice(String deviceId, PushAddress to, NotificationOptions options) {
        throw unsupported(Capability.NOTIFY);
    }

    /**
     * Makes the server send a bootstrap document with the account of a device to it, and returns when it is sent.
     *
     * @param to where the device listens
     * @throws UnsupportedOperationException also for a profile or a protection that the server does not offer
     */
    default void bootstrap(String deviceId, PushAddress to, BootstrapOptions options) {
        throw unsupported(Capability.BOOTSTRAP);
    }

    /**
     * Makes the server offer a package for download; again under the same name and version it replaces what was offered.
     *
     * @return where it is offered, absolute
     */
    default URI publish(SoftwarePackage software) {
        throw unsupported(Capability.PUBLISH_PACKAGE);
    }

    /**
     * The same by a download descriptor of the server (OMA Download OTA 1.0), which leads devices to the package.
     *
     * @return where the descriptor is offered, absolute
     */
    default URI publishDescribed(SoftwarePackage software) {
        throw unsupported(Capability.PUBLISH_DESCRIPTOR);
    }

    /**
     * Makes the server change the firmware of a device, beginning with its next session. Not idempotent. Where a server
     * has no such order of its own, leave this out: plain operations do as well.
     *
     * @return identifier of the order; {@link #outcome} need not know it
     * @throws UnsupportedOperationException also for a way that the server does not offer
     */
    default String updateFirmware(String deviceId, FirmwareOrder order) {
        throw unsupported(Capability.UPDATE_FIRMWARE);
    }

    /** What the server believes about the firmware of a device and its latest order; changes nothing. */
    default FirmwareView firmwareView(String deviceId) {
        throw unsupported(Capability.READ_FIRMWARE);
    }

    /** Releases connections; the server keeps its accounts. Idempotent. */
    @Override
    default void close() {}

    private static UnsupportedOperationException unsupported(Capability capability) {
        return new UnsupportedOperationException(
                "This adapter cannot " + capability.phrase() + ": " + capability + " is not among its capabilities");
    }
}
