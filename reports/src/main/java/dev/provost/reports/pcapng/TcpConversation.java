package dev.provost.reports.pcapng;

import dev.provost.reports.Direction;
import java.util.Arrays;

/** One TCP connection from handshake to close, with the sequence numbers of both sides. */
final class TcpConversation {

    private static final int SEGMENT = 1460;
    private static final int LARGEST = 65_535 - 40;
    private static final int MOST_FRAMES = 2_000;
    private static final byte[] NOTHING = {};

    private final PcapngFile file;
    private final Endpoint device;
    private final Endpoint server;
    private long deviceNext = 1000;
    private long serverNext = 5000;

    TcpConversation(PcapngFile file, Endpoint device, Endpoint server) {
        this.file = file;
        this.device = device;
        this.server = server;
    }

    void open(Clock clock) {
        send(Direction.DEVICE_TO_SERVER, TcpFrame.SYN, NOTHING, clock, "");
        send(Direction.SERVER_TO_DEVICE, TcpFrame.SYN | TcpFrame.ACK, NOTHING, clock, "");
        send(Direction.DEVICE_TO_SERVER, TcpFrame.ACK, NOTHING, clock, "");
    }

    void message(Direction direction, byte[] octets, Clock clock, String comment) {
        for (int start = 0; start < octets.length; start += SEGMENT) {
            int end = Math.min(start + SEGMENT, octets.length);
            int flags = end == octets.length ? TcpFrame.PSH | TcpFrame.ACK : TcpFrame.ACK;
            send(direction, flags, Arrays.copyOfRange(octets, start, end), clock, start == 0 ? comment : "");
        }
        send(opposite(direction), TcpFrame.ACK, NOTHING, clock, "");
    }

    /** A message of which only the beginning was kept: {@code missing} octets follow it that readers know of and do not see. */
    void beginning(Direction direction, byte[] kept, long missing, Clock clock, String comment) {
        byte[] payload = Arrays.copyOf(kept, Math.min(kept.length, LARGEST));
        long left = kept.length - payload.length + missing;
        String said = comment;
        for (int frames = 0; frames < MOST_FRAMES && (frames == 0 || left > 0); frames++) {
            int cut = (int) Math.min(left, LARGEST - payload.length);
            send(direction, left == cut ? TcpFrame.PSH | TcpFrame.ACK : TcpFrame.ACK, payload, cut, clock, said);
            left -= cut;
            payload = NOTHING;
            said = "";
        }
        pass(direction, left);
        send(opposite(direction), TcpFrame.ACK, NOTHING, clock, "");
    }

    void close(Clock clock) {
        send(Direction.DEVICE_TO_SERVER, TcpFrame.FIN | TcpFrame.ACK, NOTHING, clock, "");
        send(Direction.SERVER_TO_DEVICE, TcpFrame.FIN | TcpFrame.ACK, NOTHING, clock, "");
        send(Direction.DEVICE_TO_SERVER, TcpFrame.ACK, NOTHING, clock, "");
    }

    private void send(Direction direction, int flags, byte[] payload, Clock clock, String comment) {
        send(direction, flags, payload, 0, clock, comment);
    }

    private void send(Direction direction, int flags, byte[] payload, int missing, Clock clock, String comment) {
        boolean up = direction == Direction.DEVICE_TO_SERVER;
        long acknowledged = (flags & TcpFrame.ACK) == 0 ? 0 : up ? serverNext : deviceNext;
        byte[] frame = up
                ? TcpFrame.of(device, server, deviceNext, acknowledged, flags, payload, missing)
                : TcpFrame.of(server, device, serverNext, acknowledged, flags, payload, missing);
        file.packet(clock.next(), frame, missing, comment);
        pass(direction, payload.length + missing + ((flags & (TcpFrame.SYN | TcpFrame.FIN)) == 0 ? 0 : 1));
    }

    private void pass(Direction direction, long octets) {
        if (direction == Direction.DEVICE_TO_SERVER) {
            deviceNext += octets;
        } else {
            serverNext += octets;
        }
    }

    private static Direction opposite(Direction direction) {
        return direction == Direction.DEVICE_TO_SERVER ? Direction.SERVER_TO_DEVICE : Direction.DEVICE_TO_SERVER;
    }

    /** Times of frames in microseconds since 1970, never twice the same and never backwards. */
    static final class Clock {

        private long now = Long.MIN_VALUE;

        void advanceTo(long micros) {
            now = Math.max(now, micros - 1);
        }

        long next() {
            return ++now;
        }
    }
}
