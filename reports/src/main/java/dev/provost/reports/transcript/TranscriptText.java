package dev.provost.reports.transcript;

import dev.provost.reports.Fetch;
import dev.provost.reports.Push;
import dev.provost.reports.Transcript;
import dev.provost.reports.WireMessage;
import dev.provost.reports.text.HexDump;
import dev.provost.reports.text.VisibleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Renders a transcript for people: time, direction, HTTP head, decoded message, and octets where text does not show them. */
public final class TranscriptText {

    private static final int DUMP_LIMIT = 16 << 10;
    private static final int LONGEST_TEXT = 256 << 10;

    private TranscriptText() {}

    /**
     * Writes the file, UTF-8 with line feeds.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(Transcript transcript, Path file) {
        try {
            Files.writeString(file, of(transcript));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** The whole file. */
    public static String of(Transcript transcript) {
        StringBuilder text = new StringBuilder();
        text.append("Transcript ").append(transcript.name()).append('\n');
        text.append("Device ").append(transcript.device());
        text.append(", server ").append(transcript.server());
        text.append(", messages: ").append(transcript.messages().size()).append('\n');
        transcript.flash().forEach(story -> FlashLines.append(text, story));
        transcript.pushes().forEach(push -> append(text, push));
        transcript.fetches().forEach(fetch -> append(text, fetch));
        for (int index = 0; index < transcript.messages().size(); index++) {
            append(text, index, transcript.messages().get(index));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int index, WireMessage message) {
        text.append("\n--- #").append(index).append("  ").append(message.time());
        text.append("  ").append(message.direction().label());
        text.append("  connection ").append(message.connection()).append(" ---\n");
        message.notes().forEach(note -> text.append("! ").append(oneLine(note)).append('\n'));
        text.append('\n');
        message.httpHead()
                .lines()
                .forEach(line -> text.append(VisibleText.of(line)).append('\n'));
        text.append('\n').append(body(message));
    }

    private static void append(StringBuilder text, Push push) {
        text.append("\n--- push  ").append(push.time());
        text.append("  from ").append(VisibleText.of(push.from()));
        text.append(" to ").append(VisibleText.of(push.to())).append(" ---\n");
        push.notes().forEach(note -> text.append("! ").append(oneLine(note)).append('\n'));
        text.append('\n');
        push.fields().forEach(field -> text.append(oneLine(field)).append('\n'));
        text.append('\n').append(HexDump.of(push.octets(), DUMP_LIMIT));
    }

    private static void append(StringBuilder text, Fetch fetch) {
        text.append("\n--- fetch  ").append(fetch.time());
        text.append("  by ").append(VisibleText.of(fetch.device()));
        text.append(" from ").append(VisibleText.of(fetch.to())).append(" ---\n");
        fetch.notes().forEach(note -> text.append("! ").append(oneLine(note)).append('\n'));
        text.append('\n');
        appendHead(text, fetch.requestHead());
        text.append(fetch.sent().size() == 0 ? "" : "\n" + HexDump.of(fetch.sent(), DUMP_LIMIT))
                .append('\n');
        appendHead(text, fetch.responseHead().isEmpty() ? "(no answer)" : fetch.responseHead());
        if (fetch.octets() > 0) {
            text.append('\n').append(fetch.octets()).append(" octets, SHA-256 ").append(fetch.sha256());
            text.append(", the first of them:\n").append(HexDump.of(fetch.first(), DUMP_LIMIT));
        }
    }

    private static void appendHead(StringBuilder text, String head) {
        head.lines().forEach(line -> text.append(VisibleText.of(line)).append('\n'));
    }

    /** What no reader would read to its end; the capture beside this file holds every octet. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, LONGEST_TEXT) + "\n... " + (text.length() - LONGEST_TEXT) + " more characters";
    }

    private static String oneLine(String note) {
        return VisibleText.of(note).replaceAll("\\R", " ");
    }

    private static String body(WireMessage message) {
        if (message.body().size() == 0) {
            return "(no body)\n";
        }
        StringBuilder text = new StringBuilder();
        if (!message.decoded().isEmpty()) {
            text.append(VisibleText.of(shortened(message.decoded().stripTrailing())))
                    .append('\n');
        }
        if (message.decoded().isEmpty() || !message.isText()) {
            text.append(text.isEmpty() ? "" : "\n").append(HexDump.of(message.body(), DUMP_LIMIT));
        }
        return text.toString();
    }
}
