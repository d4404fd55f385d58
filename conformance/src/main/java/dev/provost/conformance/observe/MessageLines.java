package dev.provost.conformance.observe;

import dev.provost.conformance.transcript.Body;
import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Exchange;
import dev.provost.conformance.transcript.HttpTranscripts;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.reports.text.VisibleText;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import dev.provost.transport.HttpExchange;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One line for each message of an exchange. */
final class MessageLines {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final int LONGEST = 160;

    private MessageLines() {}

    static List<String> of(HttpExchange exchange) {
        Exchange read = HttpTranscripts.overheard(List.of(exchange)).exchanges().getFirst();
        List<String> lines = new ArrayList<>();
        lines.add(line(">", read.client()));
        read.server().ifPresent(server -> lines.add(line("<", server)));
        read.failure()
                .ifPresent(reason -> lines.add("%s < no answer: %s"
                        .formatted(CLOCK.format(read.client().time()), reason)));
        return lines.stream().map(MessageLines::shortened).toList();
    }

    private static String line(String arrow, WireMessage wire) {
        String what = switch (wire.body()) {
            case Body.Readable readable -> words(arrow, readable.decoded().message());
            case Body.Unreadable unreadable -> "cannot be read: " + unreadable.reason();
            case Body.Empty empty -> "nothing";
        };
        String status = wire.httpStatus().stream()
                .filter(code -> code != 200)
                .mapToObj(code -> "HTTP " + code + ", ")
                .collect(Collectors.joining());
        return "%s %s %s%s, %d octets".formatted(CLOCK.format(wire.time()), arrow, status, what, wire.octets().length);
    }

    private static String words(String arrow, Message message) {
        String device = arrow.equals(">")
                ? message.header().source().uri()
                : message.header().target().uri();
        String commands =
                message.body().commands().stream().map(MessageLines::word).collect(Collectors.joining(", "));
        return "%s session %s message %s: %s%s"
                .formatted(
                        device,
                        message.header().sessionId(),
                        message.header().msgId(),
                        commands.isEmpty() ? "no command" : commands,
                        message.isFinal() ? "" : ", goes on");
    }

    private static String word(Command command) {
        return switch (command) {
            case Status status -> status.data() + " for " + status.cmd();
            case Alert alert -> "Alert " + alert.data().map(d -> d.asText()).orElse("");
            default -> {
                String place = Commands.items(command).stream()
                        .flatMap(item -> item.target().or(item::source).stream())
                        .findFirst()
                        .map(l -> " " + l.uri())
                        .orElse("");
                yield command.name() + place;
            }
        };
    }

    private static String shortened(String line) {
        String visible = VisibleText.of(line).replaceAll("\\R", " ");
        return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST) + "...";
    }
}
