package dev.provost.reports.allure;

import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import dev.provost.reports.WireMessage;
import dev.provost.reports.flash.FlashStory;
import dev.provost.reports.html.FlashPicture;
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

/** The evidence of one scenario run as files beside its result. */
final class Attachments {

    private static final int MOST_MESSAGES = 20;

    private final String run;
    private final Path directory;
    private final AttachmentRoom room;

    /** The attachments of a run; what the room does not hold is in the folder of transcripts only. */
    Attachments(String run, Path directory, AttachmentRoom room) {
        this.run = run;
        this.directory = directory;
        this.room = room;
    }

    List<Attachment> of(ScenarioResult scenario) throws IOException {
        List<Attachment> attachments = new ArrayList<>();
        boolean passed = scenario.verdict() == Verdict.PASS;
        for (Transcript transcript : scenario.transcripts()) {
            String name = transcript.name();
            flash(transcript, passed, attachments);
            byte[] text = octets(TranscriptText.of(transcript));
            byte[] capture = TranscriptCapture.of(transcript);
            if (room.take(passed, text.length + capture.length)) {
                attachments.add(octets("Transcript " + name, "text/plain", ".txt", text));
                attachments.add(octets("Packet capture " + name, "application/octet-stream", ".pcapng", capture));
                if (!passed) {
                    messages(transcript, attachments);
                }
            }
        }
        return attachments;
    }

    /** Writes another file into the same folder. */
    void writeBeside(String name, byte[] octets) throws IOException {
        Files.write(directory.resolve(name), octets);
    }

    private void flash(Transcript transcript, boolean passed, List<Attachment> attachments) throws IOException {
        for (FlashStory story : transcript.flash()) {
            byte[] picture = octets(FlashPicture.svg(story));
            if (room.take(passed, picture.length)) {
                String title = "Flash of " + story.device() + " in " + transcript.name();
                attachments.add(octets(title, "image/svg+xml", ".svg", picture));
            }
        }
    }

    private void messages(Transcript transcript, List<Attachment> attachments) throws IOException {
        int count = Math.min(transcript.messages().size(), MOST_MESSAGES);
        for (int index = 0; index < count; index++) {
            WireMessage message = transcript.messages().get(index);
            byte[] decoded = octets(message.decoded());
            if (decoded.length > 0 && room.take(false, decoded.length)) {
                String title = "Message #" + index + " " + message.direction().label();
                attachments.add(octets(title, "application/xml", ".xml", decoded));
            }
        }
    }

    private static byte[] octets(String text) {
        return VisibleText.of(text).getBytes(StandardCharsets.UTF_8);
    }

    private Attachment octets(String name, String type, String extension, byte[] octets) throws IOException {
        UUID id = UUID.nameUUIDFromBytes((run + "/" + name).getBytes(StandardCharsets.UTF_8));
        String source = id + "-attachment" + extension;
        Files.write(directory.resolve(source), octets);
        return new Attachment().setName(name).setType(type).setSource(source);
    }
}
