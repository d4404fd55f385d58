package dev.provost.fault;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that happens to one request of a handset on its way, or to the reply.
 *
 * <p>A fault describes; the transport applies it. Several may meet in one request: those of the form (compression, chunks,
 * length, label) shape what is sent, those of time and cuts say how it is sent and how far.
 */
public sealed interface LineFault {

    /** The most chunks that a fault may ask for, and the longest of them in octets. */
    int MOST = 1 << 20;

    /** The longest pause that a fault may ask for. */
    Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** How the octets of a compressed body are packed; the names are those of {@code Content-Encoding} (RFC 9110, 8.4.1). */
    enum Coding {
        /** The format of RFC 1952. */
        GZIP,
        /** The format of RFC 1950. */
        DEFLATE;

        /** The word in {@code Content-Encoding}. */
        public String word() {
            return this == GZIP ? "gzip" : "deflate";
        }
    }

    /**
     * The connection breaks within the request line and header fields.
     *
     * @param octets how many of their octets arrive
     */
    record CutInHead(int octets) implements LineFault {
        public CutInHead {
            Check.notNegative("octets of the head before the cut", octets);
        }
    }

    /**
     * The connection breaks within the body.
     *
     * @param octets how many octets of the body arrive, framing of chunks included
     */
    record CutInBody(int octets) implements LineFault {
        public CutInBody {
            Check.notNegative("octets of the body before the cut", octets);
        }
    }

    /**
     * The connection breaks after the request is complete, before or within the reply.
     *
     * @param octets how many octets of the reply, head included, are waited for; with 0 the handset hangs up as soon as it
     *     has sent everything
     */
    record CutInReply(int octets) implements LineFault {
        public CutInReply {
            Check.notNegative("octets of the reply before the cut", octets);
        }
    }

    /**
     * The body trickles.
     *
     * @param octets how many octets go out at a time
     * @param pause how long the handset waits between them
     */
    record SlowBody(int octets, Duration pause) implements LineFault {
        public SlowBody {
            Check.positive("octets at a time", octets);
            Check.pause(pause);
        }
    }

    /**
     * The body goes out with {@code Transfer-Encoding: chunked}.
     *
     * @param sizes octets of each chunk; what is left of the body follows as one more
     */
    record Chunked(List<Integer> sizes) implements LineFault {
        public Chunked {
            sizes = List.copyOf(sizes);
            Check.atMost("chunks", sizes.size());
            sizes.forEach(size -> Check.positive("octets of a chunk", size));
        }

        /** Chunks of one size. */
        public static Chunked of(int size, int count) {
            Check.atMost("chunks", count);
            return new Chunked(Collections.nCopies(count, size));
        }
    }

    /**
     * The body is compressed and labelled so.
     *
     * @param coding how
     */
    record Compressed(Coding coding) implements LineFault {}

    /**
     * {@code Content-Length} does not tell the truth.
     *
     * @param announced the length that it names; empty for a request without that field
     */
    record AnnouncedLength(OptionalLong announced) implements LineFault {
        public AnnouncedLength {
            announced.ifPresent(length -> Check.notNegative("announced length", length));
        }
    }

    /**
     * {@code Content-Type} does not tell the truth.
     *
     * @param mediaType what it says; empty for a request without that field
     */
    record Labelled(Optional<String> mediaType) implements LineFault {}

    /**
     * Nothing happens for a while: the connection stands, and the request comes late.
     *
     * @param pause how long
     */
    record Idle(Duration pause) implements LineFault {
        public Idle {
            Check.pause(pause);
        }
    }
}
