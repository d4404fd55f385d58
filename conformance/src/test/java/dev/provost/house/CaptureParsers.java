package dev.provost.house;

import dev.provost.conformance.capture.Capture;
import dev.provost.conformance.capture.CaptureException;
import dev.provost.conformance.capture.CaptureReader;
import dev.provost.conformance.observe.CaptureCheck;
import dev.provost.conformance.observe.ObservationLog;
import dev.provost.conformance.observe.SessionJudge;
import dev.provost.conformance.rules.RuleContext;
import dev.provost.fixtures.messages.SampleMessages;
import dev.provost.reports.Direction;
import dev.provost.reports.Octets;
import dev.provost.reports.Transcript;
import dev.provost.reports.WireMessage;
import dev.provost.reports.pcapng.TranscriptCapture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What reads captures, and judges what it found there. */
final class CaptureParsers {

    private static final String HAR = """
            {"log": {"version": "1.2", "entries": [{"startedDateTime": "2026-11-20T10:00:01.500Z", "time": 12.5,
             "request": {"method": "POST", "url": "http://dm.example/dm", "headers": [{"name": "Accept", "value": "*/*"}],
              "postData": {"mimeType": "application/vnd.syncml.dm+xml", "text": "<SyncML/>"}},
             "response": {"status": 200, "headers": [], "content": {"size": 4, "encoding": "base64",
              "mimeType": "application/vnd.syncml.dm+wbxml", "text": "AqQBagA="}}}]}}
            """;
    private static final SessionJudge JUDGE = new SessionJudge(RuleContext.NONE, false);

    private CaptureParsers() {}

    static List<Parser> all() {
        return List.of(
                new Parser("pcapng", List.of(pcapng()), CaptureParsers::check, CaptureException.class),
                new Parser("pcap", List.of(pcap(pcapng())), CaptureParsers::check, CaptureException.class),
                new Parser(
                        "HAR",
                        List.of(HAR.getBytes(StandardCharsets.UTF_8)),
                        CaptureParsers::check,
                        CaptureException.class));
    }

    private static void check(byte[] octets) {
        Capture capture = CaptureReader.standard().read("sample", new ByteArrayInputStream(octets));
        new CaptureCheck(JUDGE, new ObservationLog()).take(capture, "sample");
    }

    private static byte[] pcapng() {
        byte[] message = SampleMessages.all().getFirst().octets();
        String head = "Content-Type: application/vnd.syncml.dm+xml\r\nContent-Length: " + message.length;
        return TranscriptCapture.of(new Transcript(
                "sample",
                "10.0.0.1:40000",
                "10.0.0.2:80",
                List.of(
                        wire(Direction.DEVICE_TO_SERVER, "POST /dm HTTP/1.1\r\n" + head, message),
                        wire(Direction.SERVER_TO_DEVICE, "HTTP/1.1 200 OK\r\n" + head, message))));
    }

    private static WireMessage wire(Direction direction, String head, byte[] message) {
        return new WireMessage(direction, Instant.EPOCH, 0, head, Octets.of(message), "", "", List.of());
    }

    /** The same packets in the older format. */
    private static byte[] pcap(byte[] pcapng) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer header =
                ByteBuffer.allocate(24).putInt(0xA1B2C3D4).putShort((short) 2).putShort((short) 4);
        out.writeBytes(header.putLong(0).putInt(65_535).putInt(1).array());
        ByteBuffer in = ByteBuffer.wrap(pcapng).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < pcapng.length; at += in.getInt(at + 4)) {
            if (in.getInt(at) == 6) {
                int length = in.getInt(at + 20);
                out.writeBytes(ByteBuffer.allocate(16)
                        .putLong(0)
                        .putInt(length)
                        .putInt(length)
                        .array());
                out.write(pcapng, at + 28, length);
            }
        }
        return out.toByteArray();
    }
}
