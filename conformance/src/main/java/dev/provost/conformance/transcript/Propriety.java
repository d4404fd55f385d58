package dev.provost.conformance.transcript;

import dev.provost.security.Md5;
import dev.provost.security.StrictBase64;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Data;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncHdr;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides whether a device's message is what a device may say, in a size that any server may be expected to take. */
final class Propriety {

    /** More than any phone sends to a server that did not invite it. */
    private static final int LONGEST_MESSAGE = 128 << 10;

    private static final int LONGEST_HEAD = 4 << 10;
    private static final int LONGEST_NAME = 1 << 10;
    private static final int LONGEST_SESSION_ID = 64;
    private static final String POSITIVE = "\\s*0*[1-9]\\d{0,17}\\s*";

    private Propriety() {}

    static boolean holds(Turn turn, Message request) {
        WireMessage client = turn.exchange().client();
        return !turn.session().isOverlapping()
                && !turn.exchange().beside()
                && client.octets().length <= LONGEST_MESSAGE
                && client.headerLength() <= LONGEST_HEAD
                && client.header("Content-Encoding").isEmpty()
                && isOfItsLength(client)
                && isNamed(request.header())
                && request.header().cred().map(Propriety::isReadable).orElse(true)
                && hasLimits(request.header().meta())
                && names(request).allMatch(name -> name.length() <= LONGEST_NAME)
                && Commands.all(request).stream().allMatch(Propriety::describesTheDevice)
                && request.body().commands().stream().allMatch(command -> isOfDevice(turn, command));
    }

    private static boolean isOfItsLength(WireMessage client) {
        String length = Integer.toString(client.octets().length);
        return client.header("Content-Length")
                .map(String::strip)
                .map(length::equals)
                .orElse(true);
    }

    private static boolean isNamed(SyncHdr header) {
        return !header.sessionId().isBlank()
                && header.sessionId().length() <= LONGEST_SESSION_ID
                && !header.source().uri().isBlank();
    }

    /** Whether credentials are base64, as text or in an opaque block, or a digest in octets. */
    private static boolean isReadable(Cred cred) {
        return cred.data() instanceof Data.Opaque(byte[] octets) && octets.length == Md5.OCTETS
                || StrictBase64.decode(cred.data().asText()).isPresent();
    }

    private static boolean hasLimits(Optional<Meta> meta) {
        return Stream.concat(meta.flatMap(Meta::maxMsgSize).stream(), meta.flatMap(Meta::maxObjSize).stream())
                .allMatch(limit -> limit.matches(POSITIVE));
    }

    private static Stream<String> names(Message request) {
        Stream<Location> ofItems = Commands.all(request).stream()
                .flatMap(command -> Commands.items(command).stream())
                .flatMap(item -> Stream.concat(item.source().stream(), item.target().stream()));
        return Stream.concat(
                        Stream.of(request.header().source(), request.header().target()), ofItems)
                .flatMap(place -> Stream.concat(Stream.of(place.uri()), place.name().stream()));
    }

    /** A device describes itself by nodes of its own tree. */
    private static boolean describesTheDevice(Command command) {
        return !(command instanceof Replace replace)
                || replace.items().stream()
                        .flatMap(item -> item.source().or(item::target).stream())
                        .map(Location::uri)
                        .noneMatch(uri ->
                                uri.isBlank() || uri.startsWith("/") || uri.contains("..") || uri.contains("://"));
    }

    private static boolean isOfDevice(Turn turn, Command command) {
        return switch (command) {
            case Alert alert -> alert.code().isPresent();
            case Replace replace -> true;
            case Status status -> isPast(turn, status.msgRef());
            case Results results -> isPast(turn, results.msgRef().orElse("1"));
            default -> false;
        };
    }

    /** Whether a reference can be to a message that the server has sent; a transcript may begin in the middle. */
    private static boolean isPast(Turn turn, String msgRef) {
        if (turn.request().filter(m -> m.header().msgId().equals("1")).isPresent()) {
            return false;
        }
        Optional<Long> last = turn.previous()
                .flatMap(Turn::answer)
                .flatMap(answer -> Regularity.number(answer.header().msgId()));
        return last.isEmpty()
                || Regularity.number(msgRef).filter(n -> n <= last.get()).isPresent();
    }
}
