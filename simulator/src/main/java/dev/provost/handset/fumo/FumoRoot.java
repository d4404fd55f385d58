package dev.provost.handset.fumo;

import dev.provost.flash.upkg.ImageTarget;
import dev.provost.fumo.FumoOperation;
import dev.provost.tree.LocUri;
import java.util.Optional;
import java.util.Set;

/**
 * A firmware update object in the tree of a model: where it is and what it can do (FUMO 1.0).
 *
 * @param uri its root, whose property Type is {@link #IDENTIFIER}
 * @param target the part of the phone whose firmware it changes
 * @param permanent whether it is a permanent node of the tree
 * @param operations the operations that it has
 * @param synchronous those of them that are done when their Status comes, with the result in it; never a download
 * @param unimplemented those of them whose node is there and that the phone cannot carry out: result 408
 * @param pkgData whether a package can be delivered as PkgData below Update
 * @param named whether it has PkgName and PkgVersion
 * @param ext whether it has Ext
 */
public record FumoRoot(
        LocUri uri,
        ImageTarget target,
        boolean permanent,
        Set<FumoOperation> operations,
        Set<FumoOperation> synchronous,
        Set<FumoOperation> unimplemented,
        boolean pkgData,
        boolean named,
        boolean ext) {

    /** The identifier of the management object. */
    public static final String IDENTIFIER = "urn:oma:mo:oma-fumo:1.0";

    public FumoRoot {
        operations = Set.copyOf(operations);
        synchronous = Set.copyOf(synchronous);
        unimplemented = Set.copyOf(unimplemented);
        if (operations.stream().noneMatch(FumoOperation::updates)) {
            throw new IllegalArgumentException(
                    "%s has neither Update nor DownloadAndUpdate; FUMO 1.0 wants one of them".formatted(uri));
        }
        if (!pkgData && operations.stream().noneMatch(FumoOperation::downloads)) {
            throw new IllegalArgumentException(
                    "%s takes no package, neither by PkgURL nor as PkgData; FUMO 1.0 wants one way".formatted(uri));
        }
        if (pkgData && !operations.contains(FumoOperation.UPDATE)) {
            throw new IllegalArgumentException(uri + " takes PkgData and has no Update, which PkgData is a part of");
        }
        if (!operations.containsAll(synchronous) || synchronous.stream().anyMatch(FumoOperation::downloads)) {
            throw new IllegalArgumentException(
                    "%s can be synchronous only in Update, where it has that: a download takes its time"
                            .formatted(uri));
        }
        if (!operations.containsAll(unimplemented)) {
            throw new IllegalArgumentException(uri + " cannot leave an operation unimplemented that it does not have");
        }
    }

    /** This with other operations that are done when their Status comes. */
    FumoRoot withSynchronous(Set<FumoOperation> others) {
        return new FumoRoot(uri, target, permanent, operations, others, unimplemented, pkgData, named, ext);
    }

    /** This with other operations that the phone cannot carry out. */
    FumoRoot withUnimplemented(Set<FumoOperation> others) {
        return new FumoRoot(uri, target, permanent, operations, synchronous, others, pkgData, named, ext);
    }

    /** Its URI as text, by which flash and tasks know it. */
    public String name() {
        return uri.toString();
    }

    LocUri state() {
        return uri.child("State");
    }

    LocUri pkgName() {
        return uri.child("PkgName");
    }

    LocUri pkgVersion() {
        return uri.child("PkgVersion");
    }

    LocUri data() {
        return uri.child(FumoOperation.UPDATE.nodeName()).child("PkgData");
    }

    LocUri operation(FumoOperation operation) {
        return uri.child(operation.nodeName());
    }

    LocUri url(FumoOperation download) {
        return operation(download).child("PkgURL");
    }

    /** The operation whose node is executed; empty when the object has none there. */
    Optional<FumoOperation> operationAt(LocUri node) {
        return operations.stream()
                .filter(operation -> operation(operation).equals(node))
                .findFirst();
    }
}
