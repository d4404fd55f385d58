package dev.provost.tree;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * What a device allows in its tree: a compact device description framework (TND 1.2.1, 9) with limits and features.
 *
 * <p>Shared by all trees of a model. Immutable.
 *
 * @param root the description of the root
 * @param limits sizes that the device can handle
 * @param features optional parts of tree handling
 */
public record DeviceDescription(NodeDescription root, TreeLimits limits, TreeFeatures features) {

    /** A device that allows everything everywhere, within the rules of the specification. */
    public static DeviceDescription open() {
        return new DeviceDescription(
                NodeDescription.anything("", EnumSet.allOf(Right.class)), TreeLimits.NONE, TreeFeatures.ALL);
    }

    /** This with other limits. */
    public DeviceDescription withLimits(TreeLimits other) {
        return new DeviceDescription(root, other, features);
    }

    /** This with other features. */
    public DeviceDescription withFeatures(TreeFeatures other) {
        return new DeviceDescription(root, limits, other);
    }

    /** What holds from the root down to an address: one more than there are segments. */
    List<Optional<NodeDescription>> along(LocUri uri) {
        List<Optional<NodeDescription>> descriptions = new ArrayList<>(uri.depth() + 1);
        descriptions.add(Optional.of(root));
        for (String name : uri.segments()) {
            descriptions.add(descriptions.getLast().flatMap(d -> d.child(name)));
        }
        return descriptions;
    }

    /** What holds at an address; empty when there can be no node. */
    public Optional<NodeDescription> find(LocUri uri) {
        Optional<NodeDescription> description = Optional.of(root);
        for (String name : uri.segments()) {
            description = description.flatMap(d -> d.child(name));
        }
        return description;
    }
}
