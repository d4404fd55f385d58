package dev.provost.conformance.capture;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Reads captures: pcap and pcapng, HAR, each also packed with gzip; the format is told by the content. Files are streamed, memory
 * is bounded by {@link CaptureLimits}. Immutable; may be shared between threads.
 */
public final class CaptureReader {

    private static final int LOOK = 64;

    private final CaptureLimits limits;

    private CaptureReader(CaptureLimits limits) {
        this.limits = limits;
    }

    /** A reader with the usual limits. */
    public static CaptureReader standard() {
        return new CaptureReader(CaptureLimits.DEFAULT);
    }

    /** This with other limits. */
    public CaptureReader within(CaptureLimits others) {
        return new CaptureReader(others);
    }

    /**
     * Reads a file.
     *
     * @throws CaptureException when it cannot be read or is no capture
     */
    public Capture read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            throw new CaptureException(file + " is a folder. Name a capture: a pcap, pcapng or HAR file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in);
        } catch (NoSuchFileException e) {
            throw new CaptureException("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new CaptureException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @param name what it is called in messages
     * @throws CaptureException when it cannot be read or is no capture
     */
    public Capture read(String name, InputStream stream) {
        try {
            InputStream in = unpacked(new BufferedInputStream(stream, 1 << 16));
            CaptureFormat format = Formats.of(look(in)).orElseThrow(() -> unknown(name));
            return switch (format) {
                case PCAP -> new PacketCapture(name, format, limits).read(new PcapPackets(in));
                case PCAPNG -> new PacketCapture(name, format, limits).read(new PcapngPackets(in));
                case HAR -> new HarCapture(name, limits).read(in);
            };
        } catch (DamagedCaptureException e) {
            throw new CaptureException(name + " is damaged: " + e.getMessage(), e);
        } catch (EOFException e) {
            throw new CaptureException(name + " ends before the first packet.", e);
        } catch (IOException e) {
            throw new CaptureException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        byte[] start = look(in);
        boolean packed = start.length > 1 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
        return packed ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    }

    private static byte[] look(InputStream in) throws IOException {
        in.mark(LOOK);
        byte[] start = in.readNBytes(LOOK);
        in.reset();
        return start;
    }

    private static CaptureException unknown(String name) {
        return new CaptureException(
                name + " is no capture: it begins like neither pcap, pcapng nor HAR. Of the transcripts of"
                        + " a run give the .pcapng files, of text2pcap, tcpdump and Wireshark what they save.");
    }
}
