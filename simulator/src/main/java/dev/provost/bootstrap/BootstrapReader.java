package dev.provost.bootstrap;

import dev.provost.syncml.Encoding;

/** Reads bootstrap messages as a device does: first whether they may be believed, then what they say. Immutable. */
public final class BootstrapReader {

    private final BootstrapPolicy policy;
    private final NetworkSecret network;

    /** A reader for a device with the given policy and the given secret of its network. */
    public BootstrapReader(BootstrapPolicy policy, NetworkSecret network) {
        this.policy = policy;
        this.network = network;
    }

    /**
     * Reads a message that came over the air.
     *
     * @param pins asks the user for a PIN, when one is needed
     */
    public BootstrapResult read(BootstrapMessage message, PinEntry pins) {
        try {
            if (!BootstrapMessage.isBootstrap(message.contentType())) {
                throw new RefusedException(
                        Refusal.UNKNOWN_CONTENT, message.contentType().mediaType());
            }
            new Protection(policy, network).verify(message, pins);
            return content(message);
        } catch (RefusedException refused) {
            return refused.result();
        }
    }

    /** Reads a message from a place that needs no proof: the card, or the factory. */
    public BootstrapResult readTrusted(BootstrapMessage message) {
        try {
            return content(message);
        } catch (RefusedException refused) {
            return refused.result();
        }
    }

    private BootstrapResult.Provisioned content(BootstrapMessage message) {
        return switch (message.contentType().mediaType()) {
            case BootstrapMessage.CP_WBXML -> CpProfile.read(Encoding.WBXML, message.document(), policy.levels());
            case BootstrapMessage.CP_XML -> CpProfile.read(Encoding.XML, message.document(), policy.levels());
            case BootstrapMessage.DM_WBXML -> DmProfile.read(message.document());
            default ->
                throw new RefusedException(
                        Refusal.UNKNOWN_CONTENT, message.contentType().mediaType());
        };
    }
}
