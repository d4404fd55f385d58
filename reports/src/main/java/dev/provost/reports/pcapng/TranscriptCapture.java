package dev.provost.reports.pcapng;

import dev.provost.reports.Transcript;
import dev.provost.reports.WireMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/**
 * A transcript as a packet capture. Addresses that are no IPv4 literals are replaced by 10.0.0.1 (device) and 10.0.0.2:80
 * (server); the first frame of each message carries its number and direction as a comment.
 */
public final class TranscriptCapture {

    private static final Endpoint DEVICE = new Endpoint(0x0A000001, 49152);
    private static final Endpoint SERVER = new Endpoint(0x0A000002, 80);
    private static final int HANDSHAKE_FRAMES = 3;

    private final PcapngFile file = new PcapngFile("Provost");
    private final TcpConversation.Clock clock = new TcpConversation.Clock();
    private final Map<Integer, TcpConversation> open = new TreeMap<>();
    private final Endpoint device;
    private final Endpoint server;

    private TranscriptCapture(Transcript transcript) {
        device = Endpoint.parse(transcript.device(), DEVICE);
        server = Endpoint.parse(transcript.server(), SERVER);
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
        for (int index = 0; index < transcript.messages().size(); index++) {
            capture.add(index, transcript.messages().get(index));
        }
        capture.open.values().forEach(conversation -> conversation.close(capture.clock));
        return capture.file.toByteArray();
    }

    private void add(int index, WireMessage message) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, message.time());
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
