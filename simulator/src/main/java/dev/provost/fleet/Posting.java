package dev.provost.fleet;

import dev.provost.security.HmacHeader;
import dev.provost.security.HmacKey;
import dev.provost.syncml.Message;
import dev.provost.transport.Headers;
import java.util.Optional;

/**
 * One message of a handset about to be sent. Immutable.
 *
 * @param number its number in the session, from 1
 * @param message the message
 * @param headers the header fields of HTTP without {@code Host} and {@code Content-Length}
 * @param times how often it is sent, at least once; of the answers the handset hears the last one only
 * @param key what its octets are sealed with in a header field of their own, if they are
 */
public record Posting(int number, Message message, Headers headers, int times, Optional<HmacKey> key) {

    public Posting {
        if (times < 1) {
            throw new IllegalArgumentException(
                    "Message %d would be sent %d times; send it once at least.".formatted(number, times));
        }
    }

    /** This with another message. */
    public Posting withMessage(Message other) {
        return new Posting(number, other, headers, times, key);
    }

    /** This with a header field in the place of those of the same name. */
    public Posting withHeader(String name, String value) {
        return new Posting(number, message, headers.replacing(name, value), times, key);
    }

    /** This sent the given number of times, as after a lost answer. */
    public Posting sentTimes(int count) {
        return new Posting(number, message, headers, count, key);
    }

    /** This sealed with another key, or with none. */
    public Posting withKey(Optional<HmacKey> other) {
        return new Posting(number, message, headers, times, other);
    }

    /** This with the seal of {@code octets} among its header fields; one that is there already stays. */
    Posting sealed(byte[] octets) {
        boolean due = key.isPresent() && headers.first(HmacHeader.NAME).isEmpty();
        return due ? withHeader(HmacHeader.NAME, key.get().seal(octets)) : this;
    }

    Posting onceLess() {
        return sentTimes(times - 1);
    }
}
