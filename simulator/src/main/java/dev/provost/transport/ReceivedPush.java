package dev.provost.transport;

import dev.provost.push.PushMessage;
import java.util.Arrays;
import java.util.Objects;

/**
 * A push that a listener has read.
 *
 * @param way how it came
 * @param from address of the sender, {@code unknown} over HTTP
 * @param to the address that it was sent to, the path included over HTTP
 * @param octets the octets as they came: a datagram, the unit put together of several, or the body over HTTP; not to be
 *     changed
 * @param message what it says
 */
public record ReceivedPush(PushWay way, String from, String to, byte[] octets, PushMessage message) {

    @Override
    public boolean equals(Object other) {
        return other instanceof ReceivedPush that
                && way == that.way
                && from.equals(that.from)
                && to.equals(that.to)
                && Arrays.equals(octets, that.octets)
                && message.equals(that.message);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(way, from, to, message) + Arrays.hashCode(octets);
    }
}
