package dev.provost.conformance.independent.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A command for a device in plain words.
 *
 * @param verb name of the element
 * @param uri the node; the text for the user
 * @param source the node to copy from; the options of what the user is asked; otherwise empty
 * @param format what kind of value, empty for none
 * @param type media type of the value; the number of an alert
 * @param octets the value; the choices, one on each line
 * @param members what a group holds
 */
public record Order(
        String verb, String uri, String source, String format, String type, byte[] octets, List<Order> members) {

    /** A command without value. */
    public static Order of(String verb, String uri) {
        return new Order(verb, uri, "", "", "", new byte[0], List.of());
    }

    /** A command with a value. */
    public static Order of(String verb, String uri, String format, String type, byte[] octets) {
        return new Order(verb, uri, "", format, type, octets, List.of());
    }

    /** A copy. */
    public static Order copy(String source, String target) {
        return new Order("Copy", target, source, "", "", new byte[0], List.of());
    }

    /** A group. */
    public static Order group(String verb, List<Order> members) {
        return new Order(verb, "", "", "", "", new byte[0], List.copyOf(members));
    }

    /** A command to run something, with a name for the report that may follow. */
    public static Order exec(String uri, String correlator) {
        return new Order("Exec", uri, correlator, "", "", new byte[0], List.of());
    }

    private Tag exec(Tag cmdId) {
        Tag item = Tag.of("Item", Tag.place("Target", uri));
        return source.isEmpty() ? Tag.of(verb, cmdId, item) : Tag.of(verb, cmdId, Tag.text("Correlator", source), item);
    }

    /** Something that the user is shown or asked: the number of the alert, its options as they go out, and the choices. */
    public static Order prompt(String number, String text, String options, List<String> choices) {
        byte[] lines = String.join("\n", choices).getBytes(StandardCharsets.UTF_8);
        return new Order("Alert", text, options, "", number, lines, List.of());
    }

    private Tag prompt(Tag cmdId) {
        List<Tag> parts = new ArrayList<>(List.of(cmdId, Tag.text("Data", type), item(source), item(uri)));
        new String(octets, StandardCharsets.UTF_8).lines().map(Order::item).forEach(parts::add);
        return Tag.of("Alert", parts);
    }

    private static Tag item(String text) {
        return Tag.of("Item", Tag.text("Data", text));
    }

    Tag tag(Supplier<String> cmdIds, boolean metaOfCommand, List<String> used) {
        String id = cmdIds.get();
        used.add(id);
        Tag cmdId = Tag.text("CmdID", id);
        if (verb.equals("Alert")) {
            return prompt(cmdId);
        }
        if (verb.equals("Exec")) {
            return exec(cmdId);
        }
        if (!members.isEmpty()) {
            List<Tag> parts = new ArrayList<>(List.of(cmdId));
            members.forEach(m -> parts.add(m.tag(cmdIds, metaOfCommand, used)));
            return Tag.of(verb, parts);
        }
        Optional<Tag> meta = Tag.meta("Format", isBinary() ? "b64" : format, "Type", type);
        List<Tag> item = Tag.join(
                List.of(),
                Optional.of(Tag.place("Target", uri)),
                source.isEmpty() ? Optional.empty() : Optional.of(Tag.place("Source", source)),
                metaOfCommand ? Optional.empty() : meta,
                format.isEmpty() || format.equals("node") ? Optional.empty() : Optional.of(Tag.text("Data", data())));
        return Tag.of(
                verb,
                Tag.join(List.of(cmdId), metaOfCommand ? meta : Optional.empty(), Optional.of(Tag.of("Item", item))));
    }

    /** Whether it can travel in parts. */
    boolean isDivisible() {
        return members.isEmpty() && (verb.equals("Replace") || verb.equals("Add")) && !format.equals("node");
    }

    /** One part of it, with the size of the whole unless that is empty. */
    Tag part(String cmdId, String text, String size, boolean more) {
        Optional<Tag> meta = Tag.meta("Format", isBinary() ? "b64" : format, "Type", type, "Size", size);
        List<Tag> item = Tag.join(
                List.of(Tag.place("Target", uri)),
                meta,
                Optional.of(Tag.text("Data", text)),
                more ? Optional.of(Tag.of("MoreData")) : Optional.empty());
        return Tag.of(verb, Tag.text("CmdID", cmdId), Tag.of("Item", item));
    }

    private boolean isBinary() {
        return format.equals("bin") || format.equals("b64");
    }

    String data() {
        return isBinary() ? Base64.getEncoder().encodeToString(octets) : new String(octets, StandardCharsets.UTF_8);
    }

    /** This and its members, in the order of the wire. */
    List<Order> all() {
        return Stream.concat(Stream.of(this), members.stream().flatMap(m -> m.all().stream()))
                .toList();
    }
}
