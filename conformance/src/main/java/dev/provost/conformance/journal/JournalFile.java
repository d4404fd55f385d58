package dev.provost.conformance.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * A file of lines, each a JSON document, that only ever grows. A line counts when its line feed is there: what a crash or a
 * power cut left behind it is cut off.
 */
final class JournalFile implements AutoCloseable {

    private static final long LARGEST = 2L << 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;
    private final FileChannel channel;

    private JournalFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** A file without lines; an earlier one is kept beside it under another name. */
    static JournalFile create(Path path) {
        try {
            if (Files.exists(path)) {
                Files.move(path, beside(path), StandardCopyOption.REPLACE_EXISTING);
            }
            return new JournalFile(
                    path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new JournalException("The journal %s cannot be made: %s.".formatted(path, e.getMessage()), e);
        }
    }

    /** Where an earlier journal is kept. */
    static Path beside(Path path) {
        return path.resolveSibling(path.getFileName() + ".old");
    }

    /**
     * A file that is there, ready for more lines.
     *
     * @param reader takes each line; may throw {@link IllegalArgumentException} for one that makes no sense
     */
    static JournalFile reopen(Path path, Consumer<JsonNode> reader) {
        if (!Files.isRegularFile(path)) {
            throw new JournalException(
                    "There is nothing to resume: %s is missing. Give the --out of the interrupted run, or start afresh without --resume."
                            .formatted(path));
        }
        try {
            if (Files.size(path) > LARGEST) {
                throw new JournalException("The journal %s is larger than any run makes it.".formatted(path));
            }
            FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
            long end = read(path, reader);
            channel.truncate(end);
            channel.position(end);
            return new JournalFile(path, channel);
        } catch (IOException e) {
            throw new JournalException("The journal %s cannot be read: %s.".formatted(path, e.getMessage()), e);
        }
    }

    /** Reads the whole lines and returns where the last one ends. */
    private static long read(Path path, Consumer<JsonNode> reader) throws IOException {
        long whole = lastLineFeed(path);
        long end = 0;
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
            while (end < whole) {
                String line = String.valueOf(lines.readLine());
                number++;
                read(path, number, line, reader);
                end += line.length() + 1;
            }
        }
        return end;
    }

    /** Octets are read as they are, so that a position in the text is one in the file. */
    private static void read(Path path, int number, String line, Consumer<JsonNode> reader) {
        try {
            reader.accept(JSON.readTree(line.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IllegalArgumentException | IOException e) {
            String why = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
            throw new JournalException(
                    "Line %d of %s is damaged (%s). Start afresh without --resume.".formatted(number, path, why), e);
        }
    }

    private static long lastLineFeed(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer block = ByteBuffer.allocate(1 << 16);
            for (long from = channel.size(); from > 0; ) {
                long start = Math.max(0, from - block.capacity());
                block.clear().limit((int) (from - start));
                channel.read(block, start);
                for (int i = block.position() - 1; i >= 0; i--) {
                    if (block.get(i) == '\n') {
                        return start + i + 1;
                    }
                }
                from = start;
            }
            return 0;
        }
    }

    /** Adds a line, in one write. */
    synchronized void add(JsonNode document) {
        try {
            byte[] octets = JSON.writeValueAsBytes(document);
            ByteBuffer line = ByteBuffer.allocate(octets.length + 1)
                    .put(octets)
                    .put((byte) '\n')
                    .flip();
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            throw new JournalException(
                    "The journal %s cannot be written: %s. Is the disk full?".formatted(path, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new JournalException("The journal %s cannot be closed: %s.".formatted(path, e.getMessage()), e);
        }
    }
}
