package dev.provost.conformance.cli;

import dev.provost.flash.upkg.OctetSource;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** A file that is read in any order, without loading it. */
final class FileSource implements OctetSource, AutoCloseable {

    private static final int MOST_KEY_OCTETS = 1 << 20;

    private final Path path;
    private final FileChannel channel;
    private final long length;

    private FileSource(Path path, FileChannel channel, long length) {
        this.path = path;
        this.channel = channel;
        this.length = length;
    }

    /**
     * Opens a file.
     *
     * @throws CommandException when there is none, or it cannot be read or is empty
     */
    static FileSource open(Path path) {
        if (Files.isDirectory(path)) {
            throw new CommandException(path + " is a folder. Name a file.");
        }
        try {
            FileChannel channel = FileChannel.open(path);
            long length = channel.size();
            if (length == 0) {
                channel.close();
                throw new CommandException(path + " is empty. Name another file.");
            }
            return new FileSource(path, channel, length);
        } catch (NoSuchFileException e) {
            throw new CommandException("There is no file " + path + ".", e);
        } catch (IOException e) {
            throw new CommandException(path + " cannot be read: " + InputFile.reason(e) + ".", e);
        }
    }

    /** The octets of a file with keys or certificates. */
    static byte[] keys(Path path) {
        try (FileSource file = open(path)) {
            if (file.length > MOST_KEY_OCTETS) {
                throw new CommandException(path + " has more than 1 MiB, which no file of keys has.");
            }
            return file.read(0, (int) file.length);
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void read(long offset, byte[] into, int from, int count) {
        Objects.checkFromIndexSize(offset, count, length);
        ByteBuffer buffer = ByteBuffer.wrap(into, from, count);
        try {
            for (long at = offset; buffer.hasRemaining(); ) {
                int some = channel.read(buffer, at);
                if (some < 0) {
                    throw new EOFException("it became shorter");
                }
                at += some;
            }
        } catch (IOException e) {
            throw new CommandException(path + " cannot be read: " + InputFile.reason(e) + ".", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
