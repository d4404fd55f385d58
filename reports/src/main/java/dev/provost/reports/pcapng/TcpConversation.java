package dev.provost.reports.pcapng;

import dev.provost.reports.Direction;
import java.util.Arrays;

/** One TCP connection from handshake to close, with the sequence numbers of both sides. */
final class TcpConversation {

    private static final int SEGMENT = 1460;
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

    void close(Clock clock) {
        send(Direction.DEVICE_TO_SERVER, TcpFrame.FIN | TcpFrame.ACK, NOTHING, clock, "");
        send(Direction.SERVER_TO_DEVICE, TcpFrame.FIN | TcpFrame.ACK, NOTHING, clock, "");
        send(Direction.DEVICE_TO_SERVER, TcpFrame.ACK, NOTHING, clock, "");
    }

    private void send(Direction direction, int flags, byte[] payload, Clock clock, String comment) {
        boolean up = direction == Direction.DEVICE_TO_SERVER;
        long acknowledged = (flags & TcpFrame.ACK) == 0 ? 0 : up ? serverNext : deviceNext;
        byte[] frame = up
                ? TcpFrame.of(device, server, deviceNext, acknowledged, flags, payload)
                : TcpFrame.of(server, device, serverNext, acknowledged, flags, payload);
        file.packet(clock.next(), frame, comment);
        int used = payload.length + ((flags & (TcpFrame.SYN | TcpFrame.FIN)) == 0 ? 0 : 1);
        if (up) {
            deviceNext += used;
        } else {
            serverNext += used;
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
