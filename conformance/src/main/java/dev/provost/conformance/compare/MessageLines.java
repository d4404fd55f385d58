package dev.provost.conformance.compare;

import dev.provost.conformance.transcript.Body;
import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Chal;
import dev.provost.syncml.Command;
import dev.provost.syncml.Container;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncHdr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a server sends in one message, line by line, without what differs from run to run. */
final class MessageLines {

    private static final Set<String> PASSED_OVER = Set.of("content-length", "date", "last-modified", "expires", "age");
    private static final int MOST = 2_000;

    /** Ends the line of an item that is not the last chunk of an object. */
    static final String CHUNK = ", MoreData";

    private final boolean values;
    private final List<String> lines = new ArrayList<>();

    /** With the values of nodes, or with their places only. */
    MessageLines(boolean values) {
        this.values = values;
    }

    /** The lines of the answer in a turn. */
    static List<String> of(Turn turn, boolean values) {
        MessageLines collected = new MessageLines(values);
        turn.exchange()
                .server()
                .ifPresentOrElse(answer -> collected.answer(turn, answer), () -> collected.add("no answer"));
        return collected.lines;
    }

    private void answer(Turn turn, WireMessage answer) {
        add("HTTP " + answer.httpStatus().orElse(0));
        answer.headers().forEach((name, value) -> {
            if (!PASSED_OVER.contains(name.toLowerCase(Locale.ROOT))) {
                add("header " + name + ": " + Lasting.ofHeader(name, value));
            }
        });
        switch (answer.body()) {
            case Body.Empty e -> add("no body");
            case Body.Unreadable u -> add("a body that is no DM message");
            case Body.Readable r -> message(turn, r.decoded().message());
        }
    }

    private void message(Turn turn, Message message) {
        header(message.header());
        message.body().commands().forEach(command -> command(turn, command, ""));
        if (message.isFinal()) {
            add("Final");
        }
    }

    private void header(SyncHdr header) {
        add("SyncHdr of " + header.verProto() + ", VerDTD " + header.verDtd());
        header.cred().flatMap(Cred::meta).ifPresent(meta -> add("Cred" + meta(meta)));
        header.respUri().ifPresent(uri -> add("RespURI " + Lasting.of(uri.replaceFirst("\\?.*", "?..."))));
        header.meta().ifPresent(meta -> add("SyncHdr" + meta(meta)));
    }

    private void command(Turn turn, Command command, String indent) {
        switch (command) {
            case Status status -> status(turn, status, indent);
            case Container container -> {
                add(indent + container.name());
                container.members().forEach(member -> command(turn, member, indent + container.name() + " > "));
            }
            case Alert alert ->
                add(indent + "Alert "
                        + alert.data().map(Data::asText).map(Lasting::of).orElse("without code"));
            default -> add(indent + command.name() + common(command));
        }
        if (!(command instanceof Status)) {
            Commands.items(command).forEach(item -> add(indent + command.name() + item(item, isChunk(turn, item))));
        }
    }

    private static String common(Command command) {
        Optional<Meta> meta = switch (command) {
            case ItemCommand c -> c.meta();
            case Results r -> r.meta();
            default -> Optional.empty();
        };
        return meta.map(MessageLines::meta).orElse("");
    }

    private void status(Turn turn, Status status, String indent) {
        String of = turn.request()
                        .filter(m -> m.header().msgId().equals(status.msgRef()))
                        .isPresent()
                ? ""
                : " of another message";
        String refs = (status.targetRefs().isEmpty() ? "" : " with TargetRef")
                + (status.sourceRefs().isEmpty() ? "" : " with SourceRef");
        add(indent + "Status " + Lasting.of(status.data()) + " for " + status.cmd() + of + refs);
        status.chal().map(Chal::meta).ifPresent(meta -> add(indent + "Chal" + meta(meta)));
        status.items().forEach(item -> add(indent + "Status" + item(item, false)));
    }

    /** Where an object is cut depends on the length of a SessionID; only that it is cut is what the server does. */
    private static boolean isChunk(Turn turn, Item item) {
        return item.moreData()
                || turn.previous().flatMap(Turn::answer).stream()
                        .flatMap(before -> before.body().commands().stream())
                        .flatMap(command -> Commands.items(command).stream())
                        .anyMatch(before -> before.moreData() && before.target().equals(item.target()));
    }

    private String item(Item item, boolean chunk) {
        String target =
                item.target().map(place -> " " + Lasting.of(place.uri())).orElse("");
        String source =
                item.source().map(place -> " from " + Lasting.of(place.uri())).orElse("");
        return target
                + source
                + item.meta().map(MessageLines::meta).orElse("")
                + item.data()
                        .map(data -> chunk ? ", a chunk of Data" : data(data))
                        .orElse("")
                + (item.moreData() ? CHUNK : "");
    }

    private String data(Data data) {
        return values ? " = \"" + Lasting.of(data.asText()) + '"' : " with Data";
    }

    private static String meta(Meta meta) {
        StringBuilder text = new StringBuilder();
        meta.format().ifPresent(value -> text.append(", Format ").append(Lasting.of(value)));
        meta.type().ifPresent(value -> text.append(", Type ").append(Lasting.of(value)));
        meta.mark().ifPresent(value -> text.append(", Mark ").append(Lasting.of(value)));
        meta.size().ifPresent(value -> text.append(", Size"));
        meta.nextNonce().ifPresent(value -> text.append(", NextNonce"));
        meta.maxMsgSize().ifPresent(value -> text.append(", MaxMsgSize ").append(Lasting.of(value)));
        meta.maxObjSize().ifPresent(value -> text.append(", MaxObjSize ").append(Lasting.of(value)));
        return text.toString();
    }

    private void add(String line) {
        if (lines.size() < MOST) {
            lines.add(line);
        }
    }
}
