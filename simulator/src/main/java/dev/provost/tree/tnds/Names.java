package dev.provost.tree.tnds;

import dev.provost.tree.BadLocUriException;
import dev.provost.tree.LocUri;
import java.util.Optional;

/** Names of nodes as documents write them: one segment of a URI, with its escapes. */
final class Names {

    private static final int PREFIX = "./".length();

    private Names() {}

    static String escape(String name) {
        return name.isEmpty() ? "" : LocUri.ROOT.child(name).toString().substring(PREFIX);
    }

    /** The name that a text stands for; empty when no node can have it. */
    static Optional<String> unescape(String text) {
        try {
            LocUri uri = LocUri.parse("./" + text);
            boolean single =
                    uri.depth() == 1 && uri.property().isEmpty() && uri.list().isEmpty();
            return single ? Optional.of(uri.name()) : Optional.empty();
        } catch (BadLocUriException e) {
            return Optional.empty();
        }
    }

    /** Whether a document can hold a text as it is. */
    static boolean areCarriable(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c < 0xD800
                        || c >= 0xE000 && c < 0xFFFE
                        || c >= 0x10000);
    }
}
