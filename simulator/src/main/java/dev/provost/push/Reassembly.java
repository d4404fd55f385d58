package dev.provost.push;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of long messages together, in whatever order they come. It keeps a few unfinished messages at most and
 * forgets the oldest when another begins. Not thread-safe.
 */
public final class Reassembly {

    private final int maxUnfinished;
    private final int maxOctets;
    private final Map<Key, Unfinished> messages = new LinkedHashMap<>();

    /**
     * Creates an empty one.
     *
     * @param maxUnfinished how many messages may be under way at once, at least 1
     * @param maxOctets octets of the longest message
     */
    public Reassembly(int maxUnfinished, int maxOctets) {
        if (maxUnfinished < 1 || maxOctets < 1) {
            throw new IllegalArgumentException("A reassembly of %d messages of %d octets; use 1 or more of each."
                    .formatted(maxUnfinished, maxOctets));
        }
        this.maxUnfinished = maxUnfinished;
        this.maxOctets = maxOctets;
    }

    private record Key(String sender, Optional<Ports> ports, int reference, int total) {}

    private static final class Unfinished {
        private final byte @Nullable [][] parts;
        private int missing;
        private int octets;

        Unfinished(int total) {
            parts = new byte[total][];
            missing = total;
        }
    }

    /**
     * Takes one datagram of a sender. A part that came before changes nothing; a part with the place of another one and
     * other octets is of a new message whose sender uses the reference again, and the unfinished one is forgotten.
     *
     * @return the message as soon as it is complete
     * @throws PushFormatException when the message grows beyond the bound; it is forgotten
     */
    public Optional<byte[]> add(String sender, Datagram datagram) {
        if (datagram.concatenation().isEmpty()) {
            return Optional.of(bounded(datagram.payload().length, datagram.payload()));
        }
        Concatenation part = datagram.concatenation().orElseThrow();
        Key key = new Key(sender, datagram.ports(), part.reference(), part.total());
        int index = part.sequence() - 1;
        Unfinished message = messages.get(key);
        if (message != null && message.parts[index] != null) {
            if (Arrays.equals(message.parts[index], datagram.payload())) {
                return Optional.empty();
            }
            messages.remove(key);
            message = null;
        }
        if (message == null) {
            forgetOldest();
            message = new Unfinished(part.total());
            messages.put(key, message);
        }
        return add(key, message, index, datagram.payload());
    }

    /** How many messages lack parts. */
    public int unfinished() {
        return messages.size();
    }

    private Optional<byte[]> add(Key key, Unfinished message, int index, byte[] payload) {
        message.octets += payload.length;
        if (message.octets > maxOctets) {
            messages.remove(key);
        }
        bounded(message.octets, payload);
        message.parts[index] = payload;
        message.missing--;
        if (message.missing > 0) {
            return Optional.empty();
        }
        messages.remove(key);
        byte[] whole = new byte[message.octets];
        int at = 0;
        for (byte[] part : message.parts) {
            if (part != null) {
                System.arraycopy(part, 0, whole, at, part.length);
                at += part.length;
            }
        }
        return Optional.of(whole);
    }

    private byte[] bounded(int octets, byte[] payload) {
        if (octets > maxOctets) {
            throw new PushFormatException(
                    0, "user data", "the message has %d octets or more, the bound is %d".formatted(octets, maxOctets));
        }
        return payload;
    }

    private void forgetOldest() {
        if (messages.size() >= maxUnfinished) {
            messages.remove(messages.keySet().iterator().next());
        }
    }
}
