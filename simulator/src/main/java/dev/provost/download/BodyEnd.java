package dev.provost.download;

/** How a request of a download ended. */
public sealed interface BodyEnd {

    /** What broke it. */
    enum Trouble {
        /** The line broke, or never came about. */
        NETWORK,
        /** Nobody listens at the address. */
        REFUSED,
        /** The address cannot be used. */
        BAD_ADDRESS,
        /** The answer did not come, or did not go on, in time. */
        TIME_OUT,
        /** It takes longer than anybody has patience for, though octets come now and then. */
        TOO_SLOW,
        /** TLS did not come about. */
        TLS,
        /** What came is no HTTP. */
        NO_HTTP,
        /** More came than was wanted. */
        TOO_LONG,
        /** The flash takes no more. */
        NO_ROOM,
        /** The user broke it off. */
        CANCELLED,
        /** The phone broke it off. */
        ABORTED
    }

    /**
     * The answer is complete.
     *
     * @param octets how many octets of body came
     * @param collected the body where it was to be collected, else nothing; not copied
     */
    record Complete(long octets, byte[] collected) implements BodyEnd {}

    /**
     * It is not.
     *
     * @param trouble what broke it
     * @param sentence the same in words
     * @param octets how many octets of body came and were put to their place before
     */
    record Broken(Trouble trouble, String sentence, long octets) implements BodyEnd {}
}
