package dev.provost.transport;

/** Takes what a listener for pushes hears. It is called on an event loop and must not block there. */
public interface PushHandler {

    /** A push came. */
    void received(ReceivedPush push);

    /**
     * Something came that is no push; by default it is dropped, as a phone does.
     *
     * @param octets what came, not to be changed
     * @param problem what is wrong with it, in one sentence
     */
    default void malformed(PushWay way, String from, byte[] octets, String problem) {}
}
