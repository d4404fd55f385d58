package dev.provost.syncml;

/**
 * One SyncML message.
 *
 * @param header the {@code SyncHdr}
 * @param body the {@code SyncBody}
 */
public record Message(SyncHdr header, SyncBody body) {

    /** Whether this message ends its package. */
    public boolean isFinal() {
        return body.isFinal();
    }
}
