package dev.provost.conformance.rules;

import dev.provost.fumo.FumoOperation;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a node as seen from an object for firmware (FUMO 1.0, 5.2).
 *
 * @param root the object
 * @param operation the operation whose node this is or is in
 * @param leaf what follows the operation, for instance {@code PkgURL}, empty text for the operation itself
 */
record FirmwareNode(String root, FumoOperation operation, String leaf) {

    static final String URL = "PkgURL";
    static final String DATA = "PkgData";

    private static final Pattern TYPE = Pattern.compile("\\s*urn:oma:mo:oma-fumo:1\\.\\d+\\s*");

    /** Whether a package for the same object comes in the other way: fetched by the device, or handed over. */
    boolean isOtherWayThan(FirmwareNode other) {
        return root.equals(other.root) && operation.downloads() != other.operation.downloads();
    }

    /** Whether a Type is that of an object for firmware. */
    static boolean isType(String type) {
        return TYPE.matcher(type).matches();
    }

    /** The address in the form in which addresses are compared. */
    static String plain(String uri) {
        String path = NodeUris.path(uri);
        return path.startsWith("./") ? path.substring(2) : path;
    }

    /** What an address is below an object whose place is known. */
    static Optional<FirmwareNode> below(String root, String uri) {
        String path = plain(uri);
        if (!path.startsWith(root + "/")) {
            return Optional.empty();
        }
        String rest = path.substring(root.length() + 1);
        int slash = rest.indexOf('/');
        String name = slash < 0 ? rest : rest.substring(0, slash);
        String leaf = slash < 0 ? "" : rest.substring(slash + 1);
        return FumoOperation.ofNode(name).map(operation -> new FirmwareNode(root, operation, leaf));
    }

    /** The place of a package by the names of its node, wherever the object is. */
    static Optional<FirmwareNode> ofPackage(String uri) {
        String[] names = plain(uri).split("/");
        if (names.length < 3) {
            return Optional.empty();
        }
        String leaf = names[names.length - 1];
        String root = String.join("/", Arrays.copyOf(names, names.length - 2));
        return FumoOperation.ofNode(names[names.length - 2])
                .filter(operation -> leaf.equals(operation.downloads() ? URL : DATA))
                .map(operation -> new FirmwareNode(root, operation, leaf));
    }
}
