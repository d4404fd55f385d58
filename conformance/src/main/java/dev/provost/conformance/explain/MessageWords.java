package dev.provost.conformance.explain;

import dev.provost.conformance.transcript.Commands;
import dev.provost.reports.WireMessage;
import dev.provost.reports.WireReader;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Data;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import dev.provost.syncml.StatusCode;
import dev.provost.syncml.codec.Codec;
import dev.provost.syncml.codec.MalformedMessageException;
import dev.provost.syncml.codec.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads SyncML for the reports. Immutable. */
public final class MessageWords implements WireReader {

    /** The one reader that is needed. */
    public static final WireReader READER = new MessageWords();

    private static final int MOST_CODES = 40;
    private static final int LONGEST = 120;

    private MessageWords() {}

    @Override
    public String tokens(WireMessage message) {
        return encoding(message).equals(Optional.of(Encoding.WBXML))
                ? MessageView.tokens(message.body().toByteArray())
                : "";
    }

    @Override
    public List<String> codes(WireMessage message) {
        return decoded(message).stream()
                .flatMap(MessageWords::lines)
                .limit(MOST_CODES)
                .toList();
    }

    private static Stream<String> lines(Message message) {
        List<String> lines = new ArrayList<>();
        for (Command command : Commands.all(message)) {
            if (command instanceof Status status) {
                lines.add("Status %s: %s, for %s".formatted(shortened(status.data()), phrase(status), subject(status)));
            } else if (command instanceof Alert alert) {
                lines.add(line(alert));
            }
        }
        return lines.stream();
    }

    private static String phrase(Status status) {
        return StatusCode.of(status.code())
                .map(StatusCode::phrase)
                .orElse(status.code() >= 1000 && status.code() < 2000 ? "code of an application" : "no defined code");
    }

    private static String subject(Status status) {
        String what = status.isForHeader()
                ? "the header of message %s".formatted(status.msgRef())
                : "%s %s of message %s".formatted(status.cmd(), status.cmdRef(), status.msgRef());
        String targets = status.targetRefs().isEmpty() ? "" : " (" + String.join(", ", status.targetRefs()) + ")";
        return shortened(what + targets);
    }

    private static String line(Alert alert) {
        String code = alert.data().map(Data::asText).orElse("without code");
        String phrase = AlertCode.of(code).map(AlertCode::phrase).orElse("no defined code");
        return "Alert %s: %s".formatted(shortened(code), phrase);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private static Optional<Message> decoded(WireMessage message) {
        try {
            byte[] octets = message.body().toByteArray();
            return encoding(message)
                    .map(encoding -> Codec.of(encoding).decode(octets).message());
        } catch (MalformedMessageException noMessage) {
            return Optional.empty();
        }
    }

    private static Optional<Encoding> encoding(WireMessage message) {
        if (message.body().size() == 0) {
            return Optional.empty();
        }
        return Encoding.ofMediaType(message.mediaType())
                .or(() -> Encoding.ofContent(message.body().toByteArray()));
    }
}
