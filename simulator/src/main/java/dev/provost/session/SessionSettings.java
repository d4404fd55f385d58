package dev.provost.session;

import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * All that a session depends on besides the device, the randomness and the messages of the server.
 *
 * @param version the version of the protocol
 * @param encoding the encoding in use, which decides how binary values travel and how large messages are
 * @param sessionId the {@code SessionID}, 1 to 4 octets
 * @param initiator who caused the session
 * @param deviceId the device as {@code Source} names it, for instance {@code IMEI:490154203237518}
 * @param account the server
 * @param nonces the nonces kept from earlier sessions
 * @param limits bounds
 * @param features what the device supports of the optional parts
 * @param refsForSingleItems whether the status of a command with one item repeats its target
 * @param heedsNoResp whether {@code NoResp} has its meaning of SyncML, though DM gives it none
 * @param authentication what the specification leaves to the device about credentials
 */
public record SessionSettings(
        DmVersion version,
        Encoding encoding,
        String sessionId,
        Initiator initiator,
        String deviceId,
        DmAccount account,
        Nonces nonces,
        SessionLimits limits,
        Set<Feature> features,
        boolean refsForSingleItems,
        boolean heedsNoResp,
        AuthenticationPolicy authentication) {

    private static final int MAX_SESSION_ID = 4;

    public SessionSettings {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(encoding, "encoding");
        features = Set.copyOf(features);
        if (sessionId.isEmpty() || sessionId.length() > MAX_SESSION_ID) {
            throw new IllegalArgumentException(
                    "'" + sessionId + "' is no SessionID. Use 1 to 4 hexadecimal digits, for instance '1A'.");
        }
        if (deviceId.isBlank()) {
            throw new IllegalArgumentException("The device has no id. Use a URN, for instance 'IMEI:490154203237518'.");
        }
    }

    /** A builder for a session of the given device with the given server; all else has defaults. */
    public static Builder of(String deviceId, DmAccount account) {
        return new Builder(deviceId, account);
    }

    boolean supports(Feature feature) {
        return features.contains(feature);
    }

    /**
     * Builds settings: DM 1.2 in XML, session {@code 1} started by the client, no nonces, default limits and all features
     * unless told otherwise. Not thread-safe.
     */
    public static final class Builder {

        private final String deviceId;
        private final DmAccount account;
        private DmVersion version = DmVersion.DM_1_2;
        private Encoding encoding = Encoding.XML;
        private String sessionId = "1";
        private Initiator initiator = Initiator.CLIENT;
        private Nonces nonces = Nonces.NONE;
        private SessionLimits limits = SessionLimits.DEFAULT;
        private Set<Feature> features = EnumSet.allOf(Feature.class);
        private boolean refsForSingleItems;
        private boolean heedsNoResp;
        private AuthenticationPolicy authentication = AuthenticationPolicy.DEFAULT;

        private Builder(String deviceId, DmAccount account) {
            this.deviceId = deviceId;
            this.account = account;
        }

        /** Sets the version. */
        public Builder version(DmVersion value) {
            version = value;
            return this;
        }

        /** Sets the encoding. */
        public Builder encoding(Encoding value) {
            encoding = value;
            return this;
        }

        /** Sets the {@code SessionID}. */
        public Builder sessionId(String value) {
            sessionId = value;
            return this;
        }

        /** Sets who caused the session. */
        public Builder initiator(Initiator value) {
            initiator = value;
            return this;
        }

        /** Sets the nonces kept from earlier sessions. */
        public Builder nonces(Nonces value) {
            nonces = value;
            return this;
        }

        /** Sets the bounds. */
        public Builder limits(SessionLimits value) {
            limits = value;
            return this;
        }

        /** Sets what is supported of the optional parts. */
        public Builder features(Set<Feature> value) {
            features = value;
            return this;
        }

        /** Sets whether the status of a command with one item repeats its target. */
        public Builder refsForSingleItems(boolean value) {
            refsForSingleItems = value;
            return this;
        }

        /** Sets whether a command with {@code NoResp} gets no status, and no command of a message whose header has it. */
        public Builder heedsNoResp(boolean value) {
            heedsNoResp = value;
            return this;
        }

        /** Sets what the specification leaves to the device about credentials. */
        public Builder authentication(AuthenticationPolicy value) {
            authentication = value;
            return this;
        }

        /**
         * The settings.
         *
         * @throws IllegalArgumentException when a value is not usable
         */
        public SessionSettings build() {
            return new SessionSettings(
                    version,
                    encoding,
                    sessionId,
                    initiator,
                    deviceId,
                    account,
                    nonces,
                    limits,
                    features,
                    refsForSingleItems,
                    heedsNoResp,
                    authentication);
        }
    }
}
