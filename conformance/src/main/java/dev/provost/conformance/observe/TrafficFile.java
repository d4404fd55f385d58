package dev.provost.conformance.observe;

import dev.provost.conformance.explain.Secrets;
import dev.provost.conformance.run.ReportTranscripts;
import dev.provost.reports.Transcript;
import dev.provost.reports.pcapng.TranscriptCapture;
import dev.provost.reports.transcript.TranscriptText;
import dev.provost.transport.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The recording of observed traffic, written exchange by exchange so that a crash loses nothing: {@code traffic-001.pcapng} and
 * so on, each of at most 256 MiB, and {@code messages.txt}. Not thread-safe.
 */
public final class TrafficFile {

    private static final long LARGEST = 256L << 20;
    private static final int FIRST_PORT = 10_000;
    private static final int PORTS = 50_000;

    private final Path folder;
    private int number = 1;
    private long written;
    private long exchanges;

    private TrafficFile(Path folder) {
        this.folder = folder;
    }

    /**
     * Recordings in a folder, which is made when it is absent; those of earlier observations there are left alone.
     *
     * @throws UncheckedIOException when it cannot be made
     */
    public static TrafficFile in(Path folder) {
        try {
            Files.createDirectories(folder);
            TrafficFile file = new TrafficFile(folder);
            while (Files.exists(file.capture())) {
                file.number++;
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The capture that is written to. */
    public Path capture() {
        return folder.resolve("traffic-%03d.pcapng".formatted(number));
    }

    /**
     * Appends one exchange.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void add(HttpExchange exchange) {
        Transcript transcript =
                onItsOwn(ReportTranscripts.of("exchange-" + ++exchanges, List.of(exchange), List.of(), Secrets.NONE));
        byte[] section = TranscriptCapture.of(transcript);
        if (written > 0 && written + section.length > LARGEST) {
            number++;
            written = 0;
        }
        append(capture(), section);
        append(
                folder.resolve("messages-%03d.txt".formatted(number)),
                TranscriptText.of(transcript).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        written += section.length;
    }

    /** Each exchange is a connection of its own, with a port of its own, or readers would see packets sent again. */
    private Transcript onItsOwn(Transcript transcript) {
        String host = transcript.device().replaceFirst(":\\d+$", "");
        long port = FIRST_PORT + exchanges % PORTS;
        return new Transcript(transcript.name(), host + ":" + port, transcript.server(), transcript.messages())
                .withPushes(transcript.pushes());
    }

    private static void append(Path file, byte[] octets) {
        try {
            Files.write(file, octets, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
