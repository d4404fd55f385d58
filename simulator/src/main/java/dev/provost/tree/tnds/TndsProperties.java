package dev.provost.tree.tnds;

import dev.provost.tree.Acl;
import dev.provost.tree.Format;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The {@code RTProperties} of a node, as far as the document gives them (TNDS 1.2, 5.1).
 *
 * @param acl the ACL; an ACL without entries says that the node inherits
 * @param format the format; base64 in the document is {@link Format#BIN} here
 * @param title the title
 * @param tStamp the time of the last change as the document writes it
 * @param type a MIME type for a leaf, the identifier of a management object or empty text for an interior node
 * @param verNo the number of changes, 0 to 65535
 */
public record TndsProperties(
        Optional<Acl> acl,
        Optional<Format> format,
        Optional<String> title,
        Optional<String> tStamp,
        Optional<String> type,
        OptionalInt verNo) {

    /** No property at all. */
    public static final TndsProperties NONE = new TndsProperties(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty());

    /** Only the two properties without which no value makes sense. */
    public static TndsProperties of(Format format, String type) {
        return NONE.withFormat(format).withType(type);
    }

    /** These with an ACL. */
    public TndsProperties withAcl(Acl value) {
        return new TndsProperties(Optional.of(value), format, title, tStamp, type, verNo);
    }

    /** These with a format. */
    public TndsProperties withFormat(Format value) {
        return new TndsProperties(acl, Optional.of(value), title, tStamp, type, verNo);
    }

    /** These with a title. */
    public TndsProperties withTitle(String value) {
        return new TndsProperties(acl, format, Optional.of(value), tStamp, type, verNo);
    }

    /** These with a time of the last change. */
    public TndsProperties withTStamp(String value) {
        return new TndsProperties(acl, format, title, Optional.of(value), type, verNo);
    }

    /** These with a type. */
    public TndsProperties withType(String value) {
        return new TndsProperties(acl, format, title, tStamp, Optional.of(value), verNo);
    }

    /** These with a number of changes. */
    public TndsProperties withVerNo(int value) {
        return new TndsProperties(acl, format, title, tStamp, type, OptionalInt.of(value));
    }
}
