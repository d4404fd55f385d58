package dev.provost.conformance.independent.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** A message of the server while it is written. */
final class Letter {

    private final Style style;
    private final String url;
    private final Incoming answered;
    private final int msgId;
    private final List<Tag> commands = new ArrayList<>();
    private Optional<Tag> cred = Optional.empty();
    private int lastId;

    Letter(Style style, String url, Incoming answered, int msgId) {
        this.style = style;
        this.url = url;
        this.answered = answered;
        this.msgId = msgId;
    }

    String msgId() {
        return style.has(Fault.MSG_ID_ECHOED) ? answered.header("MsgID") : Integer.toString(msgId);
    }

    String nextId() {
        return Integer.toString(++lastId);
    }

    Tag cmdId() {
        return Tag.text("CmdID", nextId());
    }

    void add(Tag command) {
        commands.add(command);
    }

    void addHeaderStatus(int code, Optional<Tag> chal) {
        commands.add(headerStatus(code, chal, List.of()));
    }

    Tag headerStatus(int code, Optional<Tag> chal, List<Tag> items) {
        List<Tag> refs = style.has(Manner.WRITES_REFERENCES)
                ? List.of(
                        Tag.text("TargetRef", answered.header("Target/LocURI")),
                        Tag.text("SourceRef", answered.header("Source/LocURI")))
                : List.of();
        return status("0", "SyncHdr", refs, chal, code, items);
    }

    void addStatus(Element command, int code) {
        List<Tag> refs = new ArrayList<>();
        List<Element> items = Incoming.children(command, "Item");
        if (style.has(Manner.WRITES_REFERENCES) && items.size() == 1) {
            Incoming.child(items.getFirst(), "Source")
                    .ifPresent(s -> refs.add(Tag.text("SourceRef", Incoming.text(s, "LocURI"))));
        }
        List<Tag> words = style.has(Manner.EXPLAINS_STATUSES)
                ? List.of(Tag.of("Item", Tag.text("Data", "Code " + code)))
                : List.of();
        commands.add(
                status(Incoming.text(command, "CmdID"), command.getLocalName(), refs, Optional.empty(), code, words));
    }

    private Tag status(String cmdRef, String cmd, List<Tag> refs, Optional<Tag> chal, int code, List<Tag> items) {
        List<Tag> parts = new ArrayList<>(List.of(
                cmdId(),
                Tag.text("MsgRef", answered.header("MsgID")),
                Tag.text("CmdRef", cmdRef),
                Tag.text("Cmd", cmd)));
        parts.addAll(refs);
        chal.ifPresent(parts::add);
        parts.add(Tag.text("Data", Integer.toString(code)));
        parts.addAll(items);
        return Tag.of("Status", parts);
    }

    void showCredentials(String type, String data) {
        cred = Optional.of(
                Tag.of("Cred", Tag.meta("Type", type, "Format", "b64").orElseThrow(), Tag.text("Data", data)));
    }

    /** The octets of this message if an order were added. */
    int lengthWith(Order order) {
        int before = lastId;
        int length = lengthWith(order.tag(this::nextId, style.has(Manner.META_OF_COMMAND), new ArrayList<>()));
        lastId = before;
        return length;
    }

    int lengthWith(Tag command) {
        commands.add(command);
        int length = end(true).length;
        commands.removeLast();
        return length;
    }

    byte[] end(boolean isFinal) {
        List<Tag> body = new ArrayList<>(commands);
        if (isFinal) {
            body.add(Tag.of("Final"));
        }
        Tag root = Tag.of("SyncML", header(), Tag.of("SyncBody", body));
        String number = Versions.spokenOr("1.2", answered.header("VerDTD"));
        return Script.write(Spoiling.spoil(root, style), "SYNCML:SYNCML" + number, style);
    }

    private Tag header() {
        boolean names = style.has(Manner.NAMES_THE_PARTIES);
        String device = answered.header("Source/LocURI");
        Optional<Tag> respUri = style.has(Manner.GIVES_RESP_URI)
                ? Optional.of(Tag.text("RespURI", url + "/session/" + answered.header("SessionID")))
                : Optional.empty();
        Optional<Tag> limits = style.has(Manner.ANNOUNCES_LIMITS)
                ? Tag.meta("MaxMsgSize", "6000", "MaxObjSize", "100000")
                : Optional.empty();
        String number = Versions.spokenOr("1.2", answered.header("VerDTD"));
        return Tag.of(
                "SyncHdr",
                Tag.join(
                        List.of(
                                Tag.text("VerDTD", number),
                                Tag.text("VerProto", "DM/" + number),
                                Tag.text("SessionID", answered.header("SessionID")),
                                Tag.text("MsgID", msgId()),
                                Tag.place("Target", device, names ? Optional.of("device") : Optional.empty()),
                                Tag.place("Source", url, names ? Optional.of("server") : Optional.empty())),
                        respUri,
                        cred,
                        limits));
    }
}
