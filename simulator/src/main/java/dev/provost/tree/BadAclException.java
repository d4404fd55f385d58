package dev.provost.tree;

/** A text that does not follow the grammar of an ACL. Immutable. */
public final class BadAclException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    BadAclException(String acl, String reason) {
        super("'" + acl + "' is not an ACL: " + reason + ". Write for instance 'Add=*&Get=*&Replace=ServerA+ServerB'");
    }
}
