package dev.provost.syncml;

import java.util.Optional;

/**
 * The header of a message (RepPro 1.2.2, 6.2.2).
 *
 * @param verDtd version of the representation, for instance {@code 1.2}
 * @param verProto version of the protocol, for instance {@code DM/1.2}
 * @param sessionId opaque text chosen by the initiator, at most four octets
 * @param msgId number of this message, counted by its sender from 1
 * @param target the recipient
 * @param source the sender; its name is the user name with md5 and HMAC credentials
 * @param respUri where the recipient must send its next message
 * @param noResp whether the element {@code NoResp} was there; DM gives it no meaning
 * @param cred credentials of the sender
 * @param meta limits announced by the sender
 */
public record SyncHdr(
        String verDtd,
        String verProto,
        String sessionId,
        String msgId,
        Location target,
        Location source,
        Optional<String> respUri,
        boolean noResp,
        Optional<Cred> cred,
        Optional<Meta> meta) {

    /** A header of the given version without optional parts. */
    public static SyncHdr of(DmVersion version, String sessionId, String msgId, Location target, Location source) {
        return new SyncHdr(
                version.verDtd(),
                version.verProto(),
                sessionId,
                msgId,
                target,
                source,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** This header announcing other versions, whether or not they exist. */
    public SyncHdr withVersions(String representation, String protocol) {
        return new SyncHdr(representation, protocol, sessionId, msgId, target, source, respUri, noResp, cred, meta);
    }

    /** This header in another session; an empty id is left out on the wire. */
    public SyncHdr withSessionId(String id) {
        return new SyncHdr(verDtd, verProto, id, msgId, target, source, respUri, noResp, cred, meta);
    }

    /** This header with another number; an empty one is left out on the wire. */
    public SyncHdr withMsgId(String number) {
        return new SyncHdr(verDtd, verProto, sessionId, number, target, source, respUri, noResp, cred, meta);
    }

    /** This header to another recipient. */
    public SyncHdr withTarget(Location recipient) {
        return new SyncHdr(verDtd, verProto, sessionId, msgId, recipient, source, respUri, noResp, cred, meta);
    }

    /** This header from another sender. */
    public SyncHdr withSource(Location sender) {
        return new SyncHdr(verDtd, verProto, sessionId, msgId, target, sender, respUri, noResp, cred, meta);
    }

    /** This header without credentials. */
    public SyncHdr withoutCred() {
        return new SyncHdr(verDtd, verProto, sessionId, msgId, target, source, respUri, noResp, Optional.empty(), meta);
    }

    /** This header with a {@code RespURI}. */
    public SyncHdr withRespUri(String uri) {
        return new SyncHdr(verDtd, verProto, sessionId, msgId, target, source, Optional.of(uri), noResp, cred, meta);
    }

    /** This header with credentials. */
    public SyncHdr withCred(Cred credentials) {
        return new SyncHdr(
                verDtd, verProto, sessionId, msgId, target, source, respUri, noResp, Optional.of(credentials), meta);
    }

    /** This header with a {@code Meta}. */
    public SyncHdr withMeta(Meta limits) {
        return new SyncHdr(
                verDtd, verProto, sessionId, msgId, target, source, respUri, noResp, cred, Optional.of(limits));
    }
}
