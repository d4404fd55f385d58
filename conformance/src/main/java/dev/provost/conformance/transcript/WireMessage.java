package dev.provost.conformance.transcript;

import dev.provost.reports.Direction;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Decoded;
import dev.provost.syncml.codec.Deviation;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/** One message as it went over the wire. Immutable, may be shared between threads; decoded when first asked for. */
public final class WireMessage {

    private final Direction direction;
    private final Instant time;
    private final OptionalInt httpStatus;
    private final Map<String, String> headers;
    private final byte[] octets;
    private final Lazy<Body> body;

    private WireMessage(
            Direction direction,
            Instant time,
            OptionalInt httpStatus,
            Map<String, String> headers,
            byte[] octets,
            Function<WireMessage, Body> decoder) {
        this.direction = direction;
        this.time = time;
        this.httpStatus = httpStatus;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.octets = octets;
        this.body = new Lazy<>(() -> decoder.apply(this));
    }

    /** A message of the device; the octets are not copied and must not be changed. */
    public static WireMessage ofClient(Instant time, Map<String, String> headers, byte[] octets) {
        return new WireMessage(
                Direction.DEVICE_TO_SERVER, time, OptionalInt.empty(), headers, octets, BodyReader::read);
    }

    /** A message of the server; the octets are not copied and must not be changed. */
    public static WireMessage ofServer(Instant time, int httpStatus, Map<String, String> headers, byte[] octets) {
        return new WireMessage(
                Direction.SERVER_TO_DEVICE, time, OptionalInt.of(httpStatus), headers, octets, BodyReader::read);
    }

    /** This with a decoded form that is already known. */
    public WireMessage decodedAs(Decoded decoded) {
        return new WireMessage(direction, time, httpStatus, headers, octets, wire -> new Body.Readable(decoded));
    }

    /** This as if the other side had sent it; what it says stays decoded. */
    WireMessage turned() {
        boolean fromDevice = direction == Direction.DEVICE_TO_SERVER;
        return new WireMessage(
                fromDevice ? Direction.SERVER_TO_DEVICE : Direction.DEVICE_TO_SERVER,
                time,
                fromDevice ? OptionalInt.of(200) : OptionalInt.empty(),
                headers,
                octets,
                wire -> body());
    }

    /** Which way it went. */
    public Direction direction() {
        return direction;
    }

    /** When its last octet was sent or received. */
    public Instant time() {
        return time;
    }

    /** The HTTP status of a message of the server. */
    public OptionalInt httpStatus() {
        return httpStatus;
    }

    /** A header of HTTP; letter case of the name does not matter. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** All headers of HTTP, in the order of their names, several of one name joined by commas. */
    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** The characters in all headers of HTTP, names included. */
    public int headerLength() {
        return headers.entrySet().stream()
                .mapToInt(field -> field.getKey().length() + field.getValue().length())
                .sum();
    }

    /** The octets without the transfer coding; must not be changed. */
    public byte[] octets() {
        return octets;
    }

    /** The encoding that {@code Content-Type} names. */
    public Optional<Encoding> encoding() {
        return header("Content-Type").flatMap(Encoding::ofMediaType);
    }

    /** What the octets are. */
    public Body body() {
        return body.get();
    }

    /** The message, or empty when the octets are none. */
    public Optional<Message> message() {
        return body() instanceof Body.Readable readable
                ? Optional.of(readable.decoded().message())
                : Optional.empty();
    }

    /** What was odd about the message; empty as well when the octets are no message. */
    public List<Deviation> deviations() {
        return body() instanceof Body.Readable readable ? readable.decoded().deviations() : List.of();
    }
}
