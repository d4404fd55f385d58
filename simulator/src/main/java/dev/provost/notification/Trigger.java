package dev.provost.notification;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * What a notification says besides its digest: the trigger of DM Notification 1.2.1, 6.2, with its header and body. Values
 * that fit their fields are kept even where the specification forbids them.
 *
 * @param version ten times the version of the format, 0 to 1023; 11 is version 1.1
 * @param uiMode what the user is to notice
 * @param byServer whether the server wants the session; false when the user of the phone asked for it
 * @param futureUse the 27 bits that have to be 0
 * @param sessionId the {@code SessionID} of the session to come, 0 to 65535, of which 0 is forbidden
 * @param serverId the {@code ServerID} of the account, 1 to 255 octets in UTF-8
 * @param vendorBody what follows the server id, for the vendor; not copied, must not be changed
 */
public record Trigger(
        int version,
        UiMode uiMode,
        boolean byServer,
        int futureUse,
        int sessionId,
        String serverId,
        byte[] vendorBody) {

    /** Version 1.0. */
    public static final int VERSION_1_0 = 10;

    /** Version 1.1, that of DM 1.2.1. */
    public static final int VERSION_1_1 = 11;

    private static final int MAX_VERSION = (1 << 10) - 1;
    private static final int MAX_FUTURE_USE = (1 << 27) - 1;
    private static final int MAX_SERVER_ID = 0xFF;

    public Trigger {
        Objects.requireNonNull(uiMode, "uiMode");
        Objects.requireNonNull(vendorBody, "vendorBody");
        require("version", version, MAX_VERSION);
        require("future-use", futureUse, MAX_FUTURE_USE);
        require("sessionid", sessionId, 0xFFFF);
        int octets = serverId.getBytes(StandardCharsets.UTF_8).length;
        if (octets < 1 || octets > MAX_SERVER_ID) {
            throw new IllegalArgumentException(
                    "The server id has %d octets; a notification takes 1 to 255.".formatted(octets));
        }
    }

    /** A trigger of version 1.1 by the server, in the background and without a vendor's body. */
    public static Trigger of(String serverId, int sessionId) {
        return new Trigger(VERSION_1_1, UiMode.BACKGROUND, true, 0, sessionId, serverId, new byte[0]);
    }

    /** This in another version of the format. */
    public Trigger withVersion(int value) {
        return new Trigger(value, uiMode, byServer, futureUse, sessionId, serverId, vendorBody);
    }

    /** This with another mode. */
    public Trigger withUiMode(UiMode value) {
        return new Trigger(version, value, byServer, futureUse, sessionId, serverId, vendorBody);
    }

    /** This caused by the server, or by the user of the phone. */
    public Trigger byServer(boolean value) {
        return new Trigger(version, uiMode, value, futureUse, sessionId, serverId, vendorBody);
    }

    /** This with other bits for future use. */
    public Trigger withFutureUse(int value) {
        return new Trigger(version, uiMode, byServer, value, sessionId, serverId, vendorBody);
    }

    /** This for another session. */
    public Trigger withSessionId(int value) {
        return new Trigger(version, uiMode, byServer, futureUse, value, serverId, vendorBody);
    }

    /** This of another server. */
    public Trigger withServerId(String value) {
        return new Trigger(version, uiMode, byServer, futureUse, sessionId, value, vendorBody);
    }

    /** This with a vendor's body, which is not copied. */
    public Trigger withVendorBody(byte[] value) {
        return new Trigger(version, uiMode, byServer, futureUse, sessionId, serverId, value);
    }

    /** The session id as it stands in {@code SessionID}: upper-case hexadecimal without leading zeros. */
    public String sessionIdText() {
        return Integer.toHexString(sessionId).toUpperCase(Locale.ROOT);
    }

    /** The version for people, for instance {@code 1.1}. */
    public String versionText() {
        return version / 10 + "." + version % 10;
    }

    /** This as octets: what the digest covers. */
    public byte[] encode() {
        return TriggerCodec.write(this);
    }

    private static void require(String field, int value, int max) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException("The field %s takes 0 to %d, not %d.".formatted(field, max, value));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trigger that
                && version == that.version
                && uiMode == that.uiMode
                && byServer == that.byServer
                && futureUse == that.futureUse
                && sessionId == that.sessionId
                && serverId.equals(that.serverId)
                && Arrays.equals(vendorBody, that.vendorBody);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(version, uiMode, byServer, futureUse, sessionId, serverId)
                + Arrays.hashCode(vendorBody);
    }

    @Override
    public String toString() {
        return "Trigger[version %s, %s, by %s, session %s, server %s, %d octets of the vendor]"
                .formatted(
                        versionText(),
                        uiMode.words(),
                        byServer ? "server" : "client",
                        sessionIdText(),
                        serverId,
                        vendorBody.length);
    }
}
