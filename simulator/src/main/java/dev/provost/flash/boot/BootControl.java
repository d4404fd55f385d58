package dev.provost.flash.boot;

import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.upkg.ImageTarget;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The records that say what starts; a change is there whole or not at all. */
public final class BootControl {

    private final RecordStore store;

    /** The records in the partition of boot control. */
    public BootControl(RecordStore store) {
        this.store = store;
    }

    /** What is known of a part; empty when nothing is, as on a chip that lost its records. */
    public Optional<Chain> chain(ImageTarget target) {
        return text(target, "active")
                .map(active -> new Chain(
                        PartitionRole.valueOf(active),
                        Standing.valueOf(text(target, "standing").orElseThrow()),
                        (int) number(target, "attempts"),
                        number(target, "install"),
                        text(target, "previous")
                                .map(slot -> new Chain.Previous(
                                        PartitionRole.valueOf(slot), number(target, "previous-install"))),
                        number(target, "failed"),
                        number(target, "counter")));
    }

    /** Replaces what is known of a part; returns when it is on flash. */
    public void write(ImageTarget target, Chain chain) {
        Map<String, Optional<String>> fields = new HashMap<>();
        fields.put("active", Optional.of(chain.active().name()));
        fields.put("standing", Optional.of(chain.standing().name()));
        fields.put("attempts", Optional.of(Integer.toString(chain.attempts())));
        fields.put("install", Optional.of(Long.toString(chain.install())));
        fields.put("previous", chain.previous().map(previous -> previous.slot().name()));
        fields.put("previous-install", chain.previous().map(previous -> Long.toString(previous.install())));
        fields.put("failed", Optional.of(Long.toString(chain.failed())));
        fields.put("counter", Optional.of(Long.toString(chain.counter())));
        Map<String, Optional<String>> changes = new HashMap<>();
        fields.forEach((field, value) -> changes.put(name(target, field), value));
        store.put(changes);
    }

    private Optional<String> text(ImageTarget target, String field) {
        return store.get(name(target, field));
    }

    private long number(ImageTarget target, String field) {
        return Long.parseLong(text(target, field).orElseThrow());
    }

    private static String name(ImageTarget target, String field) {
        return target.name().toLowerCase(Locale.ROOT) + "." + field;
    }
}
