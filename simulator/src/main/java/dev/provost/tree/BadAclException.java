package dev.provost.tree;

/** A text that does not follow the grammar of an ACL. Immutable. */
public final class BadAclException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 200;

    BadAclException(String acl, String reason) {
        super("'" + shown(acl) + "' is not an ACL: " + shown(reason)
                + ". Write for instance 'Add=*&Get=*&Replace=ServerA+ServerB'");
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
