package dev.provost.fleet;

import dev.provost.syncml.Message;
import dev.provost.transport.Headers;

/**
 * One message of a handset about to be sent. Immutable.
 *
 * @param number its number in the session, from 1
 * @param message the message
 * @param headers the header fields of HTTP without {@code Host} and {@code Content-Length}
 * @param times how often it is sent, at least once; of the answers the handset hears the last one only
 */
public record Posting(int number, Message message, Headers headers, int times) {

    public Posting {
        if (times < 1) {
            throw new IllegalArgumentException(
                    "Message %d would be sent %d times; send it once at least.".formatted(number, times));
        }
    }

    /** This with another message. */
    public Posting withMessage(Message other) {
        return new Posting(number, other, headers, times);
    }

    /** This with a header field in the place of those of the same name. */
    public Posting withHeader(String name, String value) {
        return new Posting(number, message, headers.replacing(name, value), times);
    }

    /** This sent the given number of times, as after a lost answer. */
    public Posting sentTimes(int count) {
        return new Posting(number, message, headers, count);
    }

    Posting onceLess() {
        return sentTimes(times - 1);
    }
}
