package dev.provost.session;

import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.StatusCode;
import dev.provost.tree.Change;
import dev.provost.tree.Format;
import dev.provost.tree.LocUri;
import dev.provost.tree.TreeStatus;
import dev.provost.tree.Value;
import java.util.Optional;

/** What {@code Add} and {@code Replace} have in common: reading the value that the server sends. */
abstract class WriteExecutor implements ItemExecutor {

    private final DeviceAccess access;
    private final Transfer transfer;

    WriteExecutor(DeviceAccess access, Transfer transfer) {
        this.access = access;
        this.transfer = transfer;
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

    private ItemOutcome write(LocUri uri, Item item, Meta meta) {
        Optional<Format> format = meta.format().flatMap(Format::ofWireName);
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
