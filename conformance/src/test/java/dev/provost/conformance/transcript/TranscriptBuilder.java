package dev.provost.conformance.transcript;

import dev.provost.security.HmacHeader;
import dev.provost.security.HmacKey;
import dev.provost.syncml.Command;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.syncml.codec.Decoded;
import dev.provost.syncml.codec.Deviation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds transcripts that read aloud: {@code transcript().device(1, ...).server(1, ...)}. */
public final class TranscriptBuilder {

    /** The device in all messages. */
    public static final String DEVICE = "IMEI:490154203237518";

    /** The server in all messages. */
    public static final String SERVER = "http://dm.example/dm";

    private final List<Exchange> exchanges = new ArrayList<>();
    private final Map<String, String> deviceHeaders = new HashMap<>();
    private final Map<String, String> serverHeaders = new HashMap<>();
    private Optional<WireMessage> waiting = Optional.empty();
    private Encoding encoding = Encoding.XML;
    private String sessionId = "1";
    private Optional<HmacKey> key = Optional.empty();
    private Optional<String> seal = Optional.empty();

    private TranscriptBuilder() {}

    public static TranscriptBuilder transcript() {
        return new TranscriptBuilder();
    }

    /** Final message of the device in the current session. */
    public TranscriptBuilder device(int msgId, Command... commands) {
        return device(fromDevice(msgId, commands));
    }

    public TranscriptBuilder device(Message message, Deviation... deviations) {
        Map<String, String> headers = new HashMap<>(deviceHeaders);
        headers.put("Content-Type", encoding.mediaType());
        seal(message, headers);
        WireMessage wire = WireMessage.ofClient(Instant.EPOCH, headers, octets(message));
        waiting = Optional.of(wire.decodedAs(new Decoded(message, List.of(deviations))));
        return this;
    }

    /** Final message of the server in the current session. */
    public TranscriptBuilder server(int msgId, Command... commands) {
        return server(fromServer(msgId, commands));
    }

    public TranscriptBuilder server(Message message, Deviation... deviations) {
        return server(encoding.mediaType(), message, deviations);
    }

    public TranscriptBuilder server(String contentType, Message message, Deviation... deviations) {
        Map<String, String> headers = new HashMap<>(serverHeaders);
        headers.put("Content-Type", contentType);
        seal(message, headers);
        return answer(WireMessage.ofServer(Instant.EPOCH, 200, headers, octets(message))
                .decodedAs(new Decoded(message, List.of(deviations))));
    }

    public TranscriptBuilder serverOctets(int httpStatus, String contentType, byte... octets) {
        Map<String, String> headers = new HashMap<>(serverHeaders);
        headers.put("Content-Type", contentType);
        return answer(WireMessage.ofServer(Instant.EPOCH, httpStatus, headers, octets));
    }

    public TranscriptBuilder silence(String reason) {
        exchanges.add(Exchange.failed(waiting.orElseThrow(), reason));
        waiting = Optional.empty();
        return this;
    }

    public TranscriptBuilder deviceHeader(String name, String value) {
        deviceHeaders.put(name, value);
        return this;
    }

    /** What the server says besides the type of its answers. */
    public TranscriptBuilder serverHeader(String name, String value) {
        serverHeaders.put(name, value);
        return this;
    }

    public TranscriptBuilder encoding(Encoding wanted) {
        encoding = wanted;
        return this;
    }

    /** The next message comes with a HMAC. */
    public TranscriptBuilder sealedBy(HmacKey with) {
        key = Optional.of(with);
        return this;
    }

    /** The next message comes with this in the place of a HMAC. */
    public TranscriptBuilder sealedAs(String value) {
        seal = Optional.of(value);
        return this;
    }

    private void seal(Message message, Map<String, String> headers) {
        key.map(k -> k.seal(octets(message))).or(() -> seal).ifPresent(s -> headers.put(HmacHeader.NAME, s));
        key = Optional.empty();
        seal = Optional.empty();
    }

    /** What follows belongs to another session. */
    public TranscriptBuilder session(String id) {
        sessionId = id;
        return this;
    }

    public Message fromDevice(int msgId, Command... commands) {
        return message(msgId, SERVER, DEVICE, commands);
    }

    public Message fromServer(int msgId, Command... commands) {
        return message(msgId, DEVICE, SERVER, commands);
    }

    public Transcript build() {
        return Transcript.of(exchanges);
    }

    private Message message(int msgId, String target, String source, Command... commands) {
        return new Message(
                SyncHdr.of(
                        DmVersion.DM_1_2, sessionId, Integer.toString(msgId), Location.of(target), Location.of(source)),
                new SyncBody(List.of(commands), true));
    }

    private TranscriptBuilder answer(WireMessage wire) {
        exchanges.add(Exchange.answered(waiting.orElseThrow(), wire));
        waiting = Optional.empty();
        return this;
    }

    private static byte[] octets(Message message) {
        return message.toString().getBytes(StandardCharsets.UTF_8);
    }
}
