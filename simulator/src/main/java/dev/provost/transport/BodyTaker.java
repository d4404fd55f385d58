package dev.provost.transport;

/**
 * Takes the body of a response as it comes, so that none of it stays in memory. Called on the event loop of the connection; it
 * must not block and must not throw.
 */
public interface BodyTaker {

    /**
     * The head has come; interim responses (1xx) are passed over.
     *
     * @return whether the body is wanted; if not, the exchange ends as abandoned
     */
    boolean head(int status, Headers headers);

    /**
     * More of the body has come.
     *
     * @param chunk holds the octets during this call only
     * @param length how many, from index 0
     * @return whether more is wanted; if not, the exchange ends as abandoned
     */
    boolean octets(byte[] chunk, int length);
}
