package dev.provost.handset.model;

import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Value;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Leaves below one node, by relative path. */
final class Leaves {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final ManagementTree tree;
    private final LocUri node;

    Leaves(ManagementTree tree, LocUri node) {
        this.tree = tree;
        this.node = node;
    }

    static LocUri at(LocUri node, String path) {
        LocUri uri = node;
        for (String name : path.split("/")) {
            uri = uri.child(name);
        }
        return uri;
    }

    static List<LocUri> at(LocUri node, String... paths) {
        return Arrays.stream(paths).map(path -> at(node, path)).toList();
    }

    static Value octets(Nonce nonce) {
        return Value.bin("application/octet-stream", nonce.octets());
    }

    /** The port of an address, that of its scheme when it names none. */
    static int port(String address) {
        try {
            URI uri = URI.create(address);
            int standard = "https".equalsIgnoreCase(uri.getScheme()) ? HTTPS : HTTP;
            return uri.getPort() < 0 ? standard : uri.getPort();
        } catch (IllegalArgumentException e) {
            return HTTP;
        }
    }

    String text(String path, String otherwise) {
        return tree.value(at(node, path)).map(Value::text).orElse(otherwise);
    }

    /** An address, which cannot be blank. */
    String address(String path, String otherwise) {
        String text = text(path, otherwise);
        return text.isBlank() ? otherwise : text;
    }

    Login login(String name, String password, Login otherwise) {
        return new Login(text(name, otherwise.name()), text(password, otherwise.password()));
    }

    Nonce nonce(String path, Nonce otherwise) {
        return tree.value(at(node, path)).map(value -> Nonce.of(value.octets())).orElse(otherwise);
    }
}
