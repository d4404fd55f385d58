package dev.provost.push;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A push: content for one application on a phone, as a connectionless, non-secure push unit of WSP carries it.
 *
 * @param transactionId number that the sender chose, 0 to 255
 * @param contentType what the body is
 * @param applicationId whom it is for; absent when the push does not say so
 * @param body the content; not copied, must not be changed
 */
public record PushMessage(
        int transactionId, ContentType contentType, Optional<ApplicationId> applicationId, byte[] body) {

    /** The UDP and WDP port of connectionless, non-secure push. */
    public static final int PORT = 2948;

    public PushMessage {
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(body, "body");
        if (transactionId < 0 || transactionId > 0xFF) {
            throw new IllegalArgumentException("Transaction id %d; use 0 to 255.".formatted(transactionId));
        }
    }

    /** A push for the DM client, with transaction id 1. */
    public static PushMessage forDmClient(ContentType contentType, byte[] body) {
        return new PushMessage(1, contentType, Optional.of(ApplicationId.DM_CLIENT), body);
    }

    /** This with another transaction id. */
    public PushMessage withTransactionId(int id) {
        return new PushMessage(id, contentType, applicationId, body);
    }

    /** This with another content type. */
    public PushMessage withContentType(ContentType type) {
        return new PushMessage(transactionId, type, applicationId, body);
    }

    /**
     * Reads a push unit of WSP.
     *
     * @throws PushFormatException when it is none
     */
    public static PushMessage decode(byte[] octets) {
        return PushReader.read(octets, 0).message();
    }

    /**
     * Lists the fields of a push unit of WSP, the body as one.
     *
     * @throws PushFormatException when it is none
     */
    public static List<Field> fields(byte[] octets) {
        return PushReader.read(octets, 0).fields();
    }

    /** This as a push unit of WSP, the short codes used where there are any. */
    public byte[] encode() {
        return PushWriter.write(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PushMessage that
                && transactionId == that.transactionId
                && contentType.equals(that.contentType)
                && applicationId.equals(that.applicationId)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(transactionId, contentType, applicationId) + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
        return "PushMessage[%d, %s, %s, %d octets]"
                .formatted(
                        transactionId,
                        contentType.header(),
                        applicationId.map(ApplicationId::uri).orElse("no application"),
                        body.length);
    }
}
