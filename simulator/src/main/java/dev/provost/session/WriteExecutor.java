package dev.provost.session;

import dev.provost.syncml.Data;
import dev.provost.syncml.Element;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.StatusCode;
import dev.provost.tree.Change;
import dev.provost.tree.Format;
import dev.provost.tree.LocUri;
import dev.provost.tree.TreeStatus;
import dev.provost.tree.Value;
import dev.provost.tree.tnds.BadTndsException;
import dev.provost.tree.tnds.Tnds;
import dev.provost.tree.tnds.TndsDocument;
import java.util.List;
import java.util.Optional;

/** What {@code Add} and {@code Replace} have in common: reading the value that the server sends. */
abstract class WriteExecutor implements ItemExecutor {

    private final DeviceAccess access;
    private final Transfer transfer;
    private final boolean documents;

    /**
     * An executor.
     *
     * @param documents whether the device takes serialised subtrees
     */
    WriteExecutor(DeviceAccess access, Transfer transfer, boolean documents) {
        this.access = access;
        this.transfer = transfer;
        this.documents = documents;
    }

    @Override
    public final ItemOutcome execute(Item item, Meta meta) {
        return DeviceAccess.atTarget(item, uri -> write(uri, item, meta));
    }

    /** Writes an interior node. */
    abstract ItemOutcome interior(LocUri uri, Item item, String type);

    /** Writes a leaf. */
    abstract Change leaf(LocUri uri, Value value);

    final DeviceAccess access() {
        return access;
    }

    /** Works a document into the tree. */
    abstract Change document(LocUri uri, TndsDocument document);

    private ItemOutcome write(LocUri uri, Item item, Meta meta) {
        Optional<Encoding> serialised = meta.type().flatMap(Tnds::encodingOf);
        if (serialised.isPresent()) {
            return documents
                    ? document(uri, item, meta, serialised.get())
                    : ItemOutcome.of(StatusCode.UNSUPPORTED_MEDIA_TYPE_OR_FORMAT, item);
        }
        Optional<Format> format = meta.format().flatMap(transfer::format);
        boolean describable = meta.type().map(Characters::areCarriable).orElse(true);
        if (format.isEmpty() && meta.format().isPresent() || !describable) {
            return unsupported(uri, item);
        }
        if (format.equals(Optional.of(Format.NODE)) && uri.property().isEmpty()) {
            return interior(
                    uri,
                    item,
                    meta.type().filter(t -> !t.equals(Value.TEXT_PLAIN)).orElse(""));
        }
        return transfer.octets(item.data().orElse(Data.EMPTY), meta.format())
                .map(octets -> access.take(leaf(uri, value(uri, format, meta, octets)), item))
                .orElseGet(() -> unsupported(uri, item));
    }

    /** One status for the whole document; when one node fails none is written (RepPro 1.2.1, 6.6.1 and 6.6.11). */
    private ItemOutcome document(LocUri uri, Item item, Meta meta, Encoding encoding) {
        try {
            Data data = item.data().orElse(Data.EMPTY);
            if (data instanceof Data.Markup(List<Element> elements) && elements.size() == 1) {
                return access.take(document(uri, Tnds.read(elements.getFirst())), item);
            }
            return transfer.octets(data, meta.format())
                    .map(octets -> access.take(document(uri, Tnds.read(encoding, octets)), item))
                    .orElseGet(() -> unsupported(uri, item));
        } catch (BadTndsException e) {
            return ItemOutcome.of(StatusCode.BAD_REQUEST, item);
        }
    }

    private Value value(LocUri uri, Optional<Format> format, Meta meta, byte[] octets) {
        return uri.property().isPresent()
                ? Value.of(Format.CHR, Value.TEXT_PLAIN, octets)
                : access.tree().valueFor(uri, format, meta.type(), octets);
    }

    /** 415, unless the node could not be written whatever the data. */
    private ItemOutcome unsupported(LocUri uri, Item item) {
        Value readable = value(uri, Optional.empty(), Meta.EMPTY, new byte[0]);
        return switch (leaf(uri, readable).status()) {
            case OK, UNSUPPORTED_MEDIA_TYPE_OR_FORMAT, REQUEST_ENTITY_TOO_LARGE, DEVICE_FULL ->
                ItemOutcome.of(StatusCode.UNSUPPORTED_MEDIA_TYPE_OR_FORMAT, item);
            case TreeStatus obstacle -> ItemOutcome.of(obstacle.code(), item);
        };
    }
}
