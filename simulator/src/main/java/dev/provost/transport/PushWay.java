package dev.provost.transport;

/** How a push reaches a phone in place of a short message. */
public enum PushWay {
    /** A UDP datagram with a push unit of WSP, with or without a user data header before it. */
    DATAGRAM("udp"),
    /** A POST of the content under its media type. */
    HTTP("http"),
    /** A TCP connection with one push unit of WSP, ended by its closing. */
    SOCKET("tcp");

    private final String scheme;

    PushWay(String scheme) {
        this.scheme = scheme;
    }

    /** The scheme of addresses: {@code udp}, {@code http} or {@code tcp}. */
    public String scheme() {
        return scheme;
    }
}
