package dev.provost.handset.model;

import static dev.provost.tree.Right.ADD;
import static dev.provost.tree.Right.COPY;
import static dev.provost.tree.Right.GET;

import dev.provost.session.Feature;
import dev.provost.syncml.DmVersion;
import dev.provost.tree.Format;
import dev.provost.tree.NodeDescription;
import dev.provost.tree.Right;
import dev.provost.tree.TreeLimits;
import dev.provost.tree.Value;
import java.util.EnumSet;
import java.util.Set;

/** The management objects that every device has (Standardized Objects 1.2.1, 5.3), with the identifiers of its version. */
final class StandardObjects {

    private StandardObjects() {}

    static NodeDescription devInfo(ModelInfo info, DmVersion version, Section section) {
        NodeDescription.Builder node = permanent("DevInfo", "urn:oma:mo:oma-dm-devinfo:" + version.standardObjects())
                .child(text("DevId", ""))
                .child(text("Man", info.manufacturer()))
                .child(text("Mod", info.model()))
                .child(text("DmV", section.text("DmV")))
                .child(text("Lang", section.text("Lang")));
        section.done();
        return node.build();
    }

    static NodeDescription devDetail(DmVersion version, Section section, TreeLimits limits, Set<Feature> features) {
        NodeDescription.Builder node = permanent(
                        "DevDetail", "urn:oma:mo:oma-dm-devdetail:" + version.standardObjects())
                .child(NodeDescription.interior("URI", GET)
                        .permanent()
                        .child(text("MaxDepth", Integer.toString(limits.maxDepth())))
                        .child(text("MaxTotLen", Integer.toString(limits.maxTotLen())))
                        .child(text("MaxSegLen", Integer.toString(limits.maxSegLen()))))
                .child(leaf("LrgObj", Value.bool(features.contains(Feature.LARGE_OBJECTS))));
        for (String name : new String[] {"DevTyp", "OEM", "FwV", "SwV", "HwV"}) {
            node.child(text(name, section.text(name)));
        }
        section.done();
        return node.build();
    }

    /** Whatever is added here the device would look at and put where it belongs; nothing can be read. */
    static NodeDescription inbox() {
        return NodeDescription.interior("Inbox", ADD)
                .permanent()
                .types("urn:oma:mo:oma-dm-inbox:1.0")
                .child(NodeDescription.anything(NodeDescription.UNNAMED, EnumSet.of(Right.ADD)))
                .build();
    }

    private static NodeDescription.Builder permanent(String name, String identifier) {
        return NodeDescription.interior(name, GET).permanent().types(identifier);
    }

    private static NodeDescription.Builder text(String name, String value) {
        return leaf(name, Value.chr(value));
    }

    private static NodeDescription.Builder leaf(String name, Value value) {
        Format format = value.format();
        return NodeDescription.leaf(name, format, GET, COPY).permanent().defaultValue(value);
    }
}
