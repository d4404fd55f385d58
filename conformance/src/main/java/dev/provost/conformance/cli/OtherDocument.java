package dev.provost.conformance.cli;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.bootstrap.cp.ProvisioningDocument;
import dev.provost.notification.Notification;
import dev.provost.push.Datagram;
import dev.provost.push.Field;
import dev.provost.push.MediaTypes;
import dev.provost.push.PushFormatException;
import dev.provost.push.PushMessage;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.codec.MessageView;
import dev.provost.tree.ddf.DdfDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file may hold besides a SyncML message: a provisioning document, a device description, a push with or without its
 * WDP header, or a notification by itself.
 */
enum OtherDocument {
    /** A document of Client Provisioning. */
    PROVISIONING,
    /** A device description (DDF). */
    DESCRIPTION,
    /** A push unit of WSP. */
    PUSH,
    /** Short message user data with a push unit of WSP in it. */
    SHORT_MESSAGE,
    /** A notification, package #0, by itself. */
    NOTIFICATION;

    private static final int PROVISIONING_ID = 0x0B;
    private static final int LATEST_WBXML = 3;
    private static final int LOOKED_AT = 2_000;
    private static final int SHOWN_OCTETS = 16;
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|\\z)", Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)");
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    /** The kind of a document; empty when it is a SyncML message, or anything else. */
    static Optional<OtherDocument> of(byte[] document) {
        if (isProvisioning(document)) {
            return Optional.of(PROVISIONING);
        }
        if (isDescription(document)) {
            return Optional.of(DESCRIPTION);
        }
        if (isPush(document)) {
            return Optional.of(PUSH);
        }
        return payload(document)
                .filter(OtherDocument::isPush)
                .map(push -> SHORT_MESSAGE)
                .or(() -> NotificationFile.isNotification(document) ? Optional.of(NOTIFICATION) : Optional.empty());
    }

    /**
     * The document for people.
     *
     * @param origin where it comes from, for messages
     */
    String view(byte[] document, String origin) {
        return switch (this) {
            case PROVISIONING -> provisioning(document);
            case DESCRIPTION -> DescriptionText.of(DdfDocument.read(document, origin));
            case PUSH -> push(document, 0);
            case NOTIFICATION -> fields(Notification.fields(document), document, 0);
            case SHORT_MESSAGE -> {
                byte[] payload = payload(document).orElseThrow();
                int header = document.length - payload.length;
                List<Field> wdp = Datagram.fields(document);
                yield fields(wdp.subList(0, wdp.size() - 1), document, 0) + push(payload, header);
            }
        };
    }

    private static String provisioning(byte[] document) {
        Encoding encoding = Encoding.ofContent(document).orElse(Encoding.XML);
        byte[] xml = ProvisioningDocument.read(encoding, document).write(Encoding.XML);
        return new String(xml, StandardCharsets.UTF_8);
    }

    private static String push(byte[] document, int offset) {
        PushMessage push = PushMessage.decode(document);
        String head = fields(PushMessage.fields(document), document, offset);
        byte[] body = push.body();
        String mediaType = push.contentType().mediaType();
        int start = document.length - body.length;
        String content = switch (mediaType) {
            case MediaTypes.NOTIFICATION ->
                fields(
                        Notification.fields(body).stream()
                                .map(f -> f.shifted(start))
                                .toList(),
                        document,
                        offset);
            case BootstrapMessage.CP_WBXML, BootstrapMessage.CP_XML -> provisioning(body);
            default ->
                Encoding.ofMediaType(mediaType)
                        .map(encoding -> MessageView.xml(encoding, body))
                        .orElse("");
        };
        return content.isEmpty() ? head : head + "\n" + content;
    }

    private static String fields(List<Field> fields, byte[] document, int offset) {
        List<String> lines = new ArrayList<>();
        for (Field field : fields) {
            int end = Math.min(field.offset() + Math.min(field.length(), SHOWN_OCTETS), document.length);
            String octets = HEX.formatHex(document, Math.min(field.offset(), end), end)
                    + (field.length() > SHOWN_OCTETS ? " ..." : "");
            lines.add("%04X  %-24s %-24s  %s%n"
                    .formatted(field.offset() + offset, field.name(), field.value(), octets)
                    .replace("\r\n", "\n"));
        }
        return String.join("", lines);
    }

    private static boolean isProvisioning(byte[] document) {
        if (document.length > 2 && document[0] >= 0 && document[0] <= LATEST_WBXML) {
            return document[1] == PROVISIONING_ID;
        }
        return rootIs("wap-provisioningdoc", document);
    }

    /** A serialised tree begins alike and is told from a description by the reader. */
    private static boolean isDescription(byte[] document) {
        return rootIs("MgmtTree", document);
    }

    /** A message may carry another document as the value of an item, unescaped, so that only the first element tells. */
    private static boolean rootIs(String name, byte[] document) {
        String start = new String(document, 0, Math.min(document.length, LOOKED_AT), StandardCharsets.UTF_8);
        Matcher element = ELEMENT.matcher(COMMENT.matcher(start).replaceAll(""));
        return element.find() && element.group(1).equals(name);
    }

    private static boolean isPush(byte[] document) {
        try {
            return !Datagram.hasHeader(document)
                    && !PushMessage.fields(document).isEmpty();
        } catch (PushFormatException noPush) {
            return false;
        }
    }

    private static Optional<byte[]> payload(byte[] document) {
        try {
            return Optional.of(Datagram.decode(document).payload());
        } catch (PushFormatException noHeader) {
            return Optional.empty();
        }
    }
}
