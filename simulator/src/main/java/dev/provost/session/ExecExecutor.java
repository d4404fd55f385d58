package dev.provost.session;

import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.StatusCode;
import dev.provost.tree.Format;
import dev.provost.tree.LocUri;
import dev.provost.tree.TreeStatus;
import dev.provost.tree.Value;
import java.util.Optional;

/**
 * {@code Exec} (RepPro 1.2.1, 6.6.6).
 *
 * @param access the device
 * @param transfer how values travel
 * @param correlator the correlator of the command
 */
record ExecExecutor(DeviceAccess access, Transfer transfer, Optional<String> correlator) implements ItemExecutor {

    @Override
    public ItemOutcome execute(Item item, Meta meta) {
        return DeviceAccess.atTarget(item, uri -> exec(uri, item, meta));
    }

    private ItemOutcome exec(LocUri uri, Item item, Meta meta) {
        TreeStatus permission = access.tree().mayExec(uri, access.actor());
        if (permission != TreeStatus.OK) {
            return ItemOutcome.of(permission.code(), item);
        }
        Optional<byte[]> octets = item.data().flatMap(d -> transfer.octets(d, meta.format()));
        Optional<Format> format = transfer.format(meta.format().orElse(Format.CHR.wireName()));
        boolean readable = octets.isPresent() == item.data().isPresent();
        if (!readable || format.isEmpty() || format.equals(Optional.of(Format.NODE))) {
            return ItemOutcome.of(StatusCode.UNSUPPORTED_MEDIA_TYPE_OR_FORMAT, item);
        }
        Optional<Value> argument =
                octets.map(o -> Value.of(format.get(), meta.type().orElse(Value.TEXT_PLAIN), o));
        return ItemOutcome.of(access.device().exec(new ExecRequest(uri, argument, correlator)), item);
    }
}
