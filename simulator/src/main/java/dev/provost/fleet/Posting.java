package dev.provost.fleet;

import dev.provost.fault.LineFault;
import dev.provost.security.HmacHeader;
import dev.provost.security.HmacKey;
import dev.provost.session.SessionStep;
import dev.provost.syncml.Command;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.SyncHdr;
import dev.provost.syncml.codec.Codec;
import dev.provost.transport.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One message of a handset about to be sent, and all that a test may do to it: to the message, to its octets, to the header
 * fields of HTTP, to the line. Immutable.
 */
public final class Posting {

    private final int number;
    private final Message message;
    private final Encoding encoding;
    private final Headers headers;
    private final Optional<byte[]> octets;
    private final List<LineFault> faults;
    private final int times;
    private final Optional<HmacKey> key;

    private Posting(
            int number,
            Message message,
            Encoding encoding,
            Headers headers,
            Optional<byte[]> octets,
            List<LineFault> faults,
            int times,
            Optional<HmacKey> key) {
        this.number = number;
        this.message = message;
        this.encoding = encoding;
        this.headers = headers;
        this.octets = octets;
        this.faults = List.copyOf(faults);
        this.times = times;
        this.key = key;
    }

    /**
     * A message that is sent once, as it is, over a good line.
     *
     * @param number its number in the session, from 1
     * @param headers the header fields of HTTP without {@code Host} and {@code Content-Length}
     */
    public static Posting of(int number, SessionStep.Send due, Encoding encoding, Headers headers) {
        return new Posting(number, due.message(), encoding, headers, Optional.empty(), List.of(), 1, due.key());
    }

    /** The number of the message in its session, from 1. */
    public int number() {
        return number;
    }

    /** The message. Where octets were given it may say something else. */
    public Message message() {
        return message;
    }

    /** How the message is written. */
    public Encoding encoding() {
        return encoding;
    }

    /** The header fields of HTTP without {@code Host} and {@code Content-Length}. */
    public Headers headers() {
        return headers;
    }

    /** What happens to it on the line. */
    public List<LineFault> faults() {
        return faults;
    }

    /** How often it is sent; of the answers the handset hears the last one only. */
    public int times() {
        return times;
    }

    /**
     * The body of the request: the octets that were given, else the encoded message; not to be changed.
     *
     * @throws IllegalArgumentException when the encoding cannot carry a value of the message
     */
    public byte[] octets() {
        return octets.orElseGet(() -> Codec.of(encoding).encode(message));
    }

    /** This with another message; octets that were given before are forgotten. */
    public Posting withMessage(Message other) {
        return new Posting(number, other, encoding, headers, Optional.empty(), faults, times, key);
    }

    /** This with an altered {@code SyncHdr}. */
    public Posting withSyncHdr(UnaryOperator<SyncHdr> alteration) {
        return withMessage(message.withHeader(alteration.apply(message.header())));
    }

    /** This with one more command at the end of the message. */
    public Posting withCommand(Command command) {
        List<Command> more = new ArrayList<>(message.body().commands());
        more.add(command);
        return withMessage(message.withCommands(more));
    }

    /** This with the given octets in the place of the encoded message, whatever they are; they must not be changed. */
    public Posting withOctets(byte[] body) {
        return new Posting(number, message, encoding, headers, Optional.of(body), faults, times, key);
    }

    /** This with octets made of those that would be sent. */
    public Posting withAlteredOctets(UnaryOperator<byte[]> alteration) {
        return withOctets(alteration.apply(octets()));
    }

    /** This with a header field of HTTP in the place of those of the same name. */
    public Posting withHeader(String name, String value) {
        return new Posting(number, message, encoding, headers.replacing(name, value), octets, faults, times, key);
    }

    /** This over a line that has one more fault in store. */
    public Posting withFault(LineFault fault) {
        List<LineFault> more = new ArrayList<>(faults);
        more.add(fault);
        return new Posting(number, message, encoding, headers, octets, more, times, key);
    }

    /**
     * This sent the given number of times, as after a lost answer.
     *
     * @throws IllegalArgumentException when that is less than once
     */
    public Posting sentTimes(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "Message %d would be sent %d times; send it once at least.".formatted(number, count));
        }
        return new Posting(number, message, encoding, headers, octets, faults, count, key);
    }

    /** What it is going to be sealed with, if it is. */
    public Optional<HmacKey> key() {
        return key;
    }

    /** This sealed with another key, or with none. */
    public Posting withKey(Optional<HmacKey> other) {
        return new Posting(number, message, encoding, headers, octets, faults, times, other);
    }

    /** This as it goes out: with the octets as they are now and their seal among the header fields; one that is there stays. */
    public Posting sealed() {
        byte[] body = octets();
        Posting fixed = withOctets(body);
        boolean due = key.isPresent() && headers.first(HmacHeader.NAME).isEmpty();
        return due ? fixed.withHeader(HmacHeader.NAME, key.get().seal(body)) : fixed;
    }

    Posting onceLess() {
        return sentTimes(times - 1);
    }
}
