package dev.provost.reports.allure;

import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import dev.provost.reports.WireMessage;
import dev.provost.reports.pcapng.TranscriptCapture;
import dev.provost.reports.text.VisibleText;
import dev.provost.reports.transcript.TranscriptText;
import io.qameta.allure.model.Attachment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The evidence of one scenario run as files beside its result, as far as its share reaches. */
final class Attachments {

    private static final int MOST_MESSAGES = 20;

    private final String run;
    private final Path directory;
    private long left;

    Attachments(String run, Path directory, long share) {
        this.run = run;
        this.directory = directory;
        this.left = share;
    }

    List<Attachment> of(ScenarioResult scenario) throws IOException {
        List<Attachment> attachments = new ArrayList<>();
        for (Transcript transcript : scenario.transcripts()) {
            String name = transcript.name();
            addOrName(
                    attachments,
                    "Transcript " + name,
                    "text/plain",
                    ".txt",
                    VisibleText.of(TranscriptText.of(transcript)).getBytes(StandardCharsets.UTF_8),
                    transcript.textFile());
            addOrName(
                    attachments,
                    "Packet capture " + name,
                    "application/octet-stream",
                    ".pcapng",
                    TranscriptCapture.of(transcript),
                    transcript.captureFile());
            if (scenario.verdict() != Verdict.PASS) {
                messages(transcript, attachments);
            }
        }
        return attachments;
    }

    private void messages(Transcript transcript, List<Attachment> attachments) throws IOException {
        int count = Math.min(transcript.messages().size(), MOST_MESSAGES);
        for (int index = 0; index < count; index++) {
            WireMessage message = transcript.messages().get(index);
            if (!message.decoded().isEmpty() && message.decoded().length() <= left) {
                String title = "Message #" + index + " " + message.direction().label();
                attachments.add(text(title, "application/xml", ".xml", message.decoded()));
            }
        }
    }

    private Attachment text(String name, String type, String extension, String text) throws IOException {
        return octets(name, type, extension, VisibleText.of(text).getBytes(StandardCharsets.UTF_8));
    }

    /** Attaches octets, or a line that says in which file they are. */
    private void addOrName(
            List<Attachment> attachments, String name, String type, String extension, byte[] octets, String file)
            throws IOException {
        attachments.add(
                octets.length <= left
                        ? octets(name, type, extension, octets)
                        : text(
                                name,
                                "text/plain",
                                ".txt",
                                "%,d octets, too many for this page: see %s in the output directory."
                                        .formatted(octets.length, file)));
    }

    private Attachment octets(String name, String type, String extension, byte[] octets) throws IOException {
        UUID id = UUID.nameUUIDFromBytes((run + "/" + name).getBytes(StandardCharsets.UTF_8));
        String source = id + "-attachment" + extension;
        Files.write(directory.resolve(source), octets);
        left -= octets.length;
        return new Attachment().setName(name).setType(type).setSource(source);
    }
}
