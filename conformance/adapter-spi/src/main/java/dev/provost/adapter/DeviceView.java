package dev.provost.adapter;

import java.util.Map;
import java.util.Optional;

/**
 * What the server believes about a device.
 *
 * @param deviceId the device
 * @param values the values that the server holds, by full URI; nodes that it knows nothing of are absent
 */
public record DeviceView(String deviceId, Map<String, NodeValue> values) {

    public DeviceView {
        values = Map.copyOf(values);
    }

    /** The value that the server holds for a node. */
    public Optional<NodeValue> value(String uri) {
        return Optional.ofNullable(values.get(uri));
    }
}
