package dev.provost.reports.pcapng;

import dev.provost.reports.Fetch;
import dev.provost.reports.Push;
import dev.provost.reports.Transcript;
import dev.provost.reports.WireMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/**
 * A transcript as a packet capture. Addresses that are no IPv4 literals are replaced by 10.0.0.1 (device) and 10.0.0.2:80
 * (server); the first frame of each message carries its number and direction as a comment. Pushes that came as datagrams are
 * there with port 2948 in place of the one that the handset happened to listen on, so that readers know what they are; the
 * comment has the real one. Fetches are connections of their own, each with as much of its body as was kept: the rest is
 * missing from its frames, as in a capture with a snapshot length. Port 443 is replaced by 80, since nothing here is encrypted.
 */
public final class TranscriptCapture {

    private static final Endpoint DEVICE = new Endpoint(0x0A000001, 49152);
    private static final Endpoint SERVER = new Endpoint(0x0A000002, 80);
    private static final int HANDSHAKE_FRAMES = 3;
    private static final String DATAGRAM = "udp://";
    private static final int PUSH_PORT = 2948;

    private final PcapngFile file = new PcapngFile("Provost");
    private final TcpConversation.Clock clock = new TcpConversation.Clock();
    private final Map<Integer, TcpConversation> open = new TreeMap<>();
    private final Endpoint device;
    private final Endpoint server;
    private final FetchCapture fetches;

    private TranscriptCapture(Transcript transcript) {
        device = Endpoint.parse(transcript.device(), DEVICE);
        server = Endpoint.parse(transcript.server(), SERVER).inPlain();
        int connections = transcript.messages().stream()
                .mapToInt(message -> message.connection() + 1)
                .max()
                .orElse(0);
        fetches = new FetchCapture(file, clock, device, connections);
    }

    /**
     * Writes the file.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(Transcript transcript, Path file) {
        try {
            Files.write(file, of(transcript));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** The octets of the whole file. */
    public static byte[] of(Transcript transcript) {
        TranscriptCapture capture = new TranscriptCapture(transcript);
        Deque<Push> pushes = new ArrayDeque<>(transcript.pushes());
        Deque<Fetch> fetches = new ArrayDeque<>(transcript.fetches());
        for (int index = 0; index < transcript.messages().size(); index++) {
            WireMessage message = transcript.messages().get(index);
            while (!pushes.isEmpty() && !pushes.getFirst().time().isAfter(message.time())) {
                capture.add(pushes.removeFirst());
            }
            while (!fetches.isEmpty() && !fetches.getFirst().time().isAfter(message.time())) {
                capture.fetches.add(fetches.removeFirst());
            }
            capture.add(index, message);
        }
        pushes.forEach(capture::add);
        fetches.forEach(capture.fetches::add);
        capture.open.values().forEach(conversation -> conversation.close(capture.clock));
        return capture.file.toByteArray();
    }

    private void add(Push push) {
        if (push.to().startsWith(DATAGRAM)) {
            clock.advanceTo(micros(push.time()));
            Endpoint from = Endpoint.parse(push.from(), server);
            Endpoint to = Endpoint.parse(push.to().substring(DATAGRAM.length()), device);
            file.packet(
                    clock.next(),
                    UdpFrame.of(
                            from,
                            new Endpoint(to.address(), PUSH_PORT),
                            push.octets().toByteArray()),
                    "push to " + push.to());
        }
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private void add(int index, WireMessage message) {
        long micros = micros(message.time());
        if (!open.containsKey(message.connection())) {
            clock.advanceTo(micros - HANDSHAKE_FRAMES);
            TcpConversation conversation = new TcpConversation(file, device.portPlus(message.connection()), server);
            open.put(message.connection(), conversation);
            conversation.open(clock);
        }
        clock.advanceTo(micros);
        String comment = "#" + index + " " + message.direction().label();
        open.get(message.connection()).message(message.direction(), HttpOctets.of(message), clock, comment);
    }
}
