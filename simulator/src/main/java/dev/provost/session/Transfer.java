package dev.provost.session;

import dev.provost.security.StrictBase64;
import dev.provost.syncml.Data;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.tree.Format;
import dev.provost.tree.Interior;
import dev.provost.tree.Leaf;
import dev.provost.tree.Node;
import dev.provost.tree.Reading;
import dev.provost.tree.Value;
import dev.provost.tree.tnds.Tnds;
import dev.provost.tree.tnds.TndsDocument;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Values on their way: in XML binary ones travel as {@code b64}, in WBXML as {@code bin} in an opaque block. {@code Format}
 * and {@code Type} are given where they differ from {@code chr} and {@code text/plain} (MetaInfo 1.2.1, 5.2.4 and 5.2.17).
 *
 * @param encoding the encoding of the session
 * @param version the version of the session, which decides on the formats there are
 */
record Transfer(Encoding encoding, DmVersion version) {

    private static final Set<Format> LATER = EnumSet.of(Format.DATE, Format.TIME, Format.FLOAT);

    private static final String B64 = "b64";

    static Transfer of(SessionSettings settings) {
        return new Transfer(settings.encoding(), settings.version());
    }

    /** The format of a name, or empty when the version of the session has none of that name. */
    Optional<Format> format(String wireName) {
        return Format.ofWireName(wireName).filter(this::exists);
    }

    private boolean exists(Format format) {
        return version.hasDateTimeAndFloat() || !LATER.contains(format);
    }

    /** The items of {@code Results} with what was read at {@code uri}; none when there was nothing to read. */
    List<Item> items(String uri, Reading reading) {
        Item item = Item.source(uri);
        return switch (reading) {
            case Reading.OfLeaf leaf -> List.of(item(uri, leaf.value()));
            case Reading.OfInterior interior ->
                List.of(item.withMeta(Meta.EMPTY.withFormat(Format.NODE.wireName()))
                        .withData(interior.data()));
            case Reading.OfProperty property -> List.of(withText(item, Meta.EMPTY, property.text()));
            case Reading.OfList list -> list.nodes().stream().map(this::listed).toList();
            case Reading.OfSubtree subtree -> List.of(document(subtree));
            case Reading.Refused refused -> List.of();
        };
    }

    /** One node of a list: the value of a leaf as usual, otherwise only what kind of node it is. */
    private Item listed(Reading.Listed listed) {
        String uri = listed.uri().toString();
        return switch (listed.node()) {
            case Leaf leaf when listed.withValue() -> item(uri, leaf.value());
            case Leaf leaf -> described(Item.source(uri), leaf);
            case Interior interior -> described(Item.source(uri), interior);
        };
    }

    private static Item described(Item item, Node node) {
        boolean plain = node.type().isEmpty() || node.type().equals(Value.TEXT_PLAIN);
        Meta meta = plain ? Meta.EMPTY : Meta.EMPTY.withType(node.type());
        return describe(
                item,
                node.format() == Format.CHR
                        ? meta
                        : meta.withFormat(node.format().wireName()));
    }

    /** A subtree: text in XML, an opaque block in WBXML, so that it can be divided like any other object. */
    private Item document(Reading.OfSubtree subtree) {
        Item item = Item.source(subtree.uri().toString());
        Meta meta = Meta.EMPTY.withType(Tnds.mediaType(encoding));
        byte[] octets = Tnds.write(encoding, TndsDocument.of(subtree));
        return encoding == Encoding.XML
                ? item.withMeta(meta.withFormat(Format.XML.wireName()))
                        .withData(new String(octets, StandardCharsets.UTF_8))
                : item.withMeta(meta.withFormat(Format.BIN.wireName())).withData(Data.octets(octets));
    }

    /** An item with the value of the leaf at {@code uri}. */
    Item item(String uri, Value value) {
        Item item = Item.source(uri);
        Meta type = value.type().equals(Value.TEXT_PLAIN) ? Meta.EMPTY : Meta.EMPTY.withType(value.type());
        return switch (value.format()) {
            case NULL -> item.withMeta(type.withFormat(Format.NULL.wireName()));
            case BIN -> withOctets(item, type, value.octets());
            case CHR -> withText(item, type, value.text());
            case Format format when exists(format) -> withText(item, type.withFormat(format.wireName()), value.text());
            default -> withText(item, type, value.text());
        };
    }

    /**
     * The octets that {@code data} stands for.
     *
     * @param format the {@code Format} of its description
     * @return empty when the data is not what the format says
     */
    Optional<byte[]> octets(Data data, Optional<String> format) {
        return switch (data) {
            case Data.Markup markup -> Optional.empty();
            case Data d when format.equals(Optional.of(B64)) -> StrictBase64.decode(withoutBlanks(d.asText()));
            case Data.Text text when isBinary(format) && encoding == Encoding.XML -> Optional.empty();
            case Data d -> Optional.of(d.asOctets());
        };
    }

    private Item withText(Item item, Meta meta, String text) {
        return Characters.areCarriable(text)
                ? describe(item, meta).withData(text)
                : withOctets(item, meta, text.getBytes(StandardCharsets.UTF_8));
    }

    private Item withOctets(Item item, Meta meta, byte[] octets) {
        return encoding == Encoding.XML
                ? item.withMeta(meta.withFormat(B64)).withData(StrictBase64.encode(octets))
                : item.withMeta(meta.withFormat(Format.BIN.wireName())).withData(Data.octets(octets));
    }

    private static Item describe(Item item, Meta meta) {
        return meta == Meta.EMPTY ? item : item.withMeta(meta);
    }

    private static boolean isBinary(Optional<String> format) {
        return format.equals(Optional.of(Format.BIN.wireName()));
    }

    /** Line breaks are usual in transferred base64. */
    private static String withoutBlanks(String base64) {
        return base64.replaceAll("[ \\t\\r\\n]", "");
    }
}
