package dev.provost.handset.fumo;

import static dev.provost.tree.Right.EXEC;
import static dev.provost.tree.Right.GET;
import static dev.provost.tree.Right.REPLACE;

import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoState;
import dev.provost.tree.Format;
import dev.provost.tree.NodeDescription;
import dev.provost.tree.Value;

/** Describes the nodes of a firmware update object with the access and formats of FUMO 1.0. */
public final class FumoNodes {

    private static final String PACKAGE = "application/octet-stream";

    private FumoNodes() {}

    /** The description of an object, to be put below its parent. */
    public static NodeDescription describe(FumoRoot root) {
        NodeDescription.Builder node =
                NodeDescription.interior(root.uri().name(), GET).types(FumoRoot.IDENTIFIER);
        if (root.permanent()) {
            node.permanent();
        }
        if (root.named()) {
            node.child(text("PkgName")).child(text("PkgVersion"));
        }
        for (FumoOperation operation : FumoOperation.values()) {
            if (root.operations().contains(operation)) {
                node.child(operation(root, operation));
            }
        }
        node.child(NodeDescription.leaf("State", Format.INT, GET)
                .permanent()
                .defaultValue(Value.integer(FumoState.IDLE.value())));
        if (root.ext()) {
            node.child(NodeDescription.interior("Ext", GET).permanent());
        }
        return node.build();
    }

    private static NodeDescription.Builder operation(FumoRoot root, FumoOperation operation) {
        NodeDescription.Builder node =
                NodeDescription.interior(operation.nodeName(), EXEC, GET).permanent();
        if (operation.downloads()) {
            node.child(text("PkgURL"));
        }
        if (operation == FumoOperation.UPDATE && root.pkgData()) {
            node.child(NodeDescription.leaf("PkgData", Format.BIN, REPLACE)
                    .permanent()
                    .types(PACKAGE)
                    .defaultValue(Value.bin(PACKAGE, new byte[0])));
        }
        return node;
    }

    private static NodeDescription.Builder text(String name) {
        return NodeDescription.leaf(name, Format.CHR, GET, REPLACE).permanent().defaultValue(Value.chr(""));
    }
}
