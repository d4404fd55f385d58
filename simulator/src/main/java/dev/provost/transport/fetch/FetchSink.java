package dev.provost.transport.fetch;

import dev.provost.transport.Headers;

/** Where a fetched object goes as it comes. Called on one event loop; must not block. */
public interface FetchSink {

    /**
     * The head of the answer has come.
     *
     * @return whether the body is wanted; if not, the fetch ends here as abandoned
     */
    boolean head(int status, Headers headers);

    /**
     * More of the body has come.
     *
     * @param chunk holds the octets during this call only
     * @param length how many, from index 0
     * @return whether more is wanted; if not, the fetch ends here as abandoned
     */
    boolean octets(byte[] chunk, int length);
}
