package dev.provost.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the text of a URI. */
final class LocUriParser {

    private LocUriParser() {}

    static LocUri parse(String text) {
        int query = text.indexOf('?');
        String path = query < 0 ? text : text.substring(0, query);
        Optional<String> property = query < 0 ? Optional.empty() : parameter(text, query, "prop=");
        Optional<String> list = query < 0 ? Optional.empty() : parameter(text, query, "list=");
        if (query >= 0 && property.isEmpty() && list.isEmpty()) {
            throw new BadLocUriException(text, "behind '?' only 'prop=' or 'list=' with a name may stand");
        }
        return new LocUri(segments(path, text), property, list);
    }

    private static Optional<String> parameter(String text, int query, String key) {
        int start = query + 1 + key.length();
        return text.startsWith(key, query + 1) && start < text.length()
                ? Optional.of(text.substring(start))
                : Optional.empty();
    }

    private static List<String> segments(String path, String text) {
        if (path.isEmpty()) {
            throw new BadLocUriException(text, "it is empty, the root is '.'");
        }
        if (path.equals(".")) {
            return List.of();
        }
        if (path.startsWith("/")) {
            throw new BadLocUriException(text, "it starts with '/', a node URI is relative to the root");
        }
        if (path.endsWith("/")) {
            throw new BadLocUriException(text, "it ends with '/'");
        }
        List<String> names = new ArrayList<>();
        int start = path.startsWith("./") ? 2 : 0;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String name = Segment.unescape(path.substring(start, end), text);
            Segment.check(name, text);
            names.add(name);
            start = end + 1;
        }
        return names;
    }
}
